import Glibc
import KeratinSystem

/// A file that may be a plugin, and where it was found.
public struct PluginCandidate: Hashable, Sendable {
  public enum Origin: String, Hashable, Sendable {
    case named = "named"
    case environment = "KERATIN_PJRT_PLUGIN"
    case cache = "Keratin's cache"
    case python = "a Python package"
  }
  public let path: String
  public let origin: Origin
  /// Folders with libraries that the plugin looks for by name alone.
  let libraryFolders: [String]
  /// Where CUDA's assembler and its library for devices are, if they came with a Python package.
  let cudaFolder: String?

  init(
    _ path: String, _ origin: Origin, libraryFolders: [String] = [], cudaFolder: String? = nil
  ) {
    self.path = path
    self.origin = origin
    self.libraryFolders = libraryFolders
    self.cudaFolder = cudaFolder
  }

  /// What its file name says that it drives; nil where it says nothing.
  public var kind: String? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return Self.kinds.first { name.contains($0) }
  }
  /// Accelerators first.
  static let kinds = ["cuda", "rocm", "tpu", "oneapi", "metal", "neuron", "cpu"]
}

/// Where plugins are.
public enum PluginSearch {
  /// All that can be found without being named, each file once: `KERATIN_PJRT_PLUGIN`, Keratin's cache, Python packages.
  ///
  /// - Parameter cache: Keratin's cache; nil: the standard one.
  public static func all(cache: String? = nil) -> [PluginCandidate] {
    var found: [PluginCandidate] = []
    if let path = environment("KERATIN_PJRT_PLUGIN") { found.append(.init(path, .environment)) }
    if let path = PinnedPlugin(cache: cache)?.path, access(path, R_OK) == 0 {
      found.append(.init(path, .cache))
    }
    found += pythonPackages()
    var seen: Set<String> = []
    return found.filter { seen.insert(Files.resolved($0.path) ?? $0.path).inserted }
  }

  /// Those that a wish may mean, best first.
  ///
  /// - Parameter wish: A path; or a kind such as `cpu` or `cuda`; nil: whatever there is, `KERATIN_PJRT_PLUGIN` first, then
  ///   accelerators.
  /// - Throws: `XLAError` where there is none.
  public static func find(_ wish: String?, cache: String? = nil) throws(XLAError)
    -> [PluginCandidate]
  {
    if let wish, wish.contains("/") || wish.hasSuffix(".so") {
      return [PluginCandidate(wish, .named, libraryFolders: [])]
    }
    let all = all(cache: cache)
    if let wish {
      let meant = all.filter { $0.kind == wish }
      if !meant.isEmpty { return meant }
      let known = all.compactMap(\.kind)
      throw XLAError(
        .missing, "there is no plugin for '\(wish)'.",
        hint: known.isEmpty
          ? installing(wish) : "there are plugins for \(known.joined(separator: ", ")).")
    }
    if let first = all.first, first.origin == .environment { return [first] }
    guard !all.isEmpty else {
      throw XLAError(.missing, "there is no plugin on this machine.", hint: installing(nil))
    }
    func rank(_ candidate: PluginCandidate) -> Int {
      candidate.kind.flatMap { PluginCandidate.kinds.firstIndex(of: $0) }
        ?? PluginCandidate.kinds.count
    }
    return all.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  private static func installing(_ kind: String?) -> String {
    switch kind {
    case "cuda": "'pip install jax-cuda13-plugin[with-cuda]' brings one for NVIDIA's GPUs."
    case "tpu": "'pip install libtpu' brings one for TPUs."
    case _:
      "'keratin devices --install cpu' fetches one for the CPU; a file can be named by --device xla:/PATH "
        + "or KERATIN_PJRT_PLUGIN."
    }
  }

  // MARK: Python packages

  private static func pythonPackages() -> [PluginCandidate] {
    var found: [PluginCandidate] = []
    for folder in pythonFolders() {
      // The folders in which packages of plugins announce themselves.
      for family in ["xla_plugins", "jax_plugins"] {
        for package in Files.names(in: "\(folder)/\(family)").sorted() {
          for file in Files.names(in: "\(folder)/\(family)/\(package)").sorted()
          where file.hasSuffix(".so") && (file.contains("plugin") || file.contains("pjrt")) {
            found.append(
              .init(
                "\(folder)/\(family)/\(package)/\(file)", .python,
                libraryFolders: file.contains("cuda") ? nvidia(folder) : [],
                cudaFolder: file.contains("cuda") ? cuda(folder) : nil))
          }
        }
      }
      let tpu = "\(folder)/libtpu/libtpu.so"
      if access(tpu, R_OK) == 0 { found.append(.init(tpu, .python)) }
    }
    return found
  }

  /// `nvidia/PACKAGE/lib`, where its packages have their libraries.
  private static func nvidia(_ folder: String) -> [String] {
    Files.names(in: "\(folder)/nvidia").sorted().map { "\(folder)/nvidia/\($0)/lib" }
      .filter { access($0, R_OK) == 0 }
  }

  /// One folder with everything since CUDA 13; the compiler's own before.
  private static func cuda(_ folder: String) -> String? {
    ["cu13", "cuda_nvcc"].map { "\(folder)/nvidia/\($0)" }.first {
      access("\($0)/nvvm", R_OK) == 0
    }
  }

  /// Where the Python in the search path looks for packages: it alone knows.
  private static func pythonFolders() -> [String] {
    guard let python = Files.program("python3") else { return [] }
    var template = Array("\(environment("TMPDIR") ?? "/tmp")/keratin-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return [] }
    close(file)
    let output = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(output) }
    let question = "import sys; print('\\n'.join(p for p in sys.path if p.endswith('-packages')))"
    guard
      let process = try? Subprocess(
        [python, "-c", question], output: output, environment: .whole), process.succeeds()
    else { return [] }
    return (Files.readText(output) ?? "").split(separator: "\n").map(String.init)
  }
}
