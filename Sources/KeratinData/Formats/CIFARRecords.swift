import KeratinArray

/// The binary records of CIFAR-10 and CIFAR-100: a label byte (with the latter the coarse class, and then the fine one),
/// 32×32 red values, as many green and blue ones; plain or gzip.
///
/// Source: A. Krizhevsky, "The CIFAR-10 dataset", "Binary version".
public enum CIFARRecords {
  private static let side = 32
  private static let area = side * side

  /// The records of several files, one after the other.
  ///
  /// | array | shape |
  /// |---|---|
  /// | features | u8[samples, 32, 32, 3] (f32 in batches) |
  /// | labels | i32[samples] |
  ///
  /// - Parameter labelBytes: Bytes before each picture; the last of them is the label.
  ///
  /// Throws `FileError`, naming the file, if one is missing, is no whole number of records, or has a label without a class
  /// name.
  public static func dataset(
    name: String = "cifar10", paths: [String], classNames: [String], labelBytes: Int = 1
  ) throws -> Dataset {
    let record = labelBytes + 3 * area
    var bytes: [UInt8] = []
    var labels: [Int32] = []
    for path in paths {
      let start = bytes.count
      let stream = try ByteStream(path)
      while true {
        let more = try stream.bytes(1 << 20)
        if more.isEmpty { break }
        bytes += more
      }
      guard (bytes.count - start) % record == 0 else {
        throw FileError(
          path,
          "The file holds \(bytes.count - start) bytes, which is no whole number of records of "
            + "\(record) bytes: it is truncated, or no file of \(name).")
      }
      for (index, place) in stride(from: start, to: bytes.count, by: record).enumerated() {
        let label = Int(bytes[place + labelBytes - 1])
        guard label < classNames.count else {
          throw FileError(
            path,
            "Label \(index) is \(label); the classes are 0 to \(classNames.count - 1).")
        }
        labels.append(Int32(label))
      }
    }
    return try Dataset(
      name: name, features: interleaved(bytes, labelBytes), labels: NDArray(labels),
      classNames: classNames)
  }

  /// From a plane per colour to a colour per point.
  private static func interleaved(_ bytes: [UInt8], _ labelBytes: Int) -> NDArray {
    let record = labelBytes + 3 * area
    let count = bytes.count / record
    var images = NDArray(zeros: [count, side, side, 3], elementType: .uint8)
    images.withUnsafeMutableBytes { target in
      for sample in 0..<count {
        let source = sample * record + labelBytes
        let to = sample * 3 * area
        for point in 0..<area {
          target[to + 3 * point] = bytes[source + point]
          target[to + 3 * point + 1] = bytes[source + area + point]
          target[to + 3 * point + 2] = bytes[source + 2 * area + point]
        }
      }
    }
    return images
  }
}
