import Keratin
import KeratinGraph
import Testing

@testable import KeratinCPU

/// What planning costs, counted: it grows with the network, not with its square.
@Suite struct PlanningWorkTests {
  /// A training step of so many layers.
  private func program(_ kind: String, _ layers: Int) throws -> Program {
    var chain: [any Layer]
    if kind == "dense" {
      chain = [Input(64)]
      for _ in 0..<layers { chain.append(Dense(units: 64, activation: .relu)) }
    } else {
      chain = [Input(8, 8, 8)]
      for _ in 0..<layers / 2 {
        chain.append(Conv2D(filters: 8, kernelSize: 3, padding: .same, activation: .relu))
        chain.append(BatchNormalization())
      }
      chain.append(Flatten())
    }
    chain.append(Dense(units: 10, activation: .softmax))
    let model = try Sequential(layers: chain)
    try model.compile(
      optimizer: .adam(learningRate: 0.01), loss: .categoricalCrossentropy, metrics: [.accuracy],
      device: .reference)
    return try model.trainingProgram().optimized()
  }

  /// Edges that the search for joins looks at, members of kernels that it compares, and kernels that come of it.
  private func counts(_ kind: String, _ layers: Int) throws -> (work: Int, kernels: Int) {
    let graph = KernelGraph(try program(kind, layers), Plan.Options()).repeatingCheapValues()
    let fusion = Fusion(graph, isOn: true)
    return (fusion.work, fusion.kernels.count)
  }

  @Test(arguments: ["dense", "convolutional"]) func growsWithTheNetwork(kind: String) throws {
    let (some, twice) = (try counts(kind, 100), try counts(kind, 200))
    // Its square would be four times as much.
    #expect(Double(twice.work) < 2.5 * Double(some.work), "\(some.work), then \(twice.work)")
    // A limit to the search is no limit to what is joined: the larger network has kernels of the same kinds.
    #expect(twice.kernels <= 2 * some.kernels, "\(some.kernels), then \(twice.kernels)")
  }
}
