/// The dictionary at the start of a `.npy` file, which is written as Python writes it:
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.
struct NPYHeader {
  let elementType: ElementType
  let isFortranOrder: Bool
  let shape: [Int]
  /// Bytes that the elements take; known not to overflow.
  let byteCount: Int

  private static let highestRank = 64

  init(parsing text: [UInt8], path: String) throws {
    var scanner = Scanner(text: text, path: path)
    var description: String?, isFortranOrder: Bool?, shape: [Int]?
    try scanner.expect("{")
    while !scanner.accept("}") {
      let key = try scanner.string()
      try scanner.expect(":")
      switch key {
      case "descr" where description == nil: description = try scanner.string()
      case "fortran_order" where isFortranOrder == nil: isFortranOrder = try scanner.boolean()
      case "shape" where shape == nil: shape = try scanner.tuple(atMost: Self.highestRank)
      case "descr", "fortran_order", "shape":
        throw FileError(path, at: "header", "The key '\(key)' comes twice.")
      default:
        throw FileError(path, at: "header", "The key \(key.quotedForMessage) is unknown.")
      }
      if !scanner.accept(",") {
        try scanner.expect("}")
        break
      }
    }
    try scanner.end()
    for (key, isMissing) in [
      ("descr", description == nil), ("fortran_order", isFortranOrder == nil),
      ("shape", shape == nil),
    ] where isMissing {
      throw FileError(path, at: "header", "The key '\(key)' is missing.")
    }
    elementType = try Self.elementType(description!, path)
    self.isFortranOrder = isFortranOrder!
    self.shape = shape!
    var size = elementType.byteCount
    for extent in shape! {
      let (product, overflow) = size.multipliedReportingOverflow(by: extent)
      if overflow {
        throw FileError(path, at: "header", "The product of the shape \(shape!) is too great.")
      }
      size = product
    }
    byteCount = size
  }

  private static func elementType(_ description: String, _ path: String) throws -> ElementType {
    // One byte has no order: NumPy writes |u1, others <u1 or >u1.
    let isByte = description.hasSuffix("1") && description.count == 3
    let normal = isByte ? "|" + description.dropFirst() : description
    if let type = ElementType.allCases.first(where: { $0.numPyDescription == normal }) {
      return type
    }
    let isBigEndian = description.hasPrefix(">")
    throw FileError(
      path, at: "header",
      "'descr' is \(description.quotedForMessage), which Keratin does not read.",
      hint: isBigEndian
        ? "the numbers are big-endian; save array.astype(array.dtype.newbyteorder('<')) instead."
        : "it reads bool, whole numbers of 8, 32 and 64 bits, and f16, f32, f64.")
  }

  /// What little of Python's syntax comes before.
  private struct Scanner {
    let text: [UInt8]
    let path: String
    var position = 0

    private mutating func skipSpace() {
      while position < text.count, [0x20, 0x09, 0x0a, 0x0d].contains(text[position]) {
        position += 1
      }
    }

    private func problem(_ what: String) -> FileError {
      FileError(path, at: "header", "At character \(position), \(what) is expected.")
    }

    mutating func accept(_ word: String) -> Bool {
      skipSpace()
      guard text[position...].starts(with: word.utf8) else { return false }
      position += word.utf8.count
      return true
    }

    mutating func expect(_ word: String) throws {
      if !accept(word) { throw problem(word) }
    }

    mutating func end() throws {
      skipSpace()
      if position < text.count { throw problem("the end") }
    }

    mutating func string() throws -> String {
      let quote = accept("'") ? UInt8(ascii: "'") : accept("\"") ? UInt8(ascii: "\"") : 0
      guard quote != 0, let end = text[position...].firstIndex(of: quote) else {
        throw problem("a string")
      }
      defer { position = end + 1 }
      return String(decoding: text[position..<end], as: UTF8.self)
    }

    mutating func boolean() throws -> Bool {
      if accept("True") { return true }
      if accept("False") { return false }
      throw problem("True or False")
    }

    mutating func tuple(atMost limit: Int) throws -> [Int] {
      try expect("(")
      var numbers: [Int] = []
      while !accept(")") {
        skipSpace()
        let digits = text[position...].prefix { (0x30...0x39).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)), numbers.count < limit
        else { throw problem("a whole number of at most \(Int.max), one of at most \(limit),") }
        position += digits.count
        // Python 2 wrote long numbers so.
        _ = accept("L")
        numbers.append(number)
        if !accept(",") {
          try expect(")")
          break
        }
      }
      return numbers
    }
  }
}
