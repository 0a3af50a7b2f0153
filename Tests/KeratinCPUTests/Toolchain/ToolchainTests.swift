import CThreads
import Foundation
import Testing

@testable import KeratinCPU

/// Whether a compiler is at hand; tests that need one are skipped where it is not.
let hasCompiler = (try? Toolchain.shared(.baseline)) != nil

/// A directory that goes with the test.
final class TemporaryDirectory: Sendable {
  let path = NSTemporaryDirectory() + "keratin-test-" + UUID().uuidString
  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// `b[0][0] = number`
private func storing(_ number: Int) -> KernelText {
  KernelText(label: "store \(number)", body: "  *(long *)b[0] = \(number);\n")
}

private func run(_ function: KernelFunction) -> Int {
  var result = 0
  withUnsafeMutablePointer(to: &result) { place in
    let buffers: [UnsafeMutableRawPointer?] = [UnsafeMutableRawPointer(place)]
    buffers.withUnsafeBufferPointer { function.function($0.baseAddress, nil, 0) }
  }
  return result
}

private func compileInAnotherProcess(_ path: String) async {
  await #expect(processExitsWith: .success) { [path] in
    let toolchain = try Toolchain(.baseline, cacheDirectory: path)
    let results = try toolchain.load((0..<6).map(storing)).functions.map(run)
    precondition(results == [0, 1, 2, 3, 4, 5])
  }
}

