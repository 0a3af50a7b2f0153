/// Reads JSON from the front, value by value, keeping the order and the repetitions of keys; what asks decides what a
/// value has to be. Builds no tree, so a hostile text costs no more memory than its own length.
///
/// Source: RFC 8259.
struct JSONReader {
  /// What is wrong, and at which byte.
  struct Problem: Error, Equatable {
    var position: Int
    var what: String
  }

  private let bytes: [UInt8]
  private(set) var position = 0
  private static let deepest = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next character that is no white space, without consuming it; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  /// `member` is called with each key, and has to read its value.
  mutating func object(_ member: (String, inout JSONReader) throws -> Void) throws {
    try list(from: "{", to: "}") { reader in
      let key = try reader.string()
      try reader.expect(":")
      try member(key, &reader)
    }
  }

  /// `element` has to read one value each time that it is called.
  mutating func array(_ element: (inout JSONReader) throws -> Void) throws {
    try list(from: "[", to: "]", element)
  }

  /// Digits alone, at most `Int.max`.
  mutating func unsigned() throws -> Int {
    _ = peek()
    let start = position
    var value = 0
    while position < bytes.count, case 0x30...0x39 = bytes[position] {
      let (shifted, overflow1) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = shifted.addingReportingOverflow(Int(bytes[position] - 0x30))
      if overflow1 || overflow2 {
        throw Problem(position: start, what: "a number is greater than \(Int.max)")
      }
      value = sum
      position += 1
    }
    let isNumber = position > start && !(bytes[start] == 0x30 && position > start + 1)
    let goesOn = position < bytes.count && ".eE+-".utf8.contains(bytes[position])
    guard isNumber, !goesOn else {
      throw Problem(position: start, what: "a whole number, 0 or greater, is expected")
    }
    return value
  }

  mutating func string() throws -> String {
    try expect("\"")
    let start = position
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5c,
      bytes[position] >= 0x20
    {
      position += 1
    }
    // Nearly every string ends here, with nothing escaped.
    var text = Array(bytes[start..<position])
    while true {
      guard position < bytes.count else {
        throw Problem(position: start - 1, what: "a string has no end")
      }
      let byte = bytes[position]
      position += 1
      if byte == 0x22 { break }
      if byte < 0x20 {
        throw Problem(position: position - 1, what: "a control character stands in a string")
      }
      if byte == 0x5c {
        text.append(contentsOf: try escaped())
      } else {
        text.append(byte)
      }
    }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw Problem(position: start, what: "a string is no UTF-8")
    }
    return string
  }

  /// Reads any value and forgets it.
  mutating func skip(depth: Int = 0) throws {
    guard depth < Self.deepest else {
      throw Problem(
        position: position, what: "values are nested more than \(Self.deepest) deep")
    }
    switch peek() {
    case UInt8(ascii: "{"): try object { _, reader in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "["): try array { reader in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    default: try skipWord()
    }
  }

  /// Nothing but white space may follow.
  mutating func end() throws {
    if peek() != nil { throw Problem(position: position, what: "the text should end here") }
  }

  private mutating func list(
    from open: Character, to close: Character, _ element: (inout JSONReader) throws -> Void
  ) throws {
    try expect(open)
    if peek() == close.asciiValue {
      position += 1
      return
    }
    while true {
      try element(&self)
      if peek() == close.asciiValue {
        position += 1
        return
      }
      try expect(",", or: close)
    }
  }

  private mutating func expect(_ character: Character, or other: Character? = nil) throws {
    guard peek() == character.asciiValue else {
      let alternatives = "\(character)" + (other.map { " or \($0)" } ?? "")
      throw Problem(position: position, what: "\(alternatives) is expected")
    }
    position += 1
  }

  /// A number, `true`, `false` or `null`; loosely, since nobody looks at it.
  private mutating func skipWord() throws {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2b, 0x2d, 0x2e:
        position += 1
        continue
      default: break
      }
      break
    }
    if position == start { throw Problem(position: start, what: "a value is expected") }
  }

  /// What follows a backslash, as UTF-8.
  private mutating func escaped() throws -> [UInt8] {
    let start = position - 1
    guard position < bytes.count else {
      throw Problem(position: start, what: "a string has no end")
    }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var units = [try hexadecimal(start)]
      if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: [0x5c, 0x75]) {
        position += 2
        units.append(try hexadecimal(start))
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw Problem(position: start, what: "\\u stands for half a character")
      }
      return Array(text.utf8)
    default: throw Problem(position: start, what: "an unknown character is escaped")
    }
  }

  private mutating func hexadecimal(_ start: Int) throws -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw Problem(position: start, what: "four hexadecimal digits are expected after \\u") }
    position += 4
    return value
  }
}

extension String {
  /// As a JSON string, quotes included.
  var jsonQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
