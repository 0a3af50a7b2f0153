/// A safetensors file, open: its header is read and checked, its tensors are read one by one when asked for.
///
///     let file = try SafeTensorsFile("model.safetensors")
///     file.names                               // ["dense/kernel", "dense/bias"], in the header's order
///     file.metadata["format_version"]          // "1"
///     let kernel = try file.array("dense/kernel")
///
/// Safe to use from several threads at once.
public final class SafeTensorsFile: Sendable {
  /// What the header says about one tensor.
  public struct Entry: Hashable, Sendable {
    public let name: String
    /// In the format's words: `F32`.
    public let dtype: String
    public let shape: [Int]
    /// Where its bytes lie, counted from the first byte after the header.
    public let dataOffsets: Range<Int>
    /// Nil for a type that Keratin has not, such as `U16` or `F8_E4M3`.
    public var elementType: ElementType? { ElementType(safeTensorsName: dtype) }
  }

  public let path: String
  private let file: ReadableFile
  private let header: SafeTensorsHeader
  private let dataStart: Int

  /// Opens the file and checks its header whole. Throws `FileError`, naming the file and the tensor or field, if the file is
  /// missing or truncated, the header is longer than the format allows or no such JSON, a key comes twice, or the
  /// tensors' places do not fit their shapes and the file, overlap or leave bytes out.
  public init(_ path: String) throws {
    self.path = path
    file = try ReadableFile(path)
    guard file.byteCount >= 8 else {
      throw FileError(
        path, "The file holds \(file.byteCount) bytes; a safetensors file has 8 at least.")
    }
    let length = try file.bytes(at: 0, count: 8).reversed().reduce(0 as UInt64) {
      $0 << 8 | UInt64($1)
    }
    guard length <= SafeTensorsHeader.longest else {
      throw FileError(
        path, at: "header",
        "The length is given as \(length) bytes; the format allows \(SafeTensorsHeader.longest).",
        hint: "this is probably no safetensors file.")
    }
    guard Int(length) <= file.byteCount - 8 else {
      throw FileError(
        path, at: "header",
        "The length is given as \(length) bytes, but the file ends after \(file.byteCount - 8).",
        hint: "the file is truncated, or no safetensors file.")
    }
    dataStart = 8 + Int(length)
    header = try SafeTensorsHeader(
      parsing: file.bytes(at: 8, count: Int(length)), path: path,
      dataByteCount: file.byteCount - dataStart)
  }

  /// Every tensor, in the header's order.
  public var entries: [Entry] { header.entries }
  public var names: [String] { header.entries.map(\.name) }
  /// The text that the file carries under `__metadata__`.
  public var metadata: [String: String] { header.metadata }

  /// What the header says about a tensor; nil if there is none of that name.
  public func entry(_ name: String) -> Entry? { header.index(of: name).map { header.entries[$0] } }

  /// Reads one tensor. Throws if there is none of that name, if Keratin has not its element type, or if the file cannot be
  /// read any more.
  public func array(_ name: String) throws -> NDArray {
    guard let entry = entry(name) else {
      let suggestion = nearest(to: name, among: names)
      throw FileError(
        path, "There is no tensor \(name.quotedForMessage).",
        hint: suggestion.map { "did you mean \($0.quotedForMessage)?" })
    }
    let place = "tensor \(name.quotedForMessage)"
    guard let type = entry.elementType else {
      throw FileError(path, at: place, "Keratin has no elements of type \(entry.dtype).")
    }
    var array = NDArray(zeros: entry.shape, elementType: type)
    try array.withUnsafeMutableBytes { buffer in
      try file.read(at: dataStart + entry.dataOffsets.lowerBound, into: buffer)
      if type == .bool, let index = buffer.firstIndex(where: { $0 > 1 }) {
        throw FileError(
          path, at: place, "Element \(index) is \(buffer[index]); a BOOL is 0 or 1.")
      }
    }
    return array
  }

  /// Reads all tensors, in the header's order.
  public func arrays() throws -> NamedArrays {
    var arrays = NamedArrays()
    for name in names { arrays[name] = try array(name) }
    return arrays
  }
}
