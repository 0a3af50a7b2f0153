import Glibc
import Synchronization

/// A file that is written as a whole or not at all: into a temporary neighbour first, which takes the file's name once
/// every byte is on the disk. Whatever goes wrong before `commit()` leaves the old file as it was, and nothing behind.
///
///     let file = try AtomicFile("run/history.csv")
///     try file.write("epoch,loss\n")
///     try file.commit()
///
/// A process killed while writing leaves its temporary (`.history.csv.part-PID-N`); the next write of the same file
/// removes it. A temporary is locked while its writer lives, so that no other writer takes it away.
public final class AtomicFile {
  /// The path, as it was given.
  public let path: String
  private let target: String
  private let temporary: String
  private var descriptor: Int32

  /// Opens the temporary. Throws `FileError` where the directory is missing or may not be written to, and where `path` is
  /// something other than a regular file.
  public init(_ path: String) throws {
    self.path = path
    target = try Self.resolved(path)
    let (directory, name) = Self.split(target)
    Self.removeAbandoned(directory, name)
    (temporary, descriptor) = try Self.openTemporary(path, directory, name)
  }

  deinit {
    if descriptor >= 0 { abandon() }
  }

  /// Appends bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    precondition(descriptor >= 0, "the file is finished")
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      done += count
    }
  }

  /// Appends text as UTF-8.
  public func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Brings everything to the disk and gives the file its name. Nothing can be written afterwards.
  public func commit() throws {
    precondition(descriptor >= 0, "the file is finished")
    guard fsync(descriptor) == 0 else { throw failure(errno) }
    guard rename(temporary, target) == 0 else { throw failure(errno) }
    close(descriptor)
    descriptor = -1
    // The new name itself reaches the disk with the directory. Some file systems refuse to sync one; the rename
    // has happened all the same.
    let directory = open(Self.split(target).directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  /// Replaces the file's contents by `text`.
  public static func write(_ text: String, to path: String) throws {
    let file = try AtomicFile(path)
    try file.write(text)
    try file.commit()
  }

  private func failure(_ code: Int32) -> FileError {
    abandon()
    return FileError(path, cannotBe: "written", code: code)
  }

  private func abandon() {
    unlink(temporary)
    close(descriptor)
    descriptor = -1
  }

  /// What a link points to, so that writing changes the file and keeps the link.
  private static func resolved(_ path: String) throws -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(
        path, "The file cannot be written: something that is not a regular file has this name.")
    }
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  private static func split(_ path: String) -> (directory: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let directory = slash == path.startIndex ? "/" : String(path[..<slash])
    return (directory, String(path[path.index(after: slash)...]))
  }

  private static let counter = Atomic<Int>(0)

  private static func openTemporary(
    _ path: String, _ directory: String, _ name: String
  ) throws -> (String, Int32) {
    while true {
      let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
      let temporary = "\(directory)/.\(name).part-\(getpid())-\(number)"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        switch errno {
        case EINTR, EEXIST: continue
        case ENOENT, ENOTDIR:
          throw FileError(
            path, "The file cannot be written: the directory \(directory) does not exist.")
        case EACCES, EPERM, EROFS:
          throw FileError(
            path,
            "The file cannot be written: the directory \(directory) may not be written to.",
            hint: "choose another directory, or change its permissions.")
        default: throw FileError(path, cannotBe: "written", code: errno)
        }
      }
      // Between the two calls a neighbour may have taken the temporary for an abandoned one and removed it.
      var status = stat()
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0,
        status.st_nlink == 0
      {
        close(descriptor)
        continue
      }
      return (temporary, descriptor)
    }
  }

  /// Removes temporaries of the same file whose writers are dead: nobody holds their lock.
  private static func removeAbandoned(_ directory: String, _ name: String) {
    guard let listing = opendir(directory) else { return }
    defer { closedir(listing) }
    let prefix = ".\(name).part-"
    while let entry = readdir(listing) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard found.hasPrefix(prefix) else { continue }
      let abandoned = "\(directory)/\(found)"
      let descriptor = open(abandoned, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(abandoned) }
      close(descriptor)
    }
  }
}
