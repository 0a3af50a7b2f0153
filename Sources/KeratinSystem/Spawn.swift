import Glibc

/// How programs are started here.
enum Spawn {
  /// `NAME=value` for every variable of this process.
  static var wholeEnvironment: [String] {
    var variables: [String] = []
    var entry = environ
    while let text = entry.pointee {
      variables.append(String(cString: text))
      entry += 1
    }
    return variables
  }

  /// Starts a program. No signal is blocked in it.
  ///
  /// - Parameters:
  ///   - arguments: the program's path first.
  ///   - inOwnGroup: Whether it becomes the head of a group of processes, which can be ended together and do not see the
  ///     terminal's Ctrl-C.
  ///   - prepare: says what its files are.
  static func start(
    _ arguments: [String], environment: [String], inOwnGroup: Bool = false,
    _ prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws(Subprocess.Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | (inOwnGroup ? POSIX_SPAWN_SETPGROUP : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer {
      for pointer in argv { free(pointer) }
      for pointer in envp { free(pointer) }
    }
    var process: pid_t = 0
    let status = posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
    guard status == 0 else {
      throw Subprocess.Failure(
        message: "\(arguments[0]) does not start: \(systemMessage(status)).")
    }
    return process
  }
}
