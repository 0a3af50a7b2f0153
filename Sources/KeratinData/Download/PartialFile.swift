import Glibc
import KeratinArray

/// The part of a download that has arrived: a file beside the one that it will become, kept when the download breaks off,
/// so that it can go on. One process works on it at a time; others wait.
final class PartialFile {
  let target: String
  private let path: String
  private var descriptor: Int32

  /// Waits for whoever else works on it. Throws `FileError` where the folder cannot be written to.
  init(for target: String) throws {
    self.target = target
    path = target + ".part"
    while true {
      descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FileError(path, cannotBe: "written", code: errno) }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      // Whoever had it before may have finished and renamed it meanwhile.
      var mine = stat()
      var named = stat()
      if fstat(descriptor, &mine) == 0, stat(path, &named) == 0, mine.st_ino == named.st_ino {
        return
      }
      close(descriptor)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  var byteCount: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Keeps the first bytes only.
  func truncate(to count: Int) throws {
    guard ftruncate(descriptor, off_t(count)) == 0 else {
      throw FileError(path, cannotBe: "written", code: errno)
    }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    var end = lseek(descriptor, 0, SEEK_END)
    var done = 0
    while done < bytes.count {
      let count = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, end)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path, cannotBe: "written", code: errno)
      }
      done += count
      end += off_t(count)
    }
  }

  /// SHA-256 of what has arrived, hexadecimal.
  func sha256() throws -> String {
    let file = try ReadableFile(path)
    var hash = SHA256()
    var position = 0
    while position < file.byteCount {
      let bytes = try file.bytes(at: position, count: min(1 << 20, file.byteCount - position))
      bytes.withUnsafeBytes { hash.update($0) }
      position += bytes.count
    }
    return hash.hexadecimal()
  }

  /// Gives the file its name.
  func finish() throws {
    guard fsync(descriptor) == 0, rename(path, target) == 0 else {
      throw FileError(target, cannotBe: "written", code: errno)
    }
    close(descriptor)
    descriptor = -1
  }

  /// Removes what has arrived, where it is nothing.
  func discardIfEmpty() {
    if byteCount == 0 { unlink(path) }
  }
}
