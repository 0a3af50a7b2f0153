import KeratinCPU
import KeratinTestSupport
import KeratinXLA
import Testing

@testable import Keratin

/// The native engine and XLA on the same numbers.
@Suite(.enabled(if: TestPlugin.isThere)) struct VerifyTests {
  private func network(on device: Device) throws -> Sequential {
    try smallNetwork(on: device, optimizer: .adam)
  }

  @Test func theEnginesAgree() throws {
    let xla = Device(engine: try TestPlugin.engine())
    let model = try network(on: .cpu())
    let samples = try model.randomSamples(5, seed: 1)
    let found = try model.verify(inputs: samples.inputs, target: samples.target, against: xla)
    #expect(found.disagreement == nil, "\(found.disagreement!)")
    let training = try #require(found.training)
    #expect(training.compared == training.values)
    #expect(training.other == "xla:cpu")
  }

  @Test func aWrongKernelOfXLAIsNamed() throws {
    let engine = FaultyEngine(
      try TestPlugin.engine(), primitive: "tanh", factor: 1.001)
    let model = try network(on: Device(engine: engine))
    let samples = try model.randomSamples(4, seed: 2)
    let found = try model.verify(
      inputs: samples.inputs, target: samples.target, against: .interpreter)
    let disagreement = try #require(found.disagreement)
    #expect(disagreement.subject == .operation("tanh"))
    #expect(disagreement.scope.last?.hasPrefix("dense (Dense, units: 8") == true)
    #expect(disagreement.engine == "xla:cpu")
  }
}
