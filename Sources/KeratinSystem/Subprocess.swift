import Glibc

/// A program that was started: directly, never through a shell.
package struct Subprocess: Sendable {
  private let process: pid_t

  /// What it sees of this process's environment.
  package enum Environment: Sendable {
    /// What a compiler needs; anything else (search paths for headers, default options) might change what it makes.
    case compiler
    case whole
  }
  private static let ofCompilers = ["PATH", "TMPDIR", "LD_LIBRARY_PATH"]

  /// A program does not start.
  package struct Failure: Error {
    package let message: String
  }

  /// - Parameters:
  ///   - arguments: the program's path first.
  ///   - output: the file that takes what it prints, errors included.
  package init(
    _ arguments: [String], output: String, environment: Environment = .compiler
  ) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var variables: [String] = []
    switch environment {
    case .compiler:
      for name in Self.ofCompilers {
        if let value = getenv(name) { variables.append("\(name)=\(String(cString: value))") }
      }
      variables.append("LC_ALL=C")
    case .whole:
      var entry = environ
      while let text = entry.pointee {
        variables.append(String(cString: text))
        entry += 1
      }
    }
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer {
      for pointer in argv { free(pointer) }
      for pointer in envp { free(pointer) }
    }
    var process: pid_t = 0
    let status = posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
    guard status == 0 else {
      throw Failure(message: "\(arguments[0]) does not start: \(systemMessage(status)).")
    }
    self.process = process
  }

  /// Waits for the end. True if the program ended by itself, with status 0.
  package func succeeds() -> Bool {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
