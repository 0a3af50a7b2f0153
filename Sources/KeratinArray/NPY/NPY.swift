/// NumPy's `.npy` files: one array each.
///
///     try NPY.write(NDArray([1, 2, 3] as [Float]), to: "x.npy")
///     try NPY.read("x.npy")                                       // f32[3] 1.0 2.0 3.0
///
/// Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays", versions 1 to 3.
public enum NPY {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// A header is some hundred bytes; NumPy itself refuses more than 10,000 from strangers.
  private static let longestHeader = 1_000_000

  /// The array in a file, row-major: one stored in Fortran's order is transposed.
  ///
  /// Throws `FileError` if the file is missing, truncated or too long, not `.npy`, or of elements that Keratin has not
  /// (big-endian numbers, 16-bit integers, text, objects, records).
  public static func read(_ path: String) throws -> NDArray {
    let file = try ReadableFile(path)
    guard file.byteCount >= 12, try file.bytes(at: 0, count: 6) == magic else {
      throw FileError(path, "This is no .npy file: it does not begin with \\x93NUMPY.")
    }
    let version = try file.bytes(at: 6, count: 2)
    guard (1...3).contains(version[0]) else {
      throw FileError(
        path, at: "header", "The version is \(version[0]).\(version[1]); 1.0 to 3.0 are known.")
    }
    let width = version[0] == 1 ? 2 : 4
    let length = try file.bytes(at: 8, count: width).reversed().reduce(0) { $0 << 8 | Int($1) }
    let start = 8 + width + length
    guard length <= longestHeader, start <= file.byteCount else {
      throw FileError(
        path, at: "header",
        "The length is given as \(length) bytes, but the file ends after "
          + "\(file.byteCount - 8 - width).")
    }
    let header = try NPYHeader(parsing: file.bytes(at: 8 + width, count: length), path: path)
    guard file.byteCount - start == header.byteCount else {
      throw FileError(
        path,
        "\(header.elementType.rawValue) of shape \(header.shape) takes \(header.byteCount) bytes, "
          + "but \(file.byteCount - start) follow the header.")
    }
    let stored = header.isFortranOrder ? Array(header.shape.reversed()) : header.shape
    var array = NDArray(zeros: stored, elementType: header.elementType)
    try array.withUnsafeMutableBytes { buffer in
      try file.read(at: start, into: buffer)
      if header.elementType == .bool, let index = buffer.firstIndex(where: { $0 > 1 }) {
        throw FileError(path, "Element \(index) is \(buffer[index]); a bool is 0 or 1.")
      }
    }
    return header.isFortranOrder ? array.axesReversed() : array
  }

  /// Writes an array, as a whole or not at all (`AtomicFile`), in version 1.0.
  ///
  /// Throws `FileError` if the file cannot be written, or the elements are bf16, which NumPy has not.
  public static func write(_ array: NDArray, to path: String) throws {
    guard let description = array.elementType.numPyDescription else {
      throw FileError(
        path, "NumPy has no elements of type \(array.elementType.rawValue).",
        hint: "convert them to f32 first.")
    }
    let extents = array.shape.map(String.init).joined(separator: ", ")
    let shape = "(\(extents)\(array.rank == 1 ? "," : ""))"
    var header =
      "{'descr': '\(description)', 'fortran_order': False, 'shape': \(shape), }"
    // The data start at a multiple of 64 bytes; the header ends with a line feed.
    let unpadded = 10 + header.utf8.count + 1
    header += String(repeating: " ", count: (64 - unpadded % 64) % 64) + "\n"
    let length = UInt16(header.utf8.count)
    let file = try AtomicFile(path)
    let prefix = magic + [1, 0, UInt8(length & 0xff), UInt8(length >> 8)]
    try prefix.withUnsafeBytes { try file.write($0) }
    try file.write(header)
    try array.withUnsafeBytes { try file.write($0) }
    try file.commit()
  }
}

extension NDArray {
  /// The transpose: element [i, j, k] becomes [k, j, i].
  fileprivate func axesReversed() -> NDArray {
    var result = NDArray(zeros: shape.reversed(), elementType: elementType)
    let width = elementType.byteCount
    // How far apart, in the result, neighbours along each axis of `self` lie.
    var strides = [Int](repeating: width, count: rank)
    for axis in strides.indices.dropFirst() { strides[axis] = strides[axis - 1] * shape[axis - 1] }
    result.withUnsafeMutableBytes { target in
      withUnsafeBytes { source in
        var index = [Int](repeating: 0, count: rank)
        var place = 0
        for element in 0..<count {
          target.baseAddress!.advanced(by: place).copyMemory(
            from: source.baseAddress! + element * width, byteCount: width)
          var axis = rank - 1
          while axis >= 0 {
            index[axis] += 1
            place += strides[axis]
            if index[axis] < shape[axis] { break }
            place -= strides[axis] * shape[axis]
            index[axis] = 0
            axis -= 1
          }
        }
      }
    }
    return result
  }
}

extension ElementType {
  /// As NumPy's `dtype.str`; nil for bf16.
  var numPyDescription: String? {
    switch self {
    case .float32: "<f4"
    case .float64: "<f8"
    case .float16: "<f2"
    case .bfloat16: nil
    case .int8: "|i1"
    case .uint8: "|u1"
    case .int32: "<i4"
    case .int64: "<i8"
    case .uint32: "<u4"
    case .uint64: "<u8"
    case .bool: "|b1"
    }
  }
}
