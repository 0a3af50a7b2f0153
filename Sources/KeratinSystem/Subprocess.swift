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
    process = try Spawn.start(arguments, environment: Self.variables(environment)) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
  }

  private static func variables(_ environment: Environment) -> [String] {
    switch environment {
    case .compiler:
      return ofCompilers.compactMap { name in
        getenv(name).map { "\(name)=\(String(cString: $0))" }
      } + ["LC_ALL=C"]
    case .whole: return Spawn.wholeEnvironment
    }
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