@Suite(.enabled(if: hasCompiler, "no clang is at hand")) struct ToolchainTests {
  let directory: TemporaryDirectory
  var path: String { directory.path + "/kernels" }
  init() throws { directory = try TemporaryDirectory() }

  private func toolchain(capacity: Int? = nil) throws -> Toolchain {
    try Toolchain(.baseline, cacheDirectory: path, capacity: capacity)
  }
  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  @Test func compilesOnceForAll() throws {
    let kernels = [storing(5), storing(6), storing(5), storing(7)]
    let first = try toolchain()
    let (functions, report) = try first.load(kernels)
    #expect(functions.map(run) == [5, 6, 5, 7])
    #expect(report.compiled == 3)
    let (again, known) = try first.load(kernels)
    #expect(again.map(run) == [5, 6, 5, 7])
    #expect((known.compiled, known.cached, known.known) == (0, 0, 3))
    // Another process would do the same: nothing is in memory.
    let (other, cached) = try toolchain().load(kernels + [storing(8)])
    #expect(other.map(run) == [5, 6, 5, 7, 8])
    #expect((cached.compiled, cached.cached, cached.known) == (1, 3, 0))
    #expect(try files("").filter { $0.hasPrefix("tmp-") }.isEmpty)
  }

  /// What is not as it was stored is not loaded, and is made again.
  @Test(arguments: ["truncated", "altered", "empty", "missing", "note", "foreign"])
  func whatIsBrokenIsRebuilt(_ damage: String) throws {
    #expect(try toolchain().load([storing(41)]).functions.map(run) == [41])
    let object = "\(path)/objects/" + (try files("objects"))[0]
    let note = "\(path)/kernels/" + (try files("kernels"))[0]
    var bytes = try Data(contentsOf: URL(fileURLWithPath: object))
    switch damage {
    case "truncated": bytes = bytes.prefix(bytes.count / 2)
    case "altered": bytes[bytes.count / 2] ^= 1
    case "empty": bytes = Data()
    case "missing": try FileManager.default.removeItem(atPath: object)
    case "note": try Data("nonsense".utf8).write(to: URL(fileURLWithPath: note))
    default:
      // An object of another kernel, whole in itself, under this kernel's name.
      _ = try toolchain().load([storing(42)])
      let others = try files("objects").filter { !object.hasSuffix($0) }
      let digest = others[0].replacingOccurrences(of: ".so", with: "")
      try Data((digest + "\n").utf8).write(to: URL(fileURLWithPath: note))
    }
    if ["truncated", "altered", "empty"].contains(damage) {
      // A new file: what is loaded already stays as it is.
      try FileManager.default.removeItem(atPath: object)
      try bytes.write(to: URL(fileURLWithPath: object))
    }
    let (functions, report) = try toolchain().load([storing(41)])
    #expect(functions.map(run) == [41])
    #expect(report.compiled == 1)
    #expect(try toolchain().load([storing(41)]).report.cached == 1)
  }

  @Test func severalAtOnce() async throws {
    let path = path
    try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let toolchain = try Toolchain(.baseline, cacheDirectory: path)
          return try toolchain.load((0..<6).map(storing)).functions.map(run)
        }
      }
      for try await results in group { #expect(results == [0, 1, 2, 3, 4, 5]) }
    }
  }

  /// Two processes compile the same kernels into an empty cache.
  @Test func twoProcessesAtOnce() async throws {
    let path = path
    async let first: Void = compileInAnotherProcess(path)
    async let second: Void = compileInAnotherProcess(path)
    _ = await (first, second)
    let (functions, report) = try toolchain().load((0..<6).map(storing))
    #expect(functions.map(run) == [0, 1, 2, 3, 4, 5])
    #expect(report.compiled == 0)
  }

  @Test func unwritableDirectory() throws {
    let file = directory.path + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    let toolchain = try Toolchain(.baseline, cacheDirectory: file + "/kernels")
    #expect(try toolchain.load([storing(3)]).functions.map(run) == [3])
    #expect(try toolchain.load([storing(3), storing(4)]).functions.map(run) == [3, 4])
  }

  @Test func theDirectoryIsClosedToOthers() throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
    _ = try toolchain()
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  @Test func theSizeIsCapped() throws {
    for k in 0..<5 { _ = try toolchain().load([storing(100 + k)]) }
    #expect(try files("objects").count == 5)
    let last = try files("objects")
    // One more, in a cache that may hold next to nothing: the one just made stays.
    let (functions, _) = try toolchain(capacity: 1000).load([storing(200)])
    #expect(functions.map(run) == [200])
    let left = try files("objects")
    #expect(left.count == 1)
    #expect(!last.contains(left[0]))
    #expect(try files("kernels").count == 1)
  }

  @Test func whatDoesNotCompileIsNamed() throws {
    let broken = KernelText(label: "tanh, add in dense_1", body: "  return nonsense;\n")
    let error = #expect(throws: ToolchainError.self) { try toolchain().load([storing(1), broken]) }
    #expect(error?.reason == .failed)
    #expect(error?.message.contains("tanh, add in dense_1:1") == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("nonsense") == true)
    #expect(try files("").filter { $0.hasPrefix("tmp-") }.isEmpty)
  }

  @Test func aNamedCompilerThatIsNone() async {
    await #expect(processExitsWith: .success) {
      setenv("KERATIN_CLANG", "/bin/true", 1)
      do {
        _ = try Toolchain(.baseline)
        preconditionFailure("/bin/true was taken for a compiler")
      } catch let error as ToolchainError {
        precondition(error.reason == .missing && error.message.contains("/bin/true"))
      }
    }
  }

  @Test(arguments: InstructionSet.allCases.filter { $0.number <= InstructionSet.ofMachine.number })
  func everyInstructionSetCompiles(_ set: InstructionSet) throws {
    let body =
      "  const float *x = b[0]; float *y = b[1]; "
      + "for (long i = 0; i < 37; i++) y[i] = k_exp_f32(x[i]);\n"
    let toolchain = try Toolchain(set, cacheDirectory: path)
    let function = try toolchain.load([KernelText(label: "exp", body: body)]).functions[0]
    var x = (0..<37).map { Float($0) - 20 }
    var y = [Float](repeating: 0, count: 37)
    x.withUnsafeMutableBytes { x in
      y.withUnsafeMutableBytes { y in
        let buffers: [UnsafeMutableRawPointer?] = [x.baseAddress, y.baseAddress]
        buffers.withUnsafeBufferPointer { function.function($0.baseAddress, nil, 0) }
      }
    }
    for (a, b) in zip(x, y) {
      let exact = Foundation.exp(Double(a))
      #expect(abs(Double(b) - exact) <= 2 * Double(Float(exact).ulp))
    }
  }
}
