import Glibc

/// Where Keratin keeps what it can make or fetch again, and how: in folders of this user alone.
package enum CacheFolder {
  /// A folder in `KERATIN_CACHE`, else in `keratin` in the user's cache directory; nil where no home is known.
  package static func standard(_ name: String) -> String? {
    if let chosen = environment("KERATIN_CACHE") { return "\(chosen)/\(name)" }
    if let base = environment("XDG_CACHE_HOME") { return "\(base)/keratin/\(name)" }
    return environment("HOME").map { "\($0)/.cache/keratin/\(name)" }
  }

  /// Why a folder cannot be used, as the end of a sentence.
  package struct Refusal: Error {
    package let problem: String
  }

  /// Opens a folder that is closed to others, and makes it where it is missing, with the folders within it.
  /// - Throws: `Refusal` where it is another user's, or cannot be written.
  package static func open(_ folder: String, with inner: [String] = []) throws(Refusal) {
    guard Files.makeDirectories(folder) else {
      throw Refusal(problem: "cannot be made: \(systemMessage(errno))")
    }
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Refusal(problem: "is no directory")
    }
    guard status.st_uid == geteuid() else { throw Refusal(problem: "belongs to another user") }
    if status.st_mode & 0o077 != 0, chmod(folder, 0o700) != 0 {
      throw Refusal(
        problem: "is open to other users, and cannot be closed: \(systemMessage(errno))")
    }
    for name in inner where !Files.makeDirectories("\(folder)/\(name)") {
      throw Refusal(problem: "cannot be written: \(systemMessage(errno))")
    }
    guard access(inner.first.map { "\(folder)/\($0)" } ?? folder, W_OK | X_OK) == 0 else {
      throw Refusal(problem: "cannot be written: \(systemMessage(errno))")
    }
  }

  /// Where the files in a folder take more bytes than `capacity`, removes those that have not been used for longest until
  /// three quarters of it are taken.
  /// - Returns: Whether any was removed.
  @discardableResult
  package static func trim(_ folder: String, to capacity: Int, keeping: Set<String> = []) -> Bool {
    var entries: [(name: String, size: Int, used: Int)] = []
    var total = 0
    for name in Files.names(in: folder) {
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0 else { continue }
      entries.append((name, Int(status.st_size), status.st_mtim.tv_sec))
      total += Int(status.st_size)
    }
    guard total > capacity else { return false }
    entries.sort { $0.used < $1.used }
    for entry in entries where total > capacity / 4 * 3 {
      if keeping.contains(entry.name) { continue }
      unlink("\(folder)/\(entry.name)")
      total -= entry.size
    }
    return true
  }

  /// Marks a file as used now.
  package static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }
}
