import Foundation

/// A shape as the lines of a sweep write it: `conv2D forward 64 x 28x28x32 -> 48, 3x3 / 2, same`.
extension SweepShape: LosslessStringConvertible {
  /// `KIND PASS BATCH x EXTENTSxCHANNELS -> FEATURES[, WINDOW[ / STRIDE]][ dilated N][, N groups][, same]`.
  var description: String {
    func times(_ extents: [Int]) -> String { extents.map(String.init).joined(separator: "x") }
    var text = "\(kind.rawValue) \(pass.rawValue) \(batch) x \(times(image + [channels]))"
    text += " -> \(features)"
    if !window.isEmpty { text += ", \(times(window))" }
    if stride > 1 { text += " / \(stride)" }
    if dilation > 1 { text += " dilated \(dilation)" }
    if groups > 1 { text += ", \(groups) groups" }
    return isPadded ? text + ", same" : text
  }

  /// Nil where the text is no shape, or sizes do not fit together.
  init?(_ description: String) {
    var words = Words(description)
    guard let kind = Kind.allCases.first(where: { words.skip("\($0.rawValue) ") }),
      let pass = Pass.allCases.first(where: { words.skip("\($0.rawValue) ") }),
      let batch = words.numbers(), batch.count == 1, words.skip(" x "),
      var extents = words.numbers(), let channels = extents.popLast(), words.skip(" -> "),
      let features = words.numbers(), features.count == 1
    else { return nil }
    self.init(
      kind: kind, pass: pass, batch: batch[0], image: extents, channels: channels,
      features: features[0])
    /// The number behind a sign; 1 where there is no sign.
    func one(_ sign: String) -> Int? {
      words.skip(sign) ? words.numbers().flatMap { $0.count == 1 ? $0[0] : nil } : 1
    }
    if !extents.isEmpty {
      guard words.skip(", "), let window = words.numbers(), window.count == extents.count,
        let stride = one(" / "), let dilation = one(" dilated ")
      else { return nil }
      (self.window, self.stride, self.dilation) = (window, stride, dilation)
    }
    isPadded = words.drop(", same")
    if words.drop(" groups") {
      guard let groups = one(", ") else { return nil }
      self.groups = groups
    }
    guard words.isAtEnd, channels % groups == 0, self.features % groups == 0,
      places.allSatisfy({ $0 > 0 }), byteCount <= 1 << 33
    else { return nil }
  }

  /// What is left of a text.
  private struct Words {
    private var rest: Substring
    init(_ text: String) { rest = text[...] }
    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ word: String) -> Bool {
      guard rest.hasPrefix(word) else { return false }
      rest = rest.dropFirst(word.count)
      return true
    }

    /// The same at the end.
    mutating func drop(_ word: String) -> Bool {
      guard rest.hasSuffix(word) else { return false }
      rest = rest.dropLast(word.count)
      return true
    }

    /// Positive numbers with `x` between them.
    mutating func numbers() -> [Int]? {
      let text = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "x") }
      let found = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
      guard found.allSatisfy({ ($0.map { (1...1 << 20).contains($0) }) ?? false }) else {
        return nil
      }
      rest = rest.dropFirst(text.count)
      return found.compactMap(\.self)
    }
  }
}
