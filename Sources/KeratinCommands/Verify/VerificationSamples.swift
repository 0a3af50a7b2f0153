import Keratin
import KeratinData

/// A few samples for one step: those that the network is meant for where they are at hand, else random ones.
struct VerificationSamples {
  let inputs: [NDArray]
  let target: NDArray
  /// `the first 4 samples of digits`
  let origin: String
  var count: Int { target.shape[0] }

  /// - Parameters:
  ///   - data: What `--data` says. A training file names its data set itself; nothing is downloaded for it.
  /// - Throws: `UsageError` where `--data` names nothing; what reading the files throws.
  init(_ source: ModelSource, data: String?, count: Int, folder: DataFolder) throws {
    let model = source.model
    if let samples = try Self.find(source, data, folder), model.inputs.count == 1 {
      let batch = try samples.batches(of: min(count, samples.count))[0]
      inputs = [batch.features]
      target =
        batch.labels.elementType == .uint8 ? batch.labels.converted(to: .int32) : batch.labels
      origin = "the first \(batch.features.shape[0]) samples of \(samples.name)"
    } else {
      (inputs, target) = try model.randomSamples(count, seed: model.seed)
      origin = "\(count) random samples"
    }
  }

  private static func find(_ source: ModelSource, _ data: String?, _ folder: DataFolder) throws
    -> Dataset?
  {
    guard let section = source.file?.data, section.dataset != nil else {
      return try data.map { try DataSource.test($0, for: source.model, folder: folder) }
    }
    let dataset = try section.source("the training file")
    guard data != nil || dataset.isHere(in: folder) else { return nil }
    return try section.load(dataset, from: data, folder: folder).train
  }
}
