import Keratin
import Testing

@testable import KeratinCommands

/// Every network that `bench` times: the same bits in every weight after a step on any number of threads.
@Suite struct WorkloadThreadsTests {
  @Test(arguments: Workload.names) func sameBits(_ name: String) throws {
    let batchSize = 5
    let file = try Workload(name: name, batchSize: batchSize).file()
    let training = try #require(file.training)
    var first: NamedArrays?
    for threads in [1, 2, 3, 8] {
      let model = try file.makeModel()
      try model.compile(
        optimizer: training.optimizer, loss: training.loss, metrics: training.metrics,
        device: .cpu(threads: threads))
      let before = model.weightArrays
      let data = MadeUpData(file, model, batchSize: batchSize)
      try model.trainOnBatch(
        inputs: [data.inputs.rows(0..<batchSize)], target: data.targets.rows(0..<batchSize))
      let weights = model.weightArrays
      #expect(weights != before)
      if let first { #expect(weights == first, "\(threads) threads") } else { first = weights }
    }
  }
}
