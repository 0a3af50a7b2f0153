import Foundation
import Keratin
import KeratinConfiguration

/// A network that a command is given by path: trained, in a `.safetensors` file, or described, in a `.yaml` or `.json`
/// file.
struct ModelSource {
  let model: Model
  /// Nil for a trained network.
  let file: TrainingFile?

  /// - Throws: `UsageError` where there is no such file; what the readers of the files throw.
  init(path: String, device: Device = .default) throws {
    try Self.requireFile(path, "a model or a configuration file")
    switch (path as NSString).pathExtension.lowercased() {
    case "yaml", "yml", "json":
      let file = try TrainingFile(contentsOf: path)
      self.file = file
      model = try file.makeModel()
    case _: self = try ModelSource(trained: path, device: device)
    }
  }

  /// A trained network alone.
  init(trained path: String, device: Device = .default) throws {
    try Self.requireFile(path, "a model file (.safetensors)")
    let kind = (path as NSString).pathExtension.lowercased()
    guard !["yaml", "yml", "json"].contains(kind) else {
      throw UsageError(
        "'\(path)' describes a network; a trained one (.safetensors) is expected.\n"
          + "  hint: 'keratin train \(path) --output DIR' writes DIR/model.safetensors.")
    }
    model = try Model.load(from: path, device: device)
    file = nil
  }

  private static func requireFile(_ path: String, _ what: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw UsageError("there is no file '\(path)'; \(what) is expected.")
    }
    guard !isDirectory.boolValue else {
      let inside = (path as NSString).appendingPathComponent("model.safetensors")
      let hint =
        FileManager.default.fileExists(atPath: inside) ? "\n  hint: did you mean '\(inside)'?" : ""
      throw UsageError("'\(path)' is a folder; \(what) is expected.\(hint)")
    }
  }
}
