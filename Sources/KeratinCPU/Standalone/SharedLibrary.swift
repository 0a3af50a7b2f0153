import Glibc
import KeratinSystem

/// A C file made a shared library, by the toolchain's clang or, without it, by the system's compiler.
public enum SharedLibrary {
  /// The library's bytes.
  ///
  /// - Throws: `ToolchainError` where there is no compiler, or it fails, with its first message.
  public static func compile(_ source: [UInt8]) throws(ToolchainError) -> [UInt8] {
    guard let folder = Files.makeTemporaryDirectory() else {
      throw ToolchainError(
        .failed, "no directory can be made in \(Files.temporaryPlace): \(systemMessage(errno)).")
    }
    defer { Files.removeDirectory(folder) }
    let name = folder + "/library"
    guard Files.write(source, to: name + ".c") else {
      throw ToolchainError(.failed, "\(name).c cannot be written: \(systemMessage(errno)).")
    }
    let compiler = try compiler()
    let process: Subprocess
    do throws(Subprocess.Failure) {
      process = try Subprocess(
        compiler + [
          "-std=gnu99", "-O2", "-fPIC", "-shared", "-w", "-o", name + ".so", name + ".c",
        ], output: name + ".txt")
    } catch {
      throw ToolchainError(.missing, error.message)
    }
    guard process.succeeds(), let library = Files.read(name + ".so") else {
      let lines = (Files.readText(name + ".txt") ?? "").split(separator: "\n").map(String.init)
      let first =
        lines.first { $0.contains("error:") } ?? lines.first ?? "it ended without a message"
      throw ToolchainError(.failed, "\(compiler[0]) does not make the library: \(first)")
    }
    return library
  }

  /// The program and its first options.
  private static func compiler() throws(ToolchainError) -> [String] {
    let cache: KernelCache
    if let folder = CacheFolder.standard("kernels"),
      let found = try? KernelCache(directory: folder)
    {
      cache = found
    } else {
      cache = try KernelCache.temporary()
    }
    defer { if cache.isTemporary { Files.removeDirectory(cache.directory) } }
    do throws(ToolchainError) {
      let clang = try Clang.find(cache)
      return [clang.path] + (clang.hasLinker ? ["-fuse-ld=lld"] : [])
    } catch {
      guard environment("KERATIN_CLANG") == nil, let other = Files.program("cc") else {
        throw ToolchainError(
          error.reason,
          "\(error.message) Nor is there a 'cc'.\n  hint: -o FILE.c needs no compiler.")
      }
      return [other]
    }
  }
}
