import Foundation
import Keratin
import KeratinSystem

/// The virtual environment of a peer: made once, in Keratin's cache, from the versions that its requirements name.
struct PeerEnvironment {
  let peer: Peer
  /// The folder; its name follows from the requirements.
  let folder: String
  private let cache: String

  var python: String { "\(folder)/bin/python" }
  var isThere: Bool { access(python, X_OK) == 0 }

  /// - Parameter cache: Keratin's cache; nil: the standard one.
  /// - Returns: Nil where no place for a cache is known.
  init?(_ peer: Peer, cache: String?) {
    guard let cache = cache.map({ "\($0)/peers" }) ?? CacheFolder.standard("peers") else {
      return nil
    }
    self.peer = peer
    self.cache = cache
    folder = "\(cache)/\(peer.rawValue)-\(Files.digest(peer.requirements.utf8).prefix(12))"
  }

  /// Makes it, unless it is there. Whoever finds it finds it whole.
  ///
  /// - Throws: `ContenderFailure` with one line that says what is missing; `Interrupted`.
  func prepare(_ interrupt: Interrupt) throws {
    if isThere { return }
    guard let system = Files.program("python3") else {
      throw ContenderFailure(
        message: "needs Python: there is no python3 in the search path.")
    }
    do throws(CacheFolder.Refusal) {
      try CacheFolder.open(cache)
    } catch {
      throw ContenderFailure(message: "finds no place: the folder \(cache) \(error.problem).")
    }
    Console.error("keratin: \(peer.engine) is set up in \(folder), once; this takes minutes.")
    let work = "\(folder).\(Files.uniqueName())"
    defer { Files.removeDirectory(work) }
    try run(
      [system, "-m", "venv", work], interrupt, "has no virtual environment: python3 -m venv says",
      "apt-get install python3-venv")
    let wish = "\(work)/requirements.txt"
    guard Files.write(peer.requirements, to: wish) else {
      throw ContenderFailure(message: "finds no place: \(work): \(systemMessage(errno)).")
    }
    let install = [
      "\(work)/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
      "--no-input", "--only-binary", ":all:", "--retries", "2", "--timeout", "30",
      "--requirement", wish,
    ]
    let hint = "pip takes it from the network, once"
    try run(install + ["--no-deps"], interrupt, "cannot be installed: pip says", hint)
    let trial = ["\(work)/bin/python", "-E", "-s", "-c", "import \(peer.package)"]
    do {
      try run(trial, interrupt, "does not start:", hint)
    } catch is ContenderFailure {
      // PyTorch built for GPUs starts only where CUDA's libraries are.
      Console.error(
        "keratin: \(peer.engine) wants more than its requirements; pip fetches that, too.")
      try run(install, interrupt, "cannot be installed: pip says", hint)
      try run(
        trial, interrupt, "is installed but does not start: it says",
        "another version of Python may be needed; \(system) is used")
    }
    guard rename(work, folder) == 0 || isThere else {
      throw ContenderFailure(message: "finds no place: \(folder): \(systemMessage(errno)).")
    }
  }

  private func run(
    _ arguments: [String], _ interrupt: Interrupt, _ complaint: String, _ hint: String
  ) throws {
    let log = "\(cache)/\(peer.rawValue).txt"
    let process: Conversation
    do throws(Subprocess.Failure) {
      process = try Conversation(arguments, messages: log)
    } catch {
      throw ContenderFailure(message: error.message)
    }
    // What it prints besides is of no interest, but must not fill the socket.
    var last = ""
    while let line = process.line(while: { !interrupt.isRequested }) { last = line }
    let ending = process.ending { !interrupt.isRequested }
    process.end()
    if interrupt.isRequested { throw Interrupted() }
    guard ending != .status(0) else { return }
    let lines = (Files.readText(log) ?? "").split(separator: "\n").map(String.init)
    let said = lines.last { $0.hasPrefix("ERROR") } ?? lines.last ?? last
    throw ContenderFailure(message: "\(complaint): \(said)\n  hint: \(hint).")
  }
}
