import KeratinArray

/// The IDX format, in which MNIST comes: a type, a shape, the numbers, big-endian; plain, or packed by gzip where Keratin
/// was built with zlib.
///
/// Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits", "File formats".
public enum IDX {
  /// The array in a file.
  ///
  /// Throws `FileError`, naming the file, if it is missing, does not begin as an IDX file does, is of a type that Keratin
  /// has not, or holds fewer or more bytes than its shape takes; if gzip data are truncated or corrupt; and if they are
  /// gzip and Keratin was built without zlib.
  public static func read(_ path: String) throws -> NDArray {
    let stream = try ByteStream(path)
    let type = try readType(stream)
    let shape = try readShape(stream, rank: type.rank)
    var count = type.elements.byteCount
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      count = overflow ? Int.max : product
    }
    let text = "\(type.elements.rawValue) of shape \(shape) takes \(count) bytes"
    guard count <= stream.greatestByteCount else { throw truncated(path, text) }
    var array = NDArray(zeros: shape, elementType: type.elements)
    try array.withUnsafeMutableBytes { buffer in
      guard try stream.read(into: buffer) == count else { throw truncated(path, text) }
      guard try stream.bytes(1).isEmpty else {
        throw FileError(path, "\(text), but the file goes on after them.")
      }
      swapBytes(buffer, width: type.elements.byteCount)
    }
    return array
  }

  /// Pictures and their labels.
  ///
  /// | array | shape |
  /// |---|---|
  /// | features | u8[samples, height, width, 1] (f32 in batches) |
  /// | labels | i32[samples] |
  ///
  /// Throws `FileError`, naming the file, as `read` does; and if the one file does not hold pictures, or the other labels,
  /// if they disagree in number, or a label has no class name.
  public static func dataset(
    name: String, images imagesPath: String, labels labelsPath: String, classNames: [String]
  ) throws -> Dataset {
    let images = try read(imagesPath)
    guard images.rank == 3, images.elementType == .uint8 else {
      throw FileError(
        imagesPath, "The file holds \(kind(images)), not pictures, u8[samples, height, width].")
    }
    let labels = try read(labelsPath)
    guard labels.rank == 1, labels.elementType == .uint8 else {
      throw FileError(labelsPath, "The file holds \(kind(labels)), not labels, u8[samples].")
    }
    guard images.shape[0] == labels.count else {
      throw FileError(
        labelsPath,
        "There are \(labels.count) labels, but \(images.shape[0]) pictures in "
          + "\(imagesPath).")
    }
    let bytes = labels.scalars(as: UInt8.self)
    if let index = bytes.firstIndex(where: { Int($0) >= classNames.count }) {
      throw FileError(
        labelsPath,
        "Label \(index) is \(bytes[index]); the classes are 0 to \(classNames.count - 1).")
    }
    return try Dataset(
      name: name, features: images.reshaped(to: images.shape + [1]),
      labels: NDArray(bytes.map(Int32.init)), classNames: classNames)
  }

  private static func kind(_ array: NDArray) -> String {
    "\(array.elementType.rawValue)\(array.shape)"
  }

  private static func truncated(_ path: String, _ text: String) -> FileError {
    FileError(path, "\(text), but the file ends before: it is truncated.")
  }

  private static func readType(
    _ stream: ByteStream
  ) throws -> (elements: ElementType, rank: Int) {
    let magic = try stream.bytes(4)
    func problem(_ text: String) -> FileError {
      let hexadecimal = magic.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      return FileError(
        stream.path, "The file begins with \(hexadecimal.joined(separator: " ")): \(text)")
    }
    guard magic.count == 4 else {
      throw FileError(
        stream.path, "The file holds \(magic.count) bytes; an IDX file has 4 at least.")
    }
    guard magic[0] == 0, magic[1] == 0 else {
      throw problem("this is no IDX file, which begins with two zeros, a type and a rank.")
    }
    let elements: ElementType
    switch magic[2] {
    case 0x08: elements = .uint8
    case 0x09: elements = .int8
    case 0x0c: elements = .int32
    case 0x0d: elements = .float32
    case 0x0e: elements = .float64
    case 0x0b: throw problem("the elements are 16-bit integers, which Keratin has not.")
    default: throw problem("the third byte, the type, is none that IDX has.")
    }
    return (elements, Int(magic[3]))
  }

  private static func readShape(_ stream: ByteStream, rank: Int) throws -> [Int] {
    let bytes = try stream.bytes(4 * rank)
    guard bytes.count == 4 * rank else {
      throw FileError(
        stream.path,
        "The file ends within its header, which gives \(rank) extents: it is truncated.")
    }
    return stride(from: 0, to: 4 * rank, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  /// From big-endian to little-endian.
  private static func swapBytes(_ buffer: UnsafeMutableRawBufferPointer, width: Int) {
    guard width > 1 else { return }
    for start in stride(from: 0, to: buffer.count, by: width) {
      var element = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + width])
      element.reverse()
    }
  }
}
