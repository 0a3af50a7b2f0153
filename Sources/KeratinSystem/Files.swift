import Glibc
import KeratinArray
import Synchronization

private let lastTemporary = Atomic<Int>(0)

/// Small files, whole.
package enum Files {
  /// The bytes; nil where the file cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress! + done, $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      done += count
    }
    return bytes
  }

  /// The text; nil where the file cannot be read.
  package static func readText(_ path: String) -> String? {
    read(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file of this process's own; false where that fails, with the reason in `errno`.
  package static func write(_ text: String, to path: String) -> Bool {
    write(Array(text.utf8), to: path)
  }

  /// The same with bytes.
  package static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let isWritten = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(file, bytes.baseAddress! + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    return close(file) == 0 && isWritten
  }

  /// Writes beside the file and renames: a reader sees the old file, the new one, or none.
  @discardableResult
  package static func replace(_ path: String, with text: String) -> Bool {
    replace(path, with: Array(text.utf8))
  }

  /// The same with bytes.
  @discardableResult
  package static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    let temporary = "\(path).\(uniqueName())"
    guard write(bytes, to: temporary), rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }

  /// A name that no other process, and nobody else in this one, uses at the moment.
  package static func uniqueName() -> String {
    "tmp-\(getpid())-\(lastTemporary.add(1, ordering: .relaxed).newValue)"
  }

  package static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Where files go that nobody wants later: `TMPDIR`, or `/tmp`.
  package static var temporaryPlace: String { environment("TMPDIR") ?? "/tmp" }

  /// Makes a directory there, for this user only; nil where that fails, with the reason in `errno`.
  package static func makeTemporaryDirectory() -> String? {
    var template = Array("\(temporaryPlace)/keratin-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a directory and all that is in it. What links point to stays.
  package static func removeDirectory(_ path: String) {
    for name in names(in: path) where unlink("\(path)/\(name)") != 0 {
      removeDirectory("\(path)/\(name)")
    }
    rmdir(path)
  }

  /// Makes a directory and those above it, for this user only.
  package static func makeDirectories(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      return false
    }
    return makeDirectories(String(path[..<slash])) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
  }

  /// The path without symbolic links; nil where there is no such file.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A program in the search path.
  package static func program(_ name: String) -> String? {
    for folder in (environment("PATH") ?? "").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// SHA-256 in hexadecimal.
  package static func digest(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.hexadecimal(of: Array(bytes))
  }
}
