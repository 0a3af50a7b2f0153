import KeratinTestSupport
import Testing

@testable import Keratin
@testable import KeratinCPU

/// What kernels took, as tables.
@Suite struct ProfileTests {
  private let peak = Roofline(flops: 100e9, bandwidth: 10e9, threads: 2)

  @Test func aFunctionTellsItsKernels() throws {
    let x = Tensor.input("x", .float32, ["batch", 20])
    let w = Variable("w", NDArray(repeating: 0.5 as Float, shape: [20, 30]))
    let y = try withNameScope("model \"net\"/dense (Dense, units: 30), at main.swift:3") {
      try tanh(x.matmul(w))
    }
    let function = try Function(inputs: x, outputs: y, on: .cpu(threads: 1, profiles: true))
    #expect(try function.profile().table("f", peak: peak) == "f: never called\n")
    for _ in 0..<4 { _ = try function(NDArray(zeros: [8, 20])) }
    let profile = try function.profile()
    #expect(profile.calls == 4)
    #expect(profile.threads == 1)
    let operations = profile.kernels.map(\.cost.operations).reduce(0, +)
    let expected: Int = 4 * 8 * 30 * 41
    #expect(operations == expected)
    let table = profile.table("f", peak: peak)
    #expect(table.hasPrefix("f: 4 calls, "))
    #expect(table.contains("peak: 100 GFLOP/s, 10 GB/s\n"))
    #expect(table.contains("  dense (Dense, units: 30)\n"))
    #expect(table.contains("  0: matmul, tanh\n"))
  }

  /// Each number of a row, from a profile that is known.
  @Test func theNumbersOfATable() throws {
    var cost = Cost()
    cost.operations = 2_000_000_000
    cost.bytesRead = 50_000_000
    let kernel = KernelProfile(
      kernel: "nest [batch]", scopes: ["a (Dense)", "b (Dropout)"],
      primitives: ["add", "exp", "add"],
      calls: 10, milliseconds: 40, cost: cost)
    let rest = KernelProfile(
      kernel: "copy", scopes: [], primitives: ["copy"], calls: 10, milliseconds: 10, cost: Cost())
    let profile = ProgramProfile(
      calls: 10, milliseconds: 80, kernels: [kernel, rest], threads: 2, instructionSet: .baseline)
    #expect(
      profile.table("f", peak: peak) == """
        f: 10 calls, 8.000 ms each, of which 5.000 ms in 2 kernels (2 threads, baseline)
        peak: 100 GFLOP/s, 10 GB/s

             %  calls   ms/call  GFLOP/s    GB/s  % peak  layer
          25.0     10    2.0000     50.0     1.2    50.0  a (Dense)
          25.0     10    2.0000     50.0     1.2    50.0  b (Dropout)
          12.5     10    1.0000      0.0     0.0     0.0  no layer
          37.5     10    3.0000                           outside the kernels

             %  calls   ms/call  GFLOP/s    GB/s  % peak  kernel
          50.0     10    4.0000     50.0     1.2    50.0  0: add ×2, exp
                                                            nest [batch]
                                                            in a (Dense); b (Dropout)
          12.5     10    1.0000      0.0     0.0     0.0  1: copy
                                                            copy

        """)
  }

  @Test func aModelTellsItsPrograms() throws {
    let model = try smallNetwork(on: .cpu(profiles: true), optimizer: .adam)
    let samples = try model.randomSamples(20, seed: 1)
    try model.fit(
      inputs: samples.inputs, target: samples.target, batchSize: 5, epochs: 2,
      validation: (samples.inputs, samples.target), progress: nil)
    _ = try model.predict(samples.inputs[0])
    let profiles = try model.profiles()
    #expect(profiles.map(\.name) == ["training step", "evaluation step", "prediction"])
    #expect(profiles.map(\.profile.calls) == [8, 8, 1])
    let table = profiles[0].profile.table(peak: peak)
    #expect(table.contains("  conv2d (Conv2D, filters: 4, kernel: 3×3)\n"))
    #expect(table.contains("  dense_1 (Dense, units: 3)/gradient\n"))
  }

  @Test func whereNothingWasMeasured() throws {
    let x = Tensor.input("x", .float32, [2])
    let silent = try Function(inputs: x, outputs: try x + 1, on: .cpu())
    let error = #expect(throws: ProfileError.self) { try silent.profile() }
    #expect(
      error.map { "\($0)" } == "profile: nothing was measured.\n"
        + "  hint: make the function on Device.cpu(profiles: true).")
    let other = try Function(inputs: x, outputs: try x + 1, on: .reference)
    #expect(throws: ProfileError.self) { try other.profile() }
  }
}
