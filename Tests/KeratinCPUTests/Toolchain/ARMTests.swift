import Keratin
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// What is emitted for any machine, on 64-bit ARM with NEON in an emulator: what it gives here, but for rounding.
@Suite(
  .enabled(
    if: hasCompiler && EmulatedARM.emulator != nil,
    "clang or qemu-user-static is not installed: nothing runs on ARM"))
struct ARMTests {
  /// Runs jobs there and here, and compares.
  private func check(_ jobs: [(name: String, job: EmulatedARM.Job)]) throws {
    let received = try EmulatedARM.run(jobs.map(\.job))
    var options = CPUEngine.Options()
    (options.mode, options.instructionSet) = (.compiled, .baseline)
    for ((name, job), received) in zip(jobs, received) {
      let before = job.program.variables.map(\.value)
      let outputs = try CPUEngine(options).compile(job.program).run(job.arguments, job.sizes)
      let expected = outputs + job.program.variables.map(\.value)
      for (variable, value) in zip(job.program.variables, before) { variable.value = value }
      #expect(expected.count == received.count)
      for (k, (expected, received)) in zip(expected, received).enumerated() {
        let found = difference(expected, received, tolerance: tolerance(expected.elementType))
        #expect(found == nil, "\(name), result \(k)")
      }
    }
  }

  /// Multiplications and additions are fused there and not here; storage formats may round to the next number.
  private func tolerance(_ type: ElementType) -> Double {
    switch type {
    case .float64: 1e-12
    case .float32: 1e-5
    case .float16: 1e-3
    case .bfloat16: 1e-2
    case .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64: 0
    }
  }

  private func job(_ inputs: [Tensor], _ outputs: [Tensor], _ sizes: Sizes = [:]) throws
    -> EmulatedARM.Job
  {
    var numbers = RandomArrays(seed: inputs.count)
    let arguments = inputs.map { input in
      numbers.array(input.shape.map { $0.value(sizes) }, input.elementType)
    }
    return try EmulatedARM.Job(
      try Program(inputs: inputs, outputs: outputs).optimized(), arguments, sizes)
  }

  @Test func productsAndConvolutionsWithGradients() throws {
    var jobs: [(String, EmulatedARM.Job)] = []
    let x = Tensor.input("x", .float32, ["batch", 37]), w = Tensor.input("w", .float32, [37, 21])
    let product = try tanh(x.matmul(w)).sum()
    jobs.append(
      (
        "product",
        try job(
          [x, w], [product] + gradient(of: product, withRespectTo: [x, w]),
          ["batch": 50])
      ))
    for (stride, channels, features, groups, type) in [
      (1, 3, 20, 1, ElementType.float32), (2, 16, 9, 1, .float32), (1, 5, 8, 1, .float64),
      (1, 13, 13, 13, .float32), (2, 6, 12, 6, .float64),
    ] {
      let image = Tensor.input("image", type, ["batch", 9, 10, Dimension(channels)])
      let filter = Tensor.input(
        "filter", type, [3, 3, Dimension(channels / groups), Dimension(features)])
      let y = try relu(
        image.convolved(
          with: filter, strides: [stride, stride], padding: .same, groups: groups))
      let loss = try (y * y).sum()
      jobs.append(
        (
          "convolution \(stride) \(channels) \(type.rawValue)",
          try job(
            [image, filter],
            [y] + gradient(of: loss, withRespectTo: [image, filter]), ["batch": 3])
        ))
    }
    let image = Tensor.input("image", .float32, ["batch", 8, 8, 6])
    let pooled = try image.maxPooled(window: [3, 3], strides: [2, 2], padding: .same)
    let loss = try square(pooled).sum()
    jobs.append(
      (
        "pooling",
        try job([image], [pooled] + gradient(of: loss, withRespectTo: [image]), ["batch": 2])
      ))
    try check(jobs)
  }

  @Test(arguments: [ElementType.float32, .float64])
  func functionsAndReductions(type: ElementType) throws {
    let x = Tensor.input("x", type, ["batch", 67])
    let functions = try [
      exp(x), tanh(x), sigmoid(x), log(abs(x) + 0.5), erf(x), sin(x), sqrt(abs(x)), expm1(x),
      x.cast(to: .float16), x.cast(to: .bfloat16), floor(x * 9), (x * 100).cast(to: .int32),
    ]
    let reductions = try [
      x.sum(), x.sum(along: [0]), x.max(along: [1]), softmax(x), x.argmax(along: 1),
      x.sorted(along: 1).values, x.cumulativeSum(along: 1),
    ]
    try check([("functions", try job([x], functions + reductions, ["batch": 31]))])
  }

  @Test func randomBitsAreTheSameBits() throws {
    let state = try constant(NDArray.randomState(seed: 81, step: 3))
    try check([
      (
        "bits",
        try job(
          [],
          [
            randomBits(state, stream: 2, shape: [7, 33]),
            randomUniform(state, stream: 4, shape: [100], type: .float32),
          ])
      )
    ])
  }

  /// A training step with dropout, batch normalisation and momentum; random programs.
  @Test func wholePrograms() throws {
    var jobs: [(String, EmulatedARM.Job)] = []
    let model = try smallNetwork(
      on: .reference, optimizer: .sgd(learningRate: 0.1, momentum: 0.9))
    let images = NDArray((0..<19 * 72).map { Float($0 % 11) / 11 }, shape: [19, 6, 6, 2])
    let classes = NDArray((0..<19).map { Int32($0 % 3) }, shape: [19])
    jobs.append(
      (
        "training step",
        try EmulatedARM.Job(
          model.trainingProgram().optimized(), [images, classes], ["batch": 19])
      ))
    for seed in 0..<60 where jobs.count < 16 {
      let graph = try RandomGraph(seed: seed)
      guard let job = try? EmulatedARM.Job(graph.program, graph.arguments, graph.sizes) else {
        continue
      }
      jobs.append(("seed \(seed)", job))
    }
    #expect(jobs.count == 16)
    try check(jobs)
  }
}
