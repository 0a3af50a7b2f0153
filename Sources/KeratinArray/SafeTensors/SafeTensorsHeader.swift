/// What stands before the numbers in a safetensors file: for each tensor its element type, shape and place, and text for
/// text. Parsing checks everything that the format demands, so that reading needs no further check.
///
/// Source: the format's description in the safetensors repository (README, "Format").
struct SafeTensorsHeader {
  /// The format's own limit on the length of the header, in bytes.
  static let longest = 100_000_000
  /// NumPy's limit, too. Nobody needs more, and a hostile header might have millions.
  static let highestRank = 64

  /// In the order of the header.
  private(set) var entries: [SafeTensorsFile.Entry] = []
  private(set) var metadata: [String: String] = [:]

  private let path: String
  private let dataByteCount: Int
  private var places: [String: Int] = [:]

  /// `text` is the header, `dataByteCount` what the file holds after it.
  init(parsing text: [UInt8], path: String, dataByteCount: Int) throws {
    self.path = path
    self.dataByteCount = dataByteCount
    guard text.first == UInt8(ascii: "{") else {
      throw FileError(path, at: "header", "The header does not begin with {.")
    }
    var reader = JSONReader(text)
    do {
      var hasMetadata = false
      try reader.object { name, reader in
        if name == "__metadata__" {
          if hasMetadata { throw twice(name) }
          hasMetadata = true
          try readMetadata(&reader)
        } else {
          try readEntry(name, &reader)
        }
      }
      try reader.end()
    } catch let problem as JSONReader.Problem {
      throw FileError(
        path, at: "header", "The JSON is broken at byte \(8 + problem.position): \(problem.what).")
    }
    try checkThatDataAreCovered()
  }

  /// Position of a tensor in `entries`.
  func index(of name: String) -> Int? { places[name] }

  private func twice(_ name: String) -> FileError {
    FileError(path, at: "header", "The key \(name.quotedForMessage) comes twice.")
  }

  private mutating func readMetadata(_ reader: inout JSONReader) throws {
    guard reader.peek() == UInt8(ascii: "{") else {
      throw FileError(path, at: "header", "\"__metadata__\" is not an object.")
    }
    try reader.object { key, reader in
      guard reader.peek() == UInt8(ascii: "\"") else {
        throw FileError(
          path, at: "header",
          "The value of \(key.quotedForMessage) in \"__metadata__\" is not a string.")
      }
      if metadata[key] != nil { throw twice(key) }
      metadata[key] = try reader.string()
    }
  }

  private mutating func readEntry(_ name: String, _ reader: inout JSONReader) throws {
    let place = "tensor \(name.quotedForMessage)"
    func problem(_ text: String) -> FileError { FileError(path, at: place, text) }
    guard places[name] == nil else { throw twice(name) }
    guard reader.peek() == UInt8(ascii: "{") else {
      throw problem("The entry is not an object.")
    }
    var dtype: String?, shape: [Int]?, offsets: [Int]?
    try reader.object { key, reader in
      switch key {
      case "dtype":
        if dtype != nil { throw problem("\"dtype\" comes twice.") }
        guard reader.peek() == UInt8(ascii: "\"") else {
          throw problem("\"dtype\" is not a string.")
        }
        dtype = try reader.string()
      case "shape":
        if shape != nil { throw problem("\"shape\" comes twice.") }
        shape = try numbers(key, atMost: Self.highestRank, place, &reader)
      case "data_offsets":
        if offsets != nil { throw problem("\"data_offsets\" comes twice.") }
        offsets = try numbers(key, atMost: 2, place, &reader)
      default: try reader.skip()
      }
    }
    guard let dtype else { throw problem("\"dtype\" is missing.") }
    guard let shape else { throw problem("\"shape\" is missing.") }
    guard let offsets else { throw problem("\"data_offsets\" is missing.") }
    guard offsets.count == 2 else {
      throw problem("\"data_offsets\" has \(offsets.count) numbers, not 2.")
    }
    places[name] = entries.count
    entries.append(try entry(name, dtype, shape, offsets[0], offsets[1], problem))
  }

