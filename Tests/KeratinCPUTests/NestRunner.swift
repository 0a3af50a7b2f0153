import Foundation
import KeratinGraph

@testable import KeratinCPU

/// Compiles nests with clang and runs them, chunk by chunk: what the engine does, without a plan and without a cache.
struct NestRunner {
  typealias Function =
    @convention(c) (
      UnsafePointer<UnsafeMutableRawPointer>, UnsafePointer<Int>, Int
    ) -> Void

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let isa: InstructionSet

  static let clang: String? = {
    let places = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return places.map { "\($0)/clang" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private var flags: [String] {
    switch isa {
    case .baseline: []
    case .avx2: ["-mavx2", "-mfma", "-mf16c", "-mbmi", "-mbmi2", "-mlzcnt", "-mpopcnt"]
    case .avx512, .avx512bf16:
      (isa == .avx512bf16 ? ["-mavx512bf16"] : []) + [
        "-mavx512f", "-mavx512bw", "-mavx512dq", "-mavx512vl", "-mavx512cd", "-mfma", "-mf16c",
        "-mbmi", "-mbmi2", "-mlzcnt", "-mpopcnt", "-mprefer-vector-width=512",
      ]
    }
  }

  /// One function for each nest, all in one file.
  func compile(_ kernels: [CKernel]) throws -> [Function] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "keratin-nests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("nests.c")
    let object = folder.appendingPathComponent("nests.so")
    var text = CKernel.prelude(isa)
    for (k, kernel) in kernels.enumerated() { text += kernel.function("kernel\(k)") }
    try text.write(to: source, atomically: true, encoding: .utf8)
    if let copy = ProcessInfo.processInfo.environment["KERATIN_KEEP_C"] {
      try text.write(toFile: copy, atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.clang ?? "/usr/bin/clang")
    process.arguments =
      [
        "-O2", "-std=gnu2x", "-ffreestanding", "-ffp-contract=on", "-fno-math-errno",
        "-fno-trapping-math", "-fwrapv", "-fno-strict-aliasing", "-w", "-shared", "-fPIC",
        "-nostdlib",
      ] + flags + [source.path, "-o", object.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: message, as: UTF8.self).prefix(4000) + "\n")
    }
    guard let handle = dlopen(object.path, RTLD_NOW | RTLD_LOCAL) else {
      throw Failure(description: String(cString: dlerror()))
    }
    return kernels.indices.map {
      unsafeBitCast(dlsym(handle, "kernel\($0)"), to: Function.self)
    }
  }

  /// The arrays after all chunks have run, in an order that depends on `seed`.
  static func run(
    _ function: Function, _ kernel: CKernel, _ operands: [NDArray], _ sizes: Sizes, seed: Int = 0
  ) -> [NDArray] {
    var operands = operands
    for k in operands.indices { operands[k].makeUnique() }
    let scratch = UnsafeMutableRawPointer.allocate(
      byteCount: kernel.scratchBytes(sizes) + 64, alignment: 64)
    defer { scratch.deallocate() }
    let addresses = operands.map(\.unsafeAddress) + [scratch]
    let values = kernel.symbols.map { sizes[$0]! }
    for (phase, count) in kernel.chunkCounts(sizes).enumerated() {
      for chunk in 0..<count {
        function(addresses, values + [phase], seed % 2 == 0 ? chunk : count - 1 - chunk)
      }
    }
    return operands
  }
}
