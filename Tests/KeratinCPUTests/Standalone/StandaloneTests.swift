import Foundation
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Programs that are compiled ahead of time: what their C says, and what C compilers make of it. (Every primitive goes
/// this way in the contract suite.)
@Suite struct StandaloneTests {
  /// Each compiler with and without vectors, and for each instruction set that the machine has.
  static let engines: [StandaloneEngine] = CCompiler.all.flatMap { compiler in
    (0...InstructionSet.ofMachine.number).map {
      StandaloneEngine(compiler, ["-O2", "-DKERATIN_LEVEL=\($0)"])
    } + [
      StandaloneEngine(compiler, ["-O2", "-std=c99", "-pedantic"], isPortable: true),
      StandaloneEngine(compiler, ["-O2", "-Wall", "-Wextra"], isApart: true),
    ]
  }

  @Test func aCompilerIsThere() {
    if Self.engines.isEmpty { print("skipped: C of standalone programs: neither gcc nor clang") }
  }

  /// Convolutions, depthwise too, products, pooling, softmax, normalisation, two inputs, two outputs of which one is also read.
  private static func network(_ type: ElementType) throws -> (Program, [NDArray]) {
    var random = RandomArrays(seed: 5)
    let image = Tensor.input("image", type, ["batch", 9, 7, 3])
    let ids = Tensor.input("ids", .int32, ["batch", 5])
    let filter = Variable("filter", random.array([3, 3, 3, 10], type))
    let apart = Variable("apart", random.array([2, 2, 1, 10], type))
    let table = Variable("table", random.array([11, 6], type))
    let dense = Variable("dense", random.array([3 * 2 * 10 + 30, 13], type))
    let square = Variable("square", random.array([13, 13], type))
    let seen = try relu(
      image.convolved(with: filter, strides: [2, 2], padding: .same).maxPooled(
        window: [2, 2], strides: [2, 2], padding: .same
      ).convolved(with: apart, padding: .same, groups: 10))
    let words = try table.gather(ids)
    let flat = try concatenate(
      [seen.reshaped(to: ["batch", 60]), words.reshaped(to: ["batch", 30])], along: 1)
    let hidden = try tanh(flat.matmul(dense))
    let scores = try softmax(hidden.matmul(square) / 3)
    let gram = try hidden.matmul(hidden.transposed())
    let program = try Program(inputs: [image, ids], outputs: [scores, hidden, gram])
    return (
      program, [random.array([4, 9, 7, 3], type), random.array([4, 5], .int32, in: 0...10)]
    )
  }

  @Test(arguments: engines)
  func agreesWithTheReference(_ engine: StandaloneEngine) throws {
    for type in [ElementType.float32, .float64] {
      let (program, arguments) = try Self.network(type)
      let expected = try ReferenceEngine.evaluate(
        program.outputs,
        given: Dictionary(uniqueKeysWithValues: zip(program.inputs, arguments)),
        sizes: ["batch": 4])
      let received = try engine.compile(program).run(arguments, ["batch": 4])
      for (a, b) in zip(expected, received) {
        let worst = difference(a, b, tolerance: type == .float32 ? 1e-5 : 1e-12)
        #expect(worst == nil, "\(engine.name), \(type)")
      }
    }
  }

  /// Factors that are laid out anew: by each chunk, before all chunks; and read where they are by few samples.
  private static func farLines() throws -> Program {
    var random = RandomArrays(seed: 6)
    let input = Tensor.input("input", .float32, ["batch", 40])
    let cells = Tensor.input("cells", .float32, ["batch", 4, 40])
    let (wide, far) = (random.array([40, 270]), random.array([40, 260]))
    let hidden = try relu(input.matmul(Variable("wide", wide).tensor))
    let other = try input.matmul(Variable("far", far).tensor)
    let outputs = [
      hidden, try cells.matmul(Variable("shared", far).tensor),
      try hidden.transposed().matmul(other),
    ]
    return try Program(inputs: [input, cells], outputs: outputs)
  }

  @Test func farLinesAreLaidOut() throws {
    let source = try StandaloneProgram(Self.farLines(), ["batch": 117], .init(name: "t")).source
    let text = String(decoding: source, as: UTF8.self)
    // By a chunk, and before all chunks.
    for said in ["float copied[", "const panel = panels +"] {
      #expect(text.contains(said), "\(said)")
    }
  }

  @Test(arguments: engines)
  func farLinesAgreeWithTheReference(_ engine: StandaloneEngine) throws {
    var random = RandomArrays(seed: 7)
    let program = try Self.farLines()
    let compiled = try engine.compile(program)
    for batch in [3, 117] {
      let arguments = [random.array([batch, 40]), random.array([batch, 4, 40])]
      let expected = try ReferenceEngine.evaluate(
        program.outputs,
        given: Dictionary(uniqueKeysWithValues: zip(program.inputs, arguments)),
        sizes: ["batch": batch])
      for (a, b) in zip(expected, try compiled.run(arguments, ["batch": batch])) {
        #expect(difference(a, b, tolerance: 1e-4) == nil, "\(engine.name), \(batch)")
      }
    }
  }

  /// The engine on the same instruction set compiles the same text; what differs is the compiler.
  @Test(arguments: engines)
  func agreesOnRandomGraphs(_ engine: StandaloneEngine) throws {
    for seed in 0..<2 {
      let graph = try RandomGraph(seed: seed)
      let program = try Program(inputs: graph.program.inputs, outputs: graph.program.outputs)
      let expected = try ReferenceEngine.evaluate(
        program.outputs,
        given: Dictionary(uniqueKeysWithValues: zip(program.inputs, graph.arguments)),
        sizes: graph.sizes)
      let received = try engine.compile(program).run(graph.arguments, graph.sizes)
      for (k, (a, b)) in zip(expected, received).enumerated() {
        #expect(
          difference(a, b, tolerance: 2e-4) == nil, "\(engine.name), seed \(seed), output \(k)")
      }
    }
  }

  /// Any number of threads at once, each in memory of its own.
  @Test(.enabled(if: !engines.isEmpty, "neither gcc nor clang is at hand"))
  func isReentrant() async throws {
    let (program, arguments) = try Self.network(.float32)
    let executable = try Self.engines[0].compile(program)
    let alone = try executable.run(arguments, ["batch": 4])
    try await withThrowingTaskGroup(of: [NDArray].self) { group in
      for _ in 0..<16 { group.addTask { try executable.run(arguments, ["batch": 4]) } }
      for try await results in group { #expect(results == alone) }
    }
  }

  /// Bits of weights reach the other side: infinities, NaN, the least numbers, no numbers at all.
  @Test(arguments: engines)
  func bitsOfWeights(_ engine: StandaloneEngine) throws {
    let arrays: [NDArray] = [
      NDArray([.infinity, -.infinity, .nan, .leastNonzeroMagnitude, -0.0, 3.4e38, 0.1] as [Float]),
      NDArray([.infinity, .leastNonzeroMagnitude, -0.0, 1.7e308] as [Double]),
      NDArray([-128, 127, 0] as [Int8]), NDArray([255, 0] as [UInt8]),
      NDArray([.min, .max, -1] as [Int64]), NDArray([.max, 0] as [UInt64]),
      NDArray([.min, .max] as [Int32]), NDArray([] as [Float], shape: [0]),
      NDArray([1.5, -2, 1e-3] as [Float]).converted(to: .bfloat16),
      NDArray([1.5, -2, 1e-7] as [Float]).converted(to: .float16),
      NDArray([true, false, true]),
    ]
    let outputs = arrays.enumerated().map { Variable("v\($0)", $1).tensor }
    let received = try engine.compile(Program(inputs: [], outputs: outputs)).run([], [:])
    #expect(received == arrays, "\(engine.name)")
  }

  // MARK: - Text

  private func standalone(
    _ program: Program, _ change: (inout StandaloneProgram.Options) -> Void = { _ in }
  ) throws -> StandaloneProgram {
    var options = StandaloneProgram.Options(name: "my net-2")
    change(&options)
    return try StandaloneProgram(program, ["batch": 4], options)
  }

  @Test func namesAreThoseOfTheFile() throws {
    let header = try standalone(try Self.network(.float32).0) {
      $0.inputNames = ["image", "int"]
      $0.outputNames = ["image", "hidden", "9"]
    }.header
    #expect(
      header.contains(
        "void my_net_2_predict(const float *image, const int32_t *int_, float *image_, "
          + "float *hidden, float *_9, void *workspace);"), "\(header)")
    #expect(header.contains("#define MY_NET_2_IMAGE_COUNT 756\n"))
    #expect(header.contains("   image: float32 [4, 9, 7, 3]\n"))
    #expect(header.contains("extern \"C\" {"))
  }

  /// C++ reads the header, and comments and strings are what they were.
  @Test(.enabled(if: CCompiler("g++") != nil, "no g++ is at hand"))
  func headerIsCPlusPlusToo() throws {
    let scratch = Scratch()
    let made = try standalone(try Self.network(.float32).0) {
      $0.classNames = ["a \"b\"\\", "Füße??/1"]
      $0.notes = ["*/ #error /* ü"]
    }
    scratch.write("n.h", Array(made.header.utf8))
    scratch.write("n.c", made.source)
    scratch.write(
      "main.cc",
      Array(
        """
        #include "n.h"
        #include <cstring>
        int main() {
          return std::strcmp(my_net_2_class_names[0], "a \\"b\\"\\\\")
            || std::strcmp(my_net_2_class_names[1], "F\\303\\274\\303\\237e\\?\\?/1");
        }
        """.utf8))
    let gcc = try #require(CCompiler("gcc")), both = try #require(CCompiler("g++"))
    try gcc(["-O1", "-c", "n.c"], in: scratch.path)
    try both(["-Wall", "-Wextra", "-Werror", "main.cc", "n.o", "-o", "main"], in: scratch.path)
    try runProgram(scratch("main"))
  }

  @Test func portableHasNoVectors() throws {
    let program = try Self.network(.float32).0
    let portable = String(
      decoding: try standalone(program) { $0.isPortable = true }.source, as: UTF8.self)
    #expect(portable.contains("#define K_PORTABLE 1"))
    #expect(!portable.contains("k_baseline_0_avx") && !portable.contains("k_avx"))
    #expect(!portable.contains("#pragma once"))
    let usual = String(decoding: try standalone(program).source, as: UTF8.self)
    #expect(usual.contains("k_avx512_0("))
  }

  /// The same program gives the same bytes.
  @Test func isDeterministic() throws {
    let (a, b) = (try Self.network(.float32).0, try Self.network(.float32).0)
    #expect(try standalone(a).source == standalone(b).source)
  }

  @Test(.enabled(if: !engines.isEmpty, "neither gcc nor clang is at hand"))
  func weightsOfSomebodyElse() throws {
    let scratch = Scratch()
    let made = try standalone(try Self.network(.float32).0) { $0.keepsWeightsApart = true }
    var bytes = try #require(made.weights)
    #expect(made.header.contains("#define MY_NET_2_WEIGHTS_BYTES \(bytes.count)\n"))
    scratch.write("whole", bytes)
    scratch.write("short", bytes.dropLast())
    scratch.write("long", bytes + [0])
    bytes[100] ^= 1
    scratch.write("other", bytes)
    scratch.write(
      "n.c",
      made.source
        + Array(
          """

          int main(int count, char **given) {
            static double room[\(bytes.count / 8)];
            return count == 2 ? my_net_2_load(given[1], room) : 9;
          }
          """.utf8))
    try CCompiler.all[0](["-O1", "n.c", "-o", "n"], in: scratch.path)
    for (name, status) in [("whole", 0), ("absent", 1), ("short", 2), ("long", 2), ("other", 3)] {
      let process = try Process.run(URL(fileURLWithPath: scratch("n")), arguments: [scratch(name)])
      process.waitUntilExit()
      #expect(process.terminationStatus == status, "\(name)")
    }
  }

  /// Vectors are loaded of images, too, where both factors have lanes: a caller's array ends with its last element.
  @Test func imagesOfDepthwiseConvolutionsAreCopied() throws {
    let image = Tensor.input("image", .float32, [1, 5, 5, 20])
    let filter = Variable("filter", NDArray(zeros: [3, 3, 1, 20], elementType: .float32))
    for strides in [[1, 1], [2, 2]] {
      let y = try image.convolved(with: filter, strides: strides, groups: 20)
      let plan = try Plan(Program(inputs: [image], outputs: [y]))
      let careful = plan.readBeyondEnds(.baseline)
      #expect(careful.contains { if case .input = plan.buffers[$0].place { true } else { false } })
    }
  }

  // MARK: - What cannot be

  @Test func updatesAreRefused() throws {
    let v = Variable("count", NDArray(Float(1)))
    let program = try Program(
      inputs: [], outputs: [], updates: [.init(v, try v + v)])
    #expect(
      message { _ = try standalone(program) }.hasPrefix("compile: the program updates 'count'."))
  }

  @Test func bodiesInSwiftAreRefused() throws {
    let type = TensorType(.float32, [3])
    let body = Kernel.SwiftBody(key: "same") { $0 }
    let foreign = Kernel.Foreign(name: "same", inputs: [type], outputs: [type], body: .swift(body))
    let x = Tensor.input("x", .float32, [3])
    let y = try withNameScope("layer_7") {
      try KernelPrimitive(.foreign(foreign), [type]).apply([x])[0]
    }
    let program = try Program(inputs: [x], outputs: [y])
    #expect(
      message { _ = try standalone(program) } == """
        in layer_7
        kernelOfATest: has a body in Swift, which a C file cannot hold.
          hint: give the primitive a body in C.
        """)
  }

  @Test func sizesWithoutValueAreRefused() throws {
    let x = Tensor.input("x", .float32, ["rows"])
    let program = try Program(inputs: [x], outputs: [try exp(x)])
    #expect(
      message { _ = try standalone(program) }
        == "compile: the size 'rows' has no value; a C file is for fixed sizes.")
  }
}
