import Foundation
import KeratinArray
import KeratinGraph
import Testing

@testable import KeratinCPU

/// A file system from which nothing may be executed; goes with the test. Only root may mount one.
private final class Mount: Sendable {
  let path: String
  private let directory: TemporaryDirectory

  init?() throws {
    directory = try TemporaryDirectory()
    path = directory.path
    guard Self.run("mount", "-t", "tmpfs", "-o", "noexec,size=16m", "tmpfs", path) else {
      return nil
    }
  }
  deinit { _ = Self.run("umount", path) }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  static let isPossible = (try? Mount()) != nil
}

@Suite(
  .enabled(if: hasCompiler, "no clang is at hand"),
  .enabled(if: Mount.isPossible, "a file system without execution can be mounted by root only"))
struct NoExecutionTests {
  /// The interpreter takes over, and says so once, where nothing may be executed from the cache, nor from the
  /// directory for temporary files, which is the second choice.
  @Test func theInterpreterTakesOver() async throws {
    let mount = try #require(try Mount())
    let path = mount.path
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) { [path = path as String] in
      setenv("TMPDIR", path, 1)
      let x = NDArray([0, 1, 2] as [Float])
      let expected = try ReferenceEngine().compile(try program()).run([x], ["n": 3])[0]
      for _ in 0..<2 {
        let sum = try CPUEngine(options(path)).compile(try program()).run([x], ["n": 3])[0]
        precondition(
          abs(sum.scalars(as: Float.self)[0] - expected.scalars(as: Float.self)[0]) < 1e-5)
      }
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.components(separatedBy: "The interpreter runs instead").count == 2, "\(said)")
    #expect(said.contains("noexec"))
    let objects = try? FileManager.default.contentsOfDirectory(atPath: path + "/kernels/objects")
    #expect(objects ?? [] == [])
  }

  /// Who insists on machine code is told why there is none.
  @Test func insistingIsAnError() async throws {
    let mount = try #require(try Mount())
    let path = mount.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      setenv("TMPDIR", path, 1)
      do {
        _ = try CPUEngine(options(path, mode: .compiled)).compile(try program())
        preconditionFailure("no error was thrown")
      } catch let error as ToolchainError {
        precondition(error.reason == .notExecutable && error.message.contains("noexec"))
      }
    }
  }

  /// Where only the cache is so mounted, machine code lives in a temporary directory.
  @Test func aTemporaryDirectoryIsSecondChoice() throws {
    let mount = try #require(try Mount())
    let executable = try CPUEngine(options(mount.path, mode: .compiled)).compile(try program())
    let sum = try executable.run([NDArray([0, 0] as [Float])], ["n": 2])[0]
    #expect(sum.scalars(as: Float.self) == [2])
  }
}

/// Σ exp(x)
private func program() throws -> Program {
  let x = Tensor.input("x", .float32, ["n"])
  return try Program(inputs: [x], outputs: [try exp(x).sum()])
}

private func options(_ path: String, mode: CPUEngine.Options.Mode = .automatic)
  -> CPUEngine.Options
{
  var options = CPUEngine.Options()
  options.mode = mode
  options.cacheDirectory = path + "/kernels"
  return options
}
