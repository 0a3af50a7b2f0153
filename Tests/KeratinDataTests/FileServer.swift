import Foundation
import Synchronization

/// A web server on 127.0.0.1 for tests: serves bytes by path, whole or from a place on, and misbehaves where asked to.
final class FileServer: Sendable {
  struct Behaviour: Sendable {
    /// The answer to everything: 503, say.
    var status: Int?
    /// Ends the connection after so many bytes of content, the first time.
    var cutsAfter: Int?
    /// Takes the request and says nothing, until it is stopped.
    var isSilent = false
    /// Sends the whole file whatever part is asked for.
    var ignoresRanges = false
  }

  let port: Int
  private let socket: Int32
  private let files: [String: [UInt8]]
  private let state: Mutex<(behaviour: Behaviour, requests: [String], isStopped: Bool)>

  /// Each request that came: path, and the range asked for.
  var requests: [String] { state.withLock { $0.requests } }
  var address: String { "http://127.0.0.1:\(port)" }

  init(_ files: [String: [UInt8]], _ behaviour: Behaviour = Behaviour()) {
    self.files = files
    state = Mutex((behaviour, [], false))
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = socket
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        (
          bind(listener, address, length), listen(listener, 16),
          getsockname(listener, address, &length)
        )
      }
    }
    precondition(result == (0, 0, 0), "no port for the test's server")
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 {
          close(listener)
          return
        }
        serve(connection)
        close(connection)
      }
    }
  }

  /// Ends the thread; the port answers no more. A second time does nothing: the descriptor may be another's by then.
  func stop() {
    let isFirst = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    if isFirst { shutdown(socket, Int32(SHUT_RDWR)) }
  }

  private func serve(_ connection: Int32) {
    guard let request = readRequest(connection) else { return }
    let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let range = request.split(separator: "\r\n").first { $0.lowercased().hasPrefix("range:") }
      .flatMap { $0.split(separator: "=").last }.flatMap { Int($0.dropLast()) }
    let behaviour = state.withLock { state in
      state.requests.append(path + (range.map { " from \($0)" } ?? ""))
      let behaviour = state.behaviour
      state.behaviour.cutsAfter = nil
      return behaviour
    }
    while behaviour.isSilent, !state.withLock(\.isStopped) { usleep(10_000) }
    guard behaviour.status == nil, let file = files[path] else {
      return send(
        connection,
        Array(
          "HTTP/1.1 \(behaviour.status ?? 404) No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .utf8))
    }
    var body = file[...]
    var status = "200 OK"
    var more = ""
    if let range, !behaviour.ignoresRanges {
      guard range < file.count else {
        return send(
          connection,
          Array("HTTP/1.1 416 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8))
      }
      body = file[range...]
      status = "206 Partial Content"
      more = "Content-Range: bytes \(range)-\(file.count - 1)/\(file.count)\r\n"
    }
    let head =
      "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n\(more)Connection: close\r\n\r\n"
    send(connection, Array(head.utf8) + body.prefix(behaviour.cutsAfter ?? body.count))
  }

  private func readRequest(_ connection: Int32) -> String? {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !text.contains("\r\n\r\n") {
      let count = read(connection, &buffer, buffer.count)
      if count <= 0 { return nil }
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    return text
  }

  private func send(_ connection: Int32, _ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      done += count
    }
  }
}
