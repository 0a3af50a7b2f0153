import Glibc

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
    func refuse(_ problem: String) -> ToolchainError {
      ToolchainError(.failed, "the kernel cache \(directory) \(problem).")
    }
    guard Files.makeDirectories(directory) else {
      throw refuse("cannot be made: \(systemMessage(errno))")
    }
    var status = stat()
    guard lstat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw refuse("is no directory")
    }
    guard status.st_uid == geteuid() else { throw refuse("belongs to another user") }
    if status.st_mode & 0o077 != 0, chmod(directory, 0o700) != 0 {
      throw refuse("is open to other users, and cannot be closed: \(systemMessage(errno))")
    }
    for name in ["objects", "kernels", "compilers"]
    where !Files.makeDirectories("\(directory)/\(name)") {
      throw refuse("cannot be written: \(systemMessage(errno))")
    }
    guard access("\(directory)/objects", W_OK | X_OK) == 0 else {
      throw refuse("cannot be written: \(systemMessage(errno))")
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
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    try checkExecution(parent)
    var template = Array("\(parent)/keratin-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ToolchainError(
        .notExecutable, "no directory can be made in \(parent): \(systemMessage(errno)).")
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(ToolchainError) {
      return try KernelCache(directory: path, isTemporary: true)
    } catch {
      rmdir(path)
      throw error
    }
  }

  /// `KERATIN_CACHE/kernels`, else `kernels` in `keratin` in the user's cache directory.
  static var defaultDirectory: String? {
    func value(_ name: String) -> String? {
      guard let text = getenv(name), text.pointee != 0 else { return nil }
      return String(cString: text)
    }
    if let chosen = value("KERATIN_CACHE") { return chosen + "/kernels" }
    if let base = value("XDG_CACHE_HOME") { return base + "/keratin/kernels" }
    return value("HOME").map { $0 + "/.cache/keratin/kernels" }
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
    utimensat(AT_FDCWD, path, nil, 0)
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
    struct Entry {
      var name: String
      var size: Int
      var used: Int
    }
    var entries: [Entry] = []
    var total = 0
    for name in Files.names(in: directory + "/objects") {
      var status = stat()
      guard stat("\(directory)/objects/\(name)", &status) == 0 else { continue }
      let entry = Entry(name: name, size: Int(status.st_size), used: status.st_mtim.tv_sec)
      entries.append(entry)
      total += entry.size
    }
    guard total > capacity else { return }
    entries.sort { $0.used < $1.used }
    for entry in entries where total > capacity / 4 * 3 {
      if keeping.contains(String(entry.name.dropLast(3))) { continue }
      unlink("\(directory)/objects/\(entry.name)")
      total -= entry.size
    }
    let present = Set(Files.names(in: directory + "/objects"))
    for name in Files.names(in: directory + "/kernels") {
      guard let digest = digest(of: name), present.contains(digest + ".so") else {
        unlink(kernelPath(name))
        continue
      }
    }
  }
}
