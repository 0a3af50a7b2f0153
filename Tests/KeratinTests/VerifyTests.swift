import KeratinCPU
import KeratinTestSupport
import Testing

@testable import Keratin

/// One step of training and one inference on two engines.
@Suite struct VerifyTests {
  private func network(on device: Device) throws -> Sequential {
    try smallNetwork(on: device, optimizer: .adagrad(learningRate: 0.01))
  }

  @Test func soundEnginesAgree() throws {
    let model = try network(on: .cpu())
    let before = model.weightArrays
    let samples = try model.randomSamples(5, seed: 1)
    #expect(samples.inputs[0].shape == [5, 6, 6, 2])
    #expect(samples.target.elementType == .int32)
    #expect(samples.target.doubles.allSatisfy { (0...2).contains($0) })
    let found = try model.verify(
      inputs: samples.inputs, target: samples.target, against: .reference)
    #expect(found.disagreement == nil)
    let training = try #require(found.training)
    #expect(training.compared == training.values)
    let names = Set(training.results.map(\.name))
    #expect(
      names.isSuperset(of: ["the output of conv2d", "the loss", "the gradient of dense/bias"]))
    #expect(names.contains("the new dense_1/kernel"))
    #expect(model.weightArrays == before)
    #expect(model.compiled?.random.variable.value.scalars(as: UInt32.self)[0] == 0)
  }

  @Test func theLayerOfAWrongKernelIsNamed() throws {
    let engine = FaultyEngine(CPUEngine(), primitive: "tanh", factor: 1.01)
    let model = try network(on: Device(engine: engine))
    let samples = try model.randomSamples(4, seed: 2)
    let found = try model.verify(
      inputs: samples.inputs, target: samples.target, against: .interpreter)
    let disagreement = try #require(found.disagreement)
    #expect(disagreement.subject == .operation("tanh"))
    #expect(disagreement.scope.last?.hasPrefix("dense (Dense, units: 8") == true)
    #expect(disagreement.engine == "cpu")
    #expect(disagreement.other == "interpreter")
    #expect(found.inference.disagreement?.subject == .operation("tanh"))
    // Only the operation itself is to blame, not what is computed from it.
    #expect(found.training?.nodes.filter(\.difference.isBeyondTolerance).count == 1)
  }

  @Test func aNetworkThatIsNotCompiledIsComparedInInference() throws {
    let model = try Sequential {
      Input(3)
      Dense(units: 2)
    }
    let samples = try model.randomSamples(4, seed: 2)
    let found = try model.verify(
      inputs: samples.inputs, target: samples.target, against: .reference)
    #expect(found.training == nil)
    #expect(found.disagreement == nil)
    #expect(found.inference.results.map(\.name) == ["the output of dense", "the model's output 0"])
  }
}
