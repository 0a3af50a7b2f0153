/// The words of a dump, one after the other.
struct DumpScanner {
  private let bytes: [UInt8]
  private(set) var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    skipSpace()
  }

  // MARK: Errors

  /// `line 3, column 14`, counted from 1, columns in bytes.
  func position(_ place: Int) -> String {
    let before = bytes[..<min(place, bytes.count)]
    let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return "line \(line), column \(before.count - start + 1)"
  }

  func error(_ expected: String, _ found: String, at place: Int, hint: String? = nil)
    -> GraphError
  {
    GraphError(
      "dump", "\(position(place)): expected \(expected), found \(found).", hint: hint, path: [])
  }

  private func error(_ expected: String) -> GraphError { error(expected, found, at: place) }

  /// What comes next, for people.
  private var found: String {
    guard place < bytes.count else { return "the end" }
    var end = place + 1
    if Self.isWord(bytes[place]) {
      while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
    }
    return "'\(text(place..<end))'"
  }

  // MARK: Words

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func skipSpace() {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\n") {
        place += 1
      } else if bytes[place...].starts(with: "//".utf8) {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else {
        break
      }
    }
  }

  /// Whether `word` comes next, as a whole word.
  func isNext(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    let end = place + word.utf8.count
    guard let last = word.utf8.last, Self.isWord(last), end < bytes.count else { return true }
    return !Self.isWord(bytes[end])
  }

  mutating func accept(_ word: String) -> Bool {
    guard isNext(word) else { return false }
    place += word.utf8.count
    skipSpace()
    return true
  }

  mutating func expect(_ word: String) throws(GraphError) {
    if !accept(word) { throw error("'\(word)'") }
  }

  func expectEnd() throws(GraphError) {
    if place < bytes.count { throw error("the end") }
  }

  mutating func word(_ what: String) throws(GraphError) -> String {
    let start = place
    while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
    guard place > start else { throw error(what) }
    defer { skipSpace() }
    return text(start..<place)
  }

  /// `%12`
  mutating func valueName() throws(GraphError) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "%") else { throw error("a value") }
    place += 1
    return "%" + (try word("the number of a value"))
  }

  mutating func string() throws(GraphError) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      throw error("a word in quotes")
    }
    let start = place
    place += 1
    var result: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count { place += 1 }
      result.append(bytes[place])
      place += 1
    }
    guard place < bytes.count else { throw error("a closing quote", "the end", at: start) }
    place += 1
    skipSpace()
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Numbers

  mutating func list<T>(_ element: (inout DumpScanner) throws(GraphError) -> T) throws(GraphError)
    -> [T]
  {
    try expect("[")
    var result: [T] = []
    while !accept("]") {
      if !result.isEmpty { try expect(",") }
      result.append(try element(&self))
    }
    return result
  }

  mutating func integers() throws(GraphError) -> [Int] {
    try list { scanner throws(GraphError) in try scanner.integer() }
  }

  mutating func integer() throws(GraphError) -> Int {
    let start = place, isNegative = accept("-")
    let digits = try word("an integer")
    guard let value = Int((isNegative ? "-" : "") + digits) else {
      throw error("an integer", "'\(digits)'", at: start)
    }
    return value
  }

  /// `12`, `-0.5f`, `1e-05f`, `inff`, or an element type.
  mutating func numberOrType() throws(GraphError) -> Attribute {
    let start = place
    while place < bytes.count,
      Self.isWord(bytes[place]) || [UInt8]("+-.".utf8).contains(bytes[place])
    {
      place += 1
    }
    guard place > start else { throw error("a value of an attribute") }
    let word = text(start..<place)
    skipSpace()
    if let type = ElementType(rawValue: word) { return .type(type) }
    if let value = Int(word) { return .int(value) }
    if word.hasSuffix("f"), let value = Double(word.dropLast()) { return .double(value) }
    throw error("a value of an attribute", "'\(word)'", at: start)
  }

  // MARK: Types

  /// `f32[batch, 784]`
  mutating func type() throws(GraphError) -> TensorType {
    let start = place
    let word = try word("an element type")
    guard let elementType = ElementType(rawValue: word) else {
      throw error("an element type", "'\(word)'", at: start)
    }
    return TensorType(elementType, try shape())
  }

  mutating func shape() throws(GraphError) -> [Dimension] {
    try list { scanner throws(GraphError) in try scanner.dimension() }
  }

  /// `28`, `batch`, `2*batch+1`
  private mutating func dimension() throws(GraphError) -> Dimension {
    if isNext("-") || (place < bytes.count && Self.isDigit(bytes[place])) {
      let number = try integer()
      guard accept("*") else { return Dimension(number) }
      return try offset(Dimension(coefficient: number, symbol: word("a named size"), constant: 0))
    }
    return try offset(Dimension(symbol: word("an extent")))
  }

  private mutating func offset(_ scaled: Dimension) throws(GraphError) -> Dimension {
    if accept("+") { return scaled + (try integer()) }
    if accept("-") { return scaled - (try integer()) }
    return scaled
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// `f32[2] <0000803f00000040>`
  mutating func array() throws(GraphError) -> NDArray {
    let type = try type()
    var shape: [Int] = []
    for extent in type.shape {
      guard let known = extent.known, known >= 0 else {
        throw error("a known extent", "\(extent)", at: place)
      }
      shape.append(known)
    }
    var result = NDArray(zeros: shape, elementType: type.elementType)
    try expect("<")
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
    let digits = text(start..<place)
    guard digits.utf8.count == 2 * result.byteCount, digits.allSatisfy(\.isHexDigit) else {
      throw error(
        "\(2 * result.byteCount) hexadecimal digits", "\(digits.utf8.count) characters", at: start)
    }
    try expect(">")
    let nibbles = digits.utf8.map { UInt8(Character(UnicodeScalar($0)).hexDigitValue ?? 0) }
    result.withUnsafeMutableBytes { bytes in
      for i in bytes.indices { bytes[i] = nibbles[2 * i] << 4 | nibbles[2 * i + 1] }
    }
    return result
  }
}
