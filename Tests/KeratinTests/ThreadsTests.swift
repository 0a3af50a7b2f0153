import KeratinCPU
import Testing

@testable import Keratin

/// Whole networks, trained for some steps: the same bits in every weight on any number of threads, compiled for each
/// instruction set that the machine has, and interpreted.
@Suite struct ThreadsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let network: String
    let mode: CPUEngine.Options.Mode
    let set: InstructionSet
    var testDescription: String { "\(network), \(mode), \(set.rawValue)" }

    static let all: [Row] = {
      let sets = InstructionSet.allCases.filter { $0.number <= InstructionSet.ofMachine.number }
      var rows: [Row] = []
      for network in ["convolutions", "dense"] {
        for set in sets {
          rows.append(Row(network: network, mode: .automatic, set: set))
          rows.append(Row(network: network, mode: .interpreted, set: set))
        }
      }
      return rows
    }()

    /// The network, ready to be trained on so many threads.
    func model(threads: Int) throws -> Model {
      var options = CPUEngine.Options()
      options.mode = mode
      options.instructionSet = set
      options.threads = threads
      let device = Device(engine: CPUEngine(options))
      if network == "dense" {
        let model = try Sequential(name: network, seed: 3) {
          Input(70)
          Dense(units: 100, activation: .relu)
          Dropout(rate: 0.2)
          Dense(units: 60, activation: .tanh)
          Dense(units: 10, activation: .softmax)
        }
        try model.compile(
          optimizer: .sgd(learningRate: 0.1, momentum: 0.9), loss: .categoricalCrossentropy,
          metrics: [.accuracy], device: device)
        return model
      }
      let model = try Sequential(name: network, seed: 3) {
        Input(14, 14, 1)
        Conv2D(filters: 16, kernelSize: 5, padding: .same, activation: .relu)
        MaxPooling2D(poolSize: 3, strides: 2)
        Conv2D(filters: 24, kernelSize: 3, activation: .relu)
        BatchNormalization()
        Flatten()
        Dense(units: 20, activation: .relu)
        Dropout(rate: 0.25)
        Dense(units: 10, activation: .softmax)
      }
      try model.compile(
        optimizer: .adam(learningRate: 0.01), loss: .categoricalCrossentropy,
        metrics: [.accuracy], device: device)
      return model
    }
  }

  @Test(arguments: Row.all) func sameBits(_ row: Row) throws {
    var first: NamedArrays?
    for threads in [1, 2, 3, 8] {
      let model = try row.model(threads: threads)
      let before = model.weightArrays
      // The last batch is smaller.
      for (step, batch) in [48, 48, 19].enumerated() {
        let shape = row.network == "dense" ? [batch, 70] : [batch, 14, 14, 1]
        let numbers = (0..<shape.reduce(1, *)).map { i in
          Float(UInt32(truncatingIfNeeded: (i + 7919 * step) &* 2_654_435_761) >> 8) / 0x1p23 - 1
        }
        let classes = (0..<batch).map { Int32(($0 &* 7 &+ step) % 10) }
        try model.trainOnBatch(
          inputs: [NDArray(numbers, shape: shape)], target: NDArray(classes, shape: [batch]))
      }
      let weights = model.weightArrays
      #expect(weights != before)
      if let first { #expect(weights == first, "\(threads) threads") } else { first = weights }
    }
  }
}
