/// What is wrong with a data set that someone put together or asked for: which one, what with numbers, what to do.
public struct DatasetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the data set.
  public var dataset: String
  /// A full sentence, present tense.
  public var problem: String
  public var hint: String?

  public init(_ dataset: String, _ problem: String, hint: String? = nil) {
    self.dataset = dataset
    self.problem = problem
    self.hint = hint
  }

  public var description: String {
    "data set \(dataset): \(problem)" + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}
