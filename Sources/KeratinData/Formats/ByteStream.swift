import KeratinArray

/// A file's bytes, from the front; those of a gzip file are unpacked on the way.
///
/// What a file is is seen from its first bytes (1f 8b), whatever its name says.
final class ByteStream {
  let path: String
  private let file: ReadableFile
  private var position = 0
  #if Zlib
    private var inflater: Inflater?
  #endif

  /// Throws `FileError` if the file is missing, or is gzip and Keratin was built without zlib.
  init(_ path: String) throws {
    self.path = path
    file = try ReadableFile(path)
    guard file.byteCount >= 2, try file.bytes(at: 0, count: 2) == [0x1f, 0x8b] else { return }
    #if Zlib
      inflater = Inflater(file)
    #else
      throw FileError(
        path, "The file is compressed with gzip, and Keratin was built without zlib.",
        hint:
          "unpack it with gunzip, or build with --traits Zlib; make does so where zlib is there.")
    #endif
  }

  /// How many bytes the whole content may be at most: what is greater than this cannot be true.
  var greatestByteCount: Int {
    #if Zlib
      // Deflate packs at most 258 bytes into a quarter of a byte: 1032 to 1.
      if inflater != nil {
        return file.byteCount.multipliedReportingOverflow(by: 1032).partialValue
      }
    #endif
    return file.byteCount
  }

  /// Reads until the buffer is full or the content ends; says how many bytes there were.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    #if Zlib
      if let inflater { return try inflater.read(into: buffer) }
    #endif
    let count = min(buffer.count, file.byteCount - position)
    try file.read(at: position, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
    position += count
    return count
  }

  /// At most `count` bytes.
  func bytes(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try bytes.withUnsafeMutableBytes { try read(into: $0) }
    return Array(bytes[..<got])
  }
}

/// What Keratin can do with files that gzip has packed.
public enum Gzip {
  /// Whether Keratin was built with zlib (the trait `Zlib`) and reads `.gz` files.
  public static var isSupported: Bool {
    #if Zlib
      true
    #else
      false
    #endif
  }
}
