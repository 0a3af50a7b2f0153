import KeratinArray

/// A data set that Keratin knows by name: what it is, and how to get it.
public struct DatasetSource: Sendable {
  /// As configurations and the command line call it.
  public let name: String
  /// One line.
  public let summary: String
  /// Shape of one sample's features.
  public let featureShape: [Int]
  public let classNames: [String]
  public let trainCount: Int
  public let testCount: Int
  /// Whether it is carried in the program.
  public let isInside: Bool
  let loader: @Sendable (_ directory: String?) throws -> (train: Dataset, test: Dataset)

  /// The samples to train with and those to test with, from `directory` if one is given.
  public func load(from directory: String? = nil) throws -> (train: Dataset, test: Dataset) {
    try loader(directory)
  }
}

/// The data sets that Keratin knows.
public enum Datasets {
  /// By name.
  public static let all: [DatasetSource] = [.digits]

  /// The one of that name. Throws `DatasetError`, with the nearest name, if there is none.
  public static func named(_ name: String) throws -> DatasetSource {
    if let source = all.first(where: { $0.name == name }) { return source }
    let names = all.map(\.name)
    let suggestion = nearest(to: name, among: names)
    throw DatasetError(
      name, "There is no data set of this name; there are \(names.joined(separator: ", ")).",
      hint: suggestion.map { "did you mean \($0)?" })
  }
}

extension DatasetSource {
  static let digits = DatasetSource(
    name: "digits", summary: "1797 handwritten digits, 8×8, inside the program",
    featureShape: [8, 8, 1], classNames: (0...9).map(String.init), trainCount: 1437,
    testCount: 360, isInside: true, loader: { _ in try Digits.load() })
}
