import Glibc
import KeratinSystem

/// `ST_NOEXEC`, which the C library's header keeps to programs in C.
private let noExecution: UInt = 8

/// Machine code on disk, found by what it was made from and believed only if its bytes are what was stored.
///
///     DIRECTORY/objects/DIGEST.so    a shared object, named by the SHA-256 of its bytes
///     DIRECTORY/kernels/KEY          the digest of the object that holds this kernel
///     DIRECTORY/compilers/KEY        what a compiler says of itself
///
/// The directory belongs to this user alone. Everything in it is written beside its place and renamed, so any number of
/// processes may use it at once; whatever is missing, truncated, altered or foreign counts as not there.
struct KernelCache: Sendable {
  let directory: String
  /// Bytes of objects beyond which those are removed that have not been used for longest.
  let capacity: Int
  /// Goes with this process: everything in it is removed as soon as it is loaded.
  let isTemporary: Bool

  static let defaultCapacity = 512 << 20

  /// Opens a directory, and makes it where it is missing.
  /// - Throws: `ToolchainError` where it is another user's, cannot be written, or nothing may be executed from it.
  init(directory: String, capacity: Int = defaultCapacity, isTemporary: Bool = false)
    throws(ToolchainError)
  {
    self.directory = directory
    self.capacity = capacity
    self.isTemporary = isTemporary
    do throws(CacheFolder.Refusal) {
      try CacheFolder.open(directory, with: ["objects", "kernels", "compilers"])
    } catch {
      throw ToolchainError(.failed, "the kernel cache \(directory) \(error.problem).")
    }
    try Self.checkExecution(directory)
  }

  /// - Throws: `ToolchainError` where nothing may be executed from a directory.
  private static func checkExecution(_ directory: String) throws(ToolchainError) {
    var system = statvfs()
    if statvfs(directory, &system) == 0, system.f_flag & noExecution != 0 {
      throw ToolchainError(
        .notExecutable, "nothing may be executed from \(directory), which is mounted noexec.")
    }
  }

  /// A directory of this process's own.
  static func temporary() throws(ToolchainError) -> KernelCache {
    let parent = Files.temporaryPlace
    try checkExecution(parent)
    guard let path = Files.makeTemporaryDirectory() else {
      throw ToolchainError(
        .notExecutable, "no directory can be made in \(parent): \(systemMessage(errno)).")
    }
    do throws(ToolchainError) {
      return try KernelCache(directory: path, isTemporary: true)
    } catch {
      rmdir(path)
      throw error
    }
  }

  func objectPath(_ digest: String) -> String { "\(directory)/objects/\(digest).so" }
  func kernelPath(_ key: String) -> String { "\(directory)/kernels/\(key)" }

  /// The digest of the object that is said to hold a kernel.
  func digest(of key: String) -> String? {
    guard let text = Files.readText(kernelPath(key)), text.utf8.count == 65, text.last == "\n",
      text.dropLast().allSatisfy(\.isHexDigit)
    else { return nil }
    return String(text.dropLast())
  }

  /// Whether the object is there and its bytes are those that were stored. Marks it as used.
  func verifies(_ digest: String) -> Bool {
    let path = objectPath(digest)
    guard let bytes = Files.read(path), Files.digest(bytes) == digest else { return false }
    CacheFolder.touch(path)
    return true
  }

  /// Forgets an object that cannot be used.
  func remove(_ digest: String) { unlink(objectPath(digest)) }

  /// Takes over an object that holds kernels, and returns its digest.
  func store(_ object: String, holding keys: [String]) throws(ToolchainError) -> String {
    guard let bytes = Files.read(object) else {
      throw ToolchainError(.failed, "\(object) cannot be read: \(systemMessage(errno)).")
    }
    let digest = Files.digest(bytes)
    guard rename(object, objectPath(digest)) == 0 else {
      throw ToolchainError(
        .failed, "\(objectPath(digest)) cannot be written: \(systemMessage(errno)).")
    }
    for key in keys where !Files.replace(kernelPath(key), with: digest + "\n") {
      throw ToolchainError(
        .failed, "\(kernelPath(key)) cannot be written: \(systemMessage(errno)).")
    }
    return digest
  }

  /// Removes what interrupted processes left behind a day ago. Where the objects take more than the capacity, removes
  /// those that have not been used for longest until three quarters of it are taken, and the entries without an object.
  func trim(keeping: Set<String>) {
    for name in Files.names(in: directory) where name.hasPrefix("tmp-") {
      var status = stat()
      if stat("\(directory)/\(name)", &status) == 0, status.st_mtim.tv_sec < time(nil) - 86400 {
        Files.removeDirectory("\(directory)/\(name)")
      }
    }
    let kept = Set(keeping.map { $0 + ".so" })
    guard CacheFolder.trim(directory + "/objects", to: capacity, keeping: kept) else { return }
    let present = Set(Files.names(in: directory + "/objects"))
    for name in Files.names(in: directory + "/kernels") {
      guard let digest = digest(of: name), present.contains(digest + ".so") else {
        unlink(kernelPath(name))
        continue
      }
    }
  }
}
