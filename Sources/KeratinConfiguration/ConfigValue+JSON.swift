extension ConfigValue {
  /// The value as JSON, keys in the order of the map: what `ConfigValue(json:)` reads back to an equal value.
  ///
  /// JSON has no infinities: they are written as the words `".inf"`, `"-.inf"` and `".nan"`, which
  /// `ConfigField.double()` understands.
  ///
  /// - Parameter isIndented: one entry a line, two spaces a level; else all in one line.
  public func json(isIndented: Bool = false) -> String {
    var text = ""
    write(to: &text, isIndented ? "\n" : nil)
    return text
  }

  /// - Parameter newLine: a line feed and the indentation; nil for everything in one line.
  private func write(to text: inout String, _ newLine: String?) {
    switch content {
    case .null: text += "null"
    case .bool(let value): text += "\(value)"
    case .int(let value): text += "\(value)"
    case .double(let value):
      if value.isNaN {
        text += "\".nan\""
      } else if value.isInfinite {
        text += value < 0 ? "\"-.inf\"" : "\".inf\""
      } else {
        text += "\(value)"
      }
    case .string(let value): text += Self.quoted(value)
    case .list(let values):
      Self.writeGroup(to: &text, "[", values, "]", newLine) { value, text, newLine in
        value.write(to: &text, newLine)
      }
    case .map(let entries):
      Self.writeGroup(to: &text, "{", entries, "}", newLine) { entry, text, newLine in
        text += Self.quoted(entry.key) + ": "
        entry.value.write(to: &text, newLine)
      }
    }
  }

  private static func writeGroup<Element>(
    to text: inout String, _ open: String, _ elements: [Element], _ close: String,
    _ newLine: String?, _ write: (Element, inout String, String?) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += newLine == nil ? ", " : "," }
      if let newLine { text += newLine + "  " }
      write(element, &text, newLine.map { $0 + "  " })
    }
    if let newLine, !elements.isEmpty { text += newLine }
    text += close
  }

  /// RFC 8259, section 7: quotes, backslashes and control characters are escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
