import Glibc
import KeratinSystem

/// The compiler.
struct Clang: Sendable {
  /// The program that is started.
  let path: String
  /// What it says of itself, first line.
  let version: String
  /// Whether the linker of its own toolchain lies beside it.
  let hasLinker: Bool

  /// The oldest one that knows the functions that kernels use.
  private static let leastVersion = 17

  /// The compiler that `KERATIN_CLANG` names; else the first new enough of `clang` in the search path and the one beside
  /// the Swift compiler.
  ///
  /// - Throws: `ToolchainError` (missing) where there is none, or the named one cannot be used.
  static func find(_ cache: KernelCache) throws(ToolchainError) -> Clang {
    if let wish = getenv("KERATIN_CLANG"), wish.pointee != 0 {
      let path = String(cString: wish)
      guard let clang = Clang(path, cache) else {
        throw ToolchainError(
          .missing,
          "KERATIN_CLANG names \(path), which is no clang of version \(leastVersion) or later.")
      }
      return clang
    }
    var candidates: [String] = []
    if let path = Files.program("clang") { candidates.append(path) }
    for name in ["swift", "swiftc"] {
      guard let path = Files.program(name), let real = Files.resolved(path),
        let slash = real.lastIndex(of: "/")
      else { continue }
      candidates.append(real[...slash] + "clang")
    }
    for path in candidates {
      if let clang = Clang(path, cache) { return clang }
    }
    throw ToolchainError(
      .missing,
      "there is no clang of version \(leastVersion) or later in the search path; every Swift toolchain brings one, "
        + "and KERATIN_CLANG may name it.")
  }

  /// Nil where that is no program, or none that says it is a new enough clang.
  private init?(_ path: String, _ cache: KernelCache) {
    guard let real = Files.resolved(path), access(real, X_OK) == 0 else { return nil }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // Asking takes some tens of milliseconds; the answer holds while the file is the same.
    let identity =
      "\(real) \(status.st_size) \(status.st_ino) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    let note = "\(cache.directory)/compilers/\(Files.digest(identity.utf8))"
    let version: String
    if let known = Files.readText(note), known.hasSuffix("\n") {
      version = String(known.dropLast())
    } else {
      guard let found = Self.ask(real, cache) else { return nil }
      version = found
      Files.replace(note, with: version + "\n")
    }
    guard let major = Self.major(version), major >= Self.leastVersion else { return nil }
    self.path = real
    self.version = version
    let folder = real[...real.lastIndex(of: "/")!]
    hasLinker = access(folder + "ld.lld", X_OK) == 0
  }

  private static func ask(_ path: String, _ cache: KernelCache) -> String? {
    let output = "\(cache.directory)/\(Files.uniqueName())"
    defer { unlink(output) }
    guard let process = try? Subprocess([path, "--version"], output: output),
      process.succeeds(), let text = Files.readText(output),
      let line = text.split(separator: "\n").first
    else { return nil }
    return String(line)
  }

  /// The 21 of `Vendor clang version 21.0.0 (...)`.
  private static func major(_ version: String) -> Int? {
    let words = version.split(separator: " ")
    guard let k = words.firstIndex(of: "version"), k > 0, words[k - 1] == "clang",
      k + 1 < words.count
    else { return nil }
    return words[k + 1].split(separator: ".").first.flatMap { Int($0) }
  }

  /// Options for an instruction set: everything that bits or speed depend on is named, nothing is taken from the machine
  /// that compiles.
  func flags(_ instructionSet: InstructionSet) -> [String] {
    var flags = [
      "--no-default-config", "-std=gnu2x", "-O2", "-fPIC", "-shared", "-nostdlib", "-w",
      // a * b + c is fused within an expression, except in the scalar functions, which say how they want it.
      "-ffp-contract=on", "-fno-math-errno", "-fno-trapping-math", "-ffreestanding", "-fwrapv",
      "-fno-strict-aliasing",
      "-fno-asynchronous-unwind-tables", "-fno-ident", "-fno-stack-protector",
      "-fvisibility=hidden", "-Wl,--build-id=none",
    ]
    if hasLinker { flags.append("-fuse-ld=lld") }
    #if arch(x86_64)
      switch instructionSet {
      case .baseline: flags += ["-march=x86-64"]
      case .avx2: flags += ["-march=x86-64"] + Self.avx2
      case .avx512, .avx512bf16:
        flags += ["-march=x86-64"] + Self.avx2
        flags += ["f", "bw", "cd", "dq", "vl"].map { "-mavx512\($0)" }
        if instructionSet == .avx512bf16 { flags.append("-mavx512bf16") }
        flags += ["-mprefer-vector-width=512"]
      }
    #endif
    return flags
  }
  private static let avx2 = ["-mavx2", "-mfma", "-mf16c", "-mbmi", "-mbmi2", "-mlzcnt", "-mpopcnt"]
}
