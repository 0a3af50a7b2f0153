import KeratinArray

/// What is wrong in a configuration file: where, what, and what to do.
///
///     mnist_cnn.yaml:12:14: Conv2D has no key 'filter'.
///       hint: did you mean 'filters'?
public struct ConfigError: Error, Hashable, Sendable {
  public var location: ConfigLocation?
  /// A full sentence, present tense.
  public var problem: String
  public var hint: String?

  public init(_ problem: String, at location: ConfigLocation? = nil, hint: String? = nil) {
    self.problem = problem
    self.location = location
    self.hint = hint
  }

  /// `name` is not among the `known` ones: the sentence `problem`, and the nearest known name; where none is near, all
  /// of them.
  public static func unknown(
    _ problem: String, name: String, among known: [String], at location: ConfigLocation? = nil
  ) -> ConfigError {
    let hint: String?
    if let nearest = nearest(to: name, among: known) {
      hint = "did you mean '\(nearest)'?"
    } else if known.isEmpty {
      hint = nil
    } else {
      hint = "known are \(known.joined(separator: ", "))."
    }
    return ConfigError(problem, at: location, hint: hint)
  }
}

extension ConfigError: CustomStringConvertible {
  /// The one renderer.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    return place + problem + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}
