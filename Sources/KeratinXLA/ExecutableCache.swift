import Glibc
import KeratinSystem

/// Compiled modules on disk, found by what they were made from and believed only if their bytes are what was stored.
///
///     FOLDER/KEY     SHA-256 of what follows, in hexadecimal; a line feed; what the plugin made of the executable
///
/// The folder belongs to this user alone; entries are written beside their place and renamed. Whatever is missing,
/// truncated, altered or of another plugin counts as not there.
struct ExecutableCache: Sendable {
  let folder: String
  private let base: String

  /// Bytes beyond which those entries are removed that have not been used for longest.
  static let capacity = 512 << 20

  /// Nil where there is no place for it, or the plugin has no way to keep what it compiles.
  init?(_ client: Client, folder wish: String?) {
    guard client.keepsExecutables, let folder = wish ?? CacheFolder.standard("xla") else {
      return nil
    }
    do throws(CacheFolder.Refusal) {
      try CacheFolder.open(folder)
    } catch {
      sayOnce("the cache of XLA's programs, \(folder), \(error.problem); they are compiled anew.")
      return nil
    }
    self.folder = folder
    base = Self.identity(client)
  }

  /// What an executable depends on beside its module: the plugin's file, what it says of itself, the devices, and, as
  /// machine code, the machine's processor.
  private static func identity(_ client: Client) -> String {
    var status = stat()
    stat(client.plugin.path, &status)
    var parts = [
      "keratin xla 1", client.plugin.path, "\(status.st_size)",
      "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)", client.platform, client.platformVersion,
    ]
    parts += client.plugin.attributes.map { "\($0.name)=\($0.value)" }
    parts += client.devices.map(\.kind)
    parts.append(processor())
    return parts.joined(separator: "\0")
  }

  /// The lines in which Linux describes the first processor.
  private static func processor() -> String {
    guard let file = fopen("/proc/cpuinfo", "r") else { return "" }
    defer { fclose(file) }
    var text = ""
    var line = [CChar](repeating: 0, count: 8192)
    while fgets(&line, Int32(line.count), file) != nil {
      let found = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if found == "\n" { break }
      if ["flags", "Features", "model", "CPU"].contains(where: { found.hasPrefix($0) }) {
        text += found
      }
    }
    return text
  }

  func key(_ module: String, _ options: CompileOptions) -> String {
    var bytes = Array(base.utf8)
    bytes.append(0)
    bytes += options.bytes
    bytes.append(0)
    bytes += module.utf8
    return Files.digest(bytes)
  }

  /// The entry's bytes, if they are whole.
  func load(_ key: String) -> [UInt8]? {
    guard let bytes = Files.read("\(folder)/\(key)"), bytes.count > 65,
      bytes[64] == UInt8(ascii: "\n")
    else { return nil }
    let content = bytes[65...]
    guard Files.digest(content) == String(decoding: bytes[..<64], as: UTF8.self) else {
      remove(key)
      return nil
    }
    CacheFolder.touch("\(folder)/\(key)")
    return Array(content)
  }

  func remove(_ key: String) { unlink("\(folder)/\(key)") }

  /// A cache that cannot be written costs time, and nothing else.
  func store(_ key: String, _ content: [UInt8]) {
    let head = Array((Files.digest(content) + "\n").utf8)
    guard Files.replace("\(folder)/\(key)", with: head + content) else { return }
    CacheFolder.trim(folder, to: Self.capacity, keeping: [key])
  }
}

extension Client {
  /// Whether the plugin can keep what it compiles, and load it again.
  var keepsExecutables: Bool { plugin.keepsExecutables }
}
