import ArgumentParser
import Foundation
import Keratin
import KeratinConfiguration
import KeratinData

/// `keratin predict MODEL INPUT...`: what a trained network gives.
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict", abstract: "What a trained network says to samples.",
    discussion: """
      An INPUT is a data set by name (its samples to test with), the folder where one lies, or a NumPy file (.npy) with \
      one sample or several.
      """)

  @Argument(help: "A model file (.safetensors).")
  var model: String

  @Argument(help: "Data sets, folders or .npy files.")
  var inputs: [String]

  @Option(help: "Only the sample of this number, from 0.")
  var index: Int?

  @Option(help: "How many classes to print for each sample.")
  var top: Int = 3

  @Flag(help: "Print a JSON list.")
  var json = false

  @OptionGroup var engine: EngineOptions

  func validate() throws {
    try checkPositive(top, "--top")
    if let index, index < 0 { throw ValidationError("--index is \(index); the first sample is 0.") }
  }

  func run() throws {
    let machine = try engine.resolve()
    let network = try ModelSource(trained: model, device: machine.device).model
    var all: [Prediction] = []
    for input in inputs {
      let samples = try PredictInput(input, for: network, folder: machine.dataFolder)
      let rows = try samples.rows(index)
      let chosen = samples.data.selecting(rows)
      let values = try network.predict(chosen.features, batchSize: 256)
      let predictions = Prediction.list(
        values, input: input, rows: rows, labels: samples.labels, names: network.classNames)
      if json { all += predictions } else { predictions.forEach { print($0.line(top: top)) } }
    }
    if json { print(ConfigValue.list(all.map { $0.json(top: top) }).json(isIndented: true)) }
  }
}

/// Samples that a network is asked about.
struct PredictInput {
  let data: Dataset
  /// One class number for each sample, where somebody knows.
  let labels: [Int]?

  init(_ text: String, for model: Model, folder: DataFolder) throws {
    guard (text as NSString).pathExtension.lowercased() == "npy" else {
      data = try DataSource.test(text, for: model, folder: folder)
      let isClasses = data.labels.rank == 1 && data.labels.elementType.isInteger
      labels =
        isClasses ? data.labels.converted(to: .int64).scalars(as: Int64.self).map { Int($0) } : nil
      return
    }
    var array = try NPY.read(text)
    let shape = model.inputs.first?.shape ?? []
    if array.shape == shape { array = array.reshaped(to: [1] + shape) }
    guard array.rank > 0, Array(array.shape.dropFirst()) == shape else {
      throw RunError(
        "\(text) holds an array of the shape \(array.shape); the model takes samples of the shape "
          + "\(shape), one or a list of them.")
    }
    // Nobody knows the labels; a data set has some.
    data = try Dataset(
      name: text, features: array, labels: NDArray(zeros: [array.shape[0]], elementType: .int32))
    labels = nil
  }

  /// The numbers of the samples that are asked for.
  func rows(_ index: Int?) throws -> Range<Int> {
    let count = data.count
    guard let index else { return 0..<count }
    guard index < count else {
      throw UsageError("--index is \(index); \(data.name) has the samples 0 to \(count - 1).")
    }
    return index..<index + 1
  }
}

/// What the network gives for one sample.
struct Prediction {
  let input: String
  let index: Int
  /// Output numbers; probabilities of classes where the network ends in one axis.
  let values: [Double]
  let label: Int?
  let names: [String]
  /// Whether the values are those of classes; else they are numbers.
  let isClasses: Bool

  static func list(
    _ values: NDArray, input: String, rows: Range<Int>, labels: [Int]?, names: [String]?
  ) -> [Prediction] {
    let numbers = values.converted(to: .float64).scalars(as: Double.self)
    let width = rows.isEmpty ? 0 : numbers.count / rows.count
    return rows.enumerated().map { place, row in
      Prediction(
        input: input, index: row, values: Array(numbers[place * width..<(place + 1) * width]),
        label: labels?[row], names: names ?? [], isClasses: values.rank == 2 && width > 1)
    }
  }

  /// The classes with the greatest values, greatest first; of equal ones the first.
  private func best(_ count: Int) -> [Int] {
    Array(
      values.indices.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(count))
  }

  private func name(_ number: Int) -> String {
    names.indices.contains(number) ? names[number] : "\(number)"
  }

  /// `digits 7: 9 0.9983, 4 0.0011, 7 0.0003 (is 9)`; of numbers the first few.
  func line(top: Int) -> String {
    guard isClasses else {
      let shown = values.prefix(8).map(ResultLines.text).joined(separator: ", ")
      let rest = values.count > 8 ? ", … (\(values.count) values)" : ""
      return "\(input) \(index): \(shown)\(rest)"
    }
    let classes = best(top).map { "\(name($0)) \(ResultLines.text(values[$0]))" }
    let truth = label.map { " (is \(name($0)))" } ?? ""
    return "\(input) \(index): \(classes.joined(separator: ", "))\(truth)"
  }

  func json(top: Int) -> ConfigValue {
    var entries: [ConfigValue.Entry] = [
      .init("input", .string(input)), .init("index", .int(index)),
    ]
    if isClasses {
      let classes = best(top).map { number -> ConfigValue in
        ["class": .int(number), "name": .string(name(number)), "value": .double(values[number])]
      }
      entries.append(.init("top", .list(classes)))
    } else {
      entries.append(.init("values", .list(values.map { .double($0) })))
    }
    if let label { entries.append(.init("label", .int(label))) }
    return .map(entries)
  }
}
