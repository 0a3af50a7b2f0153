/// Files of named tensors in the safetensors format: a header in JSON, then the numbers, little endian and row-major. Any
/// safetensors reader opens what is written here.
///
///     try SafeTensors.write(["kernel": kernel, "bias": bias], metadata: ["by": "me"], to: "m.safetensors")
///     let (arrays, metadata) = try SafeTensors.read("m.safetensors")
///
/// To read some tensors of many, open a `SafeTensorsFile`.
public enum SafeTensors {
  /// Everything in a file. Throws `FileError` as `SafeTensorsFile` does.
  public static func read(
    _ path: String
  ) throws -> (arrays: NamedArrays, metadata: [String: String]) {
    let file = try SafeTensorsFile(path)
    return (try file.arrays(), file.metadata)
  }

  /// Writes a file as a whole or not at all (`AtomicFile`). The header keeps the arrays' order; the data are ordered by
  /// size of element, greatest first, then by name, and start at a multiple of 8 bytes, so that every element is aligned.
  /// The same arrays and metadata give the same bytes.
  ///
  /// Throws `FileError` if the file cannot be written, an array is named `__metadata__`, or the names and the metadata
  /// take more than the 100,000,000 bytes that the format allows.
  public static func write(
    _ arrays: NamedArrays, metadata: [String: String] = [:], to path: String
  ) throws {
    if arrays["__metadata__"] != nil {
      throw FileError(path, "A tensor cannot be named \"__metadata__\": the format needs the name.")
    }
    let ordered = arrays.sorted {
      ($1.array.elementType.byteCount, $0.name) < ($0.array.elementType.byteCount, $1.name)
    }
    let header = self.header(arrays, ordered.map(\.name), metadata)
    guard header.utf8.count <= SafeTensorsHeader.longest else {
      throw FileError(
        path,
        "The header would take \(header.utf8.count) bytes; the format allows "
          + "\(SafeTensorsHeader.longest).")
    }
    let file = try AtomicFile(path)
    try withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { try file.write($0) }
    try file.write(header)
    for (_, array) in ordered { try array.withUnsafeBytes { try file.write($0) } }
    try file.commit()
  }

  /// Padded with spaces to a multiple of 8 bytes.
  private static func header(
    _ arrays: NamedArrays, _ ordered: [String], _ metadata: [String: String]
  ) -> String {
    var begin = 0
    var offsets: [String: (Int, Int)] = [:]
    for name in ordered {
      let end = begin + arrays[name]!.byteCount
      offsets[name] = (begin, end)
      begin = end
    }
    var members: [String] = []
    if !metadata.isEmpty {
      let texts = metadata.sorted { $0.key < $1.key }.map { key, value in
        "\(key.jsonQuoted):\(value.jsonQuoted)"
      }
      members.append("\"__metadata__\":{\(texts.joined(separator: ","))}")
    }
    for (name, array) in arrays {
      let shape = array.shape.map(String.init).joined(separator: ",")
      let (begin, end) = offsets[name]!
      members.append(
        "\(name.jsonQuoted):{\"dtype\":\"\(array.elementType.safeTensorsName)\","
          + "\"shape\":[\(shape)],\"data_offsets\":[\(begin),\(end)]}")
    }
    let text = "{\(members.joined(separator: ","))}"
    return text + String(repeating: " ", count: (8 - text.utf8.count % 8) % 8)
  }
}