  private func numbers(
    _ key: String, atMost limit: Int, _ place: String, _ reader: inout JSONReader
  ) throws -> [Int] {
    guard reader.peek() == UInt8(ascii: "[") else {
      throw FileError(path, at: place, "\"\(key)\" is not a list.")
    }
    var numbers: [Int] = []
    try reader.array { reader in
      guard numbers.count < limit else {
        throw FileError(path, at: place, "\"\(key)\" has more than \(limit) numbers.")
      }
      numbers.append(try reader.unsigned())
    }
    return numbers
  }

  private func entry(
    _ name: String, _ dtype: String, _ shape: [Int], _ begin: Int, _ end: Int,
    _ problem: (String) -> FileError
  ) throws -> SafeTensorsFile.Entry {
    guard let bits = Self.bits[dtype] else {
      throw problem("\"dtype\" is \(dtype.quotedForMessage), which the format does not know.")
    }
    guard begin <= end else {
      throw problem("\"data_offsets\" begins at \(begin), after its end, \(end).")
    }
    guard end <= dataByteCount else {
      throw FileError(
        path, at: "tensor \(name.quotedForMessage)",
        "\"data_offsets\" ends at byte \(end), but the file holds \(dataByteCount) bytes of data.",
        hint: "the file is truncated, or its header is wrong.")
    }
    var size = bits
    for extent in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: extent)
      if overflow { throw problem("The product of the shape \(shape) is too great.") }
      size = product
    }
    guard size % 8 == 0, size / 8 == end - begin else {
      throw problem(
        "\(dtype) of shape \(shape) takes \((size + 7) / 8) bytes, but \"data_offsets\" spans "
          + "\(end - begin).")
    }
    return SafeTensorsFile.Entry(
      name: name, dtype: dtype, shape: shape, dataOffsets: begin..<end)
  }

  /// Every byte belongs to exactly one tensor.
  private func checkThatDataAreCovered() throws {
    var covered = 0
    var before: String?
    let ordered = entries.sorted {
      ($0.dataOffsets.lowerBound, $0.dataOffsets.upperBound)
        < ($1.dataOffsets.lowerBound, $1.dataOffsets.upperBound)
    }
    for entry in ordered {
      let begin = entry.dataOffsets.lowerBound
      if begin < covered {
        throw FileError(
          path, at: "tensor \(entry.name.quotedForMessage)",
          "\"data_offsets\" begins at byte \(begin), within the data of tensor "
            + "\((before ?? "").quotedForMessage), which end at \(covered).")
      }
      if begin > covered {
        throw FileError(path, "The bytes \(covered) to \(begin) of the data belong to no tensor.")
      }
      covered = entry.dataOffsets.upperBound
      before = entry.name
    }
    if covered != dataByteCount {
      throw FileError(
        path, "The bytes \(covered) to \(dataByteCount) of the data belong to no tensor.")
    }
  }

  /// Bits per element of every type that the format knows, those included that Keratin has not.
  private static let bits: [String: Int] = [
    "BOOL": 8, "U8": 8, "I8": 8, "U16": 16, "I16": 16, "F16": 16, "BF16": 16, "U32": 32, "I32": 32,
    "F32": 32, "U64": 64, "I64": 64, "F64": 64, "C64": 64, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
    "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8,
  ]
}

extension ElementType {
  /// Nil for types that Keratin has not.
  init?(safeTensorsName name: String) {
    guard let type = ElementType.allCases.first(where: { $0.safeTensorsName == name }) else {
      return nil
    }
    self = type
  }

  var safeTensorsName: String {
    switch self {
    case .float32: "F32"
    case .float64: "F64"
    case .float16: "F16"
    case .bfloat16: "BF16"
    case .int8: "I8"
    case .uint8: "U8"
    case .int32: "I32"
    case .int64: "I64"
    case .uint32: "U32"
    case .uint64: "U64"
    case .bool: "BOOL"
    }
  }
}
