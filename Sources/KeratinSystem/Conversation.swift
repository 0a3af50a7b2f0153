import Glibc

/// A program that one talks with, line by line: its standard input and output are a socket, its messages go to a file.
///
/// It and what it starts are a group of processes of their own: Ctrl-C at the terminal does not reach them, and `end`
/// ends them all.
package final class Conversation {
  private let process: pid_t
  private let socket: Int32
  private var received: [UInt8] = []
  /// As `waitpid` gives it; nil while the program runs.
  private var status: Int32?

  /// - Parameters:
  ///   - arguments: the program's path first.
  ///   - messages: the file that takes what it prints as errors.
  ///   - adding: variables beside those of this process, or in their place.
  package init(
    _ arguments: [String], messages: String, adding: [String: String] = [:]
  ) throws(Subprocess.Failure) {
    var ends: (Int32, Int32) = (-1, -1)
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let isMade = withUnsafeMutableBytes(of: &ends) {
      socketpair(AF_UNIX, kind, 0, $0.assumingMemoryBound(to: Int32.self).baseAddress!) == 0
    }
    guard isMade else {
      throw Subprocess.Failure(message: "no socket can be made: \(systemMessage(errno)).")
    }
    let (own, other) = ends
    defer { close(other) }
    let kept = Spawn.wholeEnvironment.filter { entry in
      !adding.keys.contains { entry.hasPrefix("\($0)=") }
    }
    do throws(Subprocess.Failure) {
      process = try Spawn.start(
        arguments, environment: kept + adding.map { "\($0.key)=\($0.value)" }, inOwnGroup: true
      ) { actions in
        posix_spawn_file_actions_adddup2(&actions, other, 0)
        posix_spawn_file_actions_adddup2(&actions, other, 1)
        posix_spawn_file_actions_addopen(
          &actions, 2, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      }
    } catch {
      close(own)
      throw error
    }
    socket = own
  }

  deinit {
    end()
    close(socket)
  }

  /// Sends a line. False where nobody listens any more.
  @discardableResult
  package func say(_ line: String) -> Bool {
    let bytes = Array("\(line)\n".utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(socket, $0.baseAddress! + done, $0.count - done, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// The next line that the program prints.
  ///
  /// - Parameter goesOn: Asked ten times a second, and whenever a signal comes; false ends the waiting.
  /// - Returns: Nil where the program has closed its output, or `goesOn` said no.
  package func line(while goesOn: () -> Bool) -> String? {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: received[..<end], as: UTF8.self)
        received.removeSubrange(...end)
        return line
      }
      guard goesOn() else { return nil }
      var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 100) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(socket, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      received += bytes[..<count]
    }
  }

  /// What has become of the program.
  package enum Ending: Hashable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  /// Waits for the program's own end.
  /// - Returns: Nil where `goesOn` said no before.
  package func ending(while goesOn: () -> Bool) -> Ending? {
    while status == nil {
      var found: Int32 = 0
      let child = waitpid(process, &found, WNOHANG)
      if child == process { status = found }
      if child != 0 { break }
      guard goesOn() else { return nil }
      var nothing = pollfd(fd: -1, events: 0, revents: 0)
      poll(&nothing, 1, 20)
    }
    guard let status else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }

  /// Ends the program and what it has started, at once.
  package func end() {
    guard status == nil else { return }
    kill(-process, SIGKILL)
    var found: Int32 = 0
    while waitpid(process, &found, 0) < 0, errno == EINTR {}
    status = found
  }
}
