import Glibc
import KeratinSystem

/// The CPU plugin that tests use, of one version whose bytes are known: so that the engine can be tried on any machine.
///
/// It is fetched by pip, kept in Keratin's cache, and believed only if its bytes are what they should be.
public struct PinnedPlugin: Sendable {
  /// Where it is, or will be.
  public let path: String

  static let package = "xla-cpu-pjrt", version = "0.0.1"

  /// SHA-256 of the package's file, and of the plugin in it, for this kind of machine.
  private static let digests: (package: String, plugin: String)? = {
    #if arch(x86_64)
      (
        "55837b6b7b47daa717f2d9a5a03563ea0ceaa338d06a81a1e2d3f060d960decc",
        "88c3f28c5900f48ad4a82cab9e79bba9537809743395e341485f8794268820dc"
      )
    #elseif arch(arm64)
      (
        "8f613be6e891858f40d64f9799319502fff42689661944fc18a6ffd8210b30c9",
        "fcf411f3e8ff635c2b2cf87215aa7016f460e66d236c3db08309e7486583532d"
      )
    #else
      nil
    #endif
  }()

  /// - Parameter cache: Keratin's cache; nil: the standard one.
  /// - Returns: Nil where no place for a cache is known.
  public init?(cache: String? = nil) {
    guard let folder = cache.map({ "\($0)/plugins" }) ?? CacheFolder.standard("plugins") else {
      return nil
    }
    path = "\(folder)/\(Self.package)-\(Self.version)/xla_cpu_pjrt.so"
  }

  public var isInstalled: Bool { access(path, R_OK) == 0 }

  /// Fetches it, unless it is there.
  /// - Throws: `XLAError` where pip cannot, or what it brings is something else.
  public func install() throws(XLAError) {
    if isInstalled { return }
    guard let digests = Self.digests else {
      throw XLAError(.missing, "there is no \(Self.package) for this kind of machine.")
    }
    guard let python = Files.program("python3") else {
      throw XLAError(.missing, "\(Self.package) is fetched by pip, and there is no python3.")
    }
    let folder = String(path[..<path.lastIndex(of: "/")!])
    do throws(CacheFolder.Refusal) {
      try CacheFolder.open(folder)
    } catch {
      throw XLAError(.missing, "the folder \(folder) \(error.problem).")
    }
    let work = "\(folder)/\(Files.uniqueName())"
    guard Files.makeDirectories(work) else {
      throw XLAError(.missing, "\(work) cannot be made: \(systemMessage(errno)).")
    }
    defer { Files.removeDirectory(work) }
    try fetch(python, digests.package, work)
    try takeOver("\(work)/packages/xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so", digests.plugin)
  }

  private func fetch(_ python: String, _ digest: String, _ work: String) throws(XLAError) {
    // pip looks at the digest, too, and takes nothing else.
    let wish = "\(Self.package)==\(Self.version) --hash=sha256:\(digest)\n"
    guard Files.write(wish, to: "\(work)/requirements.txt") else {
      throw XLAError(.missing, "\(work) cannot be written: \(systemMessage(errno)).")
    }
    let arguments = [
      python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
      "--no-deps", "--only-binary", ":all:", "--require-hashes", "--retries", "1", "--timeout",
      "15",
      "--target", "\(work)/packages", "--requirement", "\(work)/requirements.txt",
    ]
    let log = "\(work)/pip.txt"
    guard let process = try? Subprocess(arguments, output: log, environment: .whole),
      process.succeeds()
    else {
      let lines = (Files.readText(log) ?? "").split(separator: "\n")
      let said = lines.last { $0.hasPrefix("ERROR") } ?? lines.last ?? "it does not start"
      throw XLAError(.missing, "pip does not fetch \(Self.package) \(Self.version): \(said)")
    }
  }

  /// Makes a file that pip brought ours, if it is what it should be.
  func takeOver(_ file: String, _ digest: String) throws(XLAError) {
    guard let bytes = Files.read(file) else {
      throw XLAError(.missing, "\(Self.package) \(Self.version) has no plugin in it.")
    }
    let found = Files.digest(bytes)
    guard found == digest else {
      throw XLAError(
        .notAPlugin,
        "the plugin in \(Self.package) \(Self.version) is not the one that is known: its SHA-256 is \(found), "
          + "expected \(digest).")
    }
    guard rename(file, path) == 0 else {
      throw XLAError(.missing, "\(path) cannot be written: \(systemMessage(errno)).")
    }
  }
}
