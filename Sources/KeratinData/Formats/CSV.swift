import KeratinArray

/// Tables of text: a header line, then a line for each row; plain, or packed by gzip where Keratin was built with zlib.
///
/// Fields may stand in quotes, and then hold commas, line ends and doubled quotes. Source: RFC 4180.
public struct CSV: Sendable {
  /// Names of the columns.
  public let header: [String]
  /// As many fields in each as in the header.
  public let rows: [[String]]

  /// Throws `FileError`, naming the file and the line, if it is missing, is empty, ends within quotes, or has a row with
  /// more or fewer fields than the header.
  public init(contentsOf path: String) throws {
    let stream = try ByteStream(path)
    var scanner = Scanner()
    while true {
      let bytes = try stream.bytes(1 << 20)
      if bytes.isEmpty { break }
      for byte in bytes { scanner.take(byte) }
    }
    guard !scanner.endsWithinQuotes else {
      throw FileError(
        path, at: "line \(scanner.rowLine)",
        "A quote is opened in the row that begins here, and never closed.")
    }
    scanner.end()
    guard let header = scanner.rows.first else {
      throw FileError(path, "The file is empty; a header line is expected.")
    }
    for (row, line) in zip(scanner.rows, scanner.lines) where row.count != header.count {
      throw FileError(
        path, at: "line \(line)",
        "The row has \(row.count) fields, the header \(header.count).")
    }
    self.header = header
    rows = Array(scanner.rows.dropFirst())
  }

  /// The fields of the column of that name; nil if there is none.
  public func column(_ name: String) -> [String]? {
    guard let place = header.firstIndex(of: name) else { return nil }
    return rows.map { $0[place] }
  }
}

/// Where in a table one is.
private struct Scanner {
  var rows: [[String]] = []
  /// The line that each row begins in, from 1.
  var lines: [Int] = []
  private var isQuoted = false
  var endsWithinQuotes: Bool { isQuoted && !isAfterQuote }
  var rowLine = 1
  private var line = 1
  private var row: [String] = []
  private var field: [UInt8] = []
  /// Whether the byte before was a quote within quotes: the end of them, or the first of two.
  private var isAfterQuote = false
  private var hasField = false

  mutating func take(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") { line += 1 }
    if isAfterQuote {
      isAfterQuote = false
      if byte == UInt8(ascii: "\"") {
        field.append(byte)
        return
      }
      isQuoted = false
    }
    if isQuoted {
      if byte == UInt8(ascii: "\"") { isAfterQuote = true } else { field.append(byte) }
      return
    }
    switch byte {
    case UInt8(ascii: "\""):
      isQuoted = true
      hasField = true
    case UInt8(ascii: ","):
      endField()
      hasField = true
    case UInt8(ascii: "\n"): endRow()
    case UInt8(ascii: "\r"): break
    default:
      field.append(byte)
      hasField = true
    }
  }

  /// The last line may lack its end.
  mutating func end() {
    isAfterQuote = false
    isQuoted = false
    endRow()
  }

  private mutating func endField() {
    row.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() {
    if hasField {
      endField()
      rows.append(row)
      lines.append(rowLine)
      row = []
    }
    hasField = false
    rowLine = line
  }
}
