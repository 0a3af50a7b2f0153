import CExamples
import Keratin
import KeratinConfiguration

/// A network to be timed, by its name in `Examples/`.
struct Workload: Hashable {
  let name: String
  /// Samples in a step.
  let batchSize: Int

  /// All that are known, in the order of the tables.
  static let names: [String] = examples.map(\.name)

  /// What `bench` runs if nothing is named: the tables' workloads, each at its own batch size.
  static func all() throws -> [Workload] {
    try names.filter { !onlyByName.contains($0) }.flatMap { try named($0) }
  }

  /// Small ones for a first look, and those that the tables do not have.
  private static let onlyByName: Set = ["digits_cnn", "mnist_lenet"]

  /// The workload of that name: more than one where it is timed at several batch sizes.
  ///
  /// - Throws: `UsageError` for an unknown name.
  static func named(_ name: String) throws -> [Workload] {
    guard names.contains(name) else {
      throw UsageError(unknown: "there is no workload '\(name)'.", name, among: names)
    }
    let own = try Workload(name: name, batchSize: 0).file().training?.batchSize ?? 32
    let sizes = name == "cifar10_cnn" ? [own, 128] : [own]
    return sizes.map { Workload(name: name, batchSize: $0) }
  }

  /// Its training file.
  func file() throws -> TrainingFile {
    guard let example = Self.examples.first(where: { $0.name == name }) else {
      throw UsageError(unknown: "there is no workload '\(name)'.", name, among: Self.names)
    }
    return try TrainingFile(ConfigValue(yaml: example.text, file: "\(name).yaml"), named: name)
  }

  /// The files that the program carries.
  private static let examples: [(name: String, text: String)] = {
    let all = UnsafeBufferPointer(start: keratin_examples(), count: Int(keratin_example_count))
    return all.map { example in
      let bytes = UnsafeBufferPointer(start: example.text, count: example.size)
      return (String(cString: example.name), String(decoding: bytes, as: UTF8.self))
    }
  }()
}

extension TrainingFile {
  /// What is timed: the network behind the preprocessing. Every engine is handed samples that are prepared.
  var timed: TrainingFile {
    var copy = self
    copy.data.preprocessing = []
    return copy
  }
}
