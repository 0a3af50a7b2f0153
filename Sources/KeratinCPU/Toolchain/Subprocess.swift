import Glibc

/// A program that was started: directly, never through a shell.
struct Subprocess {
  private let process: pid_t

  /// What a compiler needs of the environment; anything else (search paths for headers, default options) might change
  /// what it makes.
  private static let environment = ["PATH", "TMPDIR", "LD_LIBRARY_PATH"]

  /// - Parameters:
  ///   - arguments: the program's path first.
  ///   - output: the file that takes what it prints, errors included.
  init(_ arguments: [String], output: String) throws(ToolchainError) {
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
    for name in Self.environment {
      if let value = getenv(name) { variables.append("\(name)=\(String(cString: value))") }
    }
    variables.append("LC_ALL=C")
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer {
      for pointer in argv { free(pointer) }
      for pointer in envp { free(pointer) }
    }
    var process: pid_t = 0
    let status = posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
    guard status == 0 else {
      throw ToolchainError(.missing, "\(arguments[0]) does not start: \(systemMessage(status)).")
    }
    self.process = process
  }

  /// Waits for the end. True if the program ended by itself, with status 0.
  func succeeds() -> Bool {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}

/// What the system says about an error number.
func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }
