import ArgumentParser
import Keratin

/// `keratin summary MODEL|CONFIG`: layers, shapes, parameters.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Layers, shapes and parameters of a network.")

  @Argument(help: "A model (.safetensors) or a training file (YAML).")
  var model: String

  func run() throws { print(try ModelSource(path: model).model.summary) }
}
