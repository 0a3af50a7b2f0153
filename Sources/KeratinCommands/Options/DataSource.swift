import Foundation
import Keratin
import KeratinData

/// Samples that a command is given by `NAME|DIR`.
enum DataSource {
  /// The samples to test with of a known data set, or of one in a folder.
  ///
  /// - Parameters:
  ///   - text: A name, or a folder; in a folder the first known data set is looked for whose samples fit the model.
  ///   - folder: Where named data sets lie.
  /// - Throws: `UsageError` where the text is neither; what reading the files throws.
  static func test(_ text: String, for model: Model, folder: DataFolder) throws -> Dataset {
    if let source = Datasets.all.first(where: { $0.name == text }) {
      return try source.load(folder: folder, progress: DownloadBar.show).test
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: text, isDirectory: &isDirectory),
      isDirectory.boolValue
    else {
      throw UsageError(
        unknown: "'\(text)' is neither a data set nor a folder.", text,
        among: Datasets.all.map(\.name))
    }
    let shape = model.inputs.first?.shape ?? []
    guard
      let source = Datasets.all.first(where: { $0.origin != .inside && $0.featureShape == shape })
    else {
      throw UsageError(
        "no known data set has samples of the shape \(shape) that the model takes.")
    }
    return try source.load(from: text).test
  }
}
