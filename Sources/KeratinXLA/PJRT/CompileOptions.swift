/// How a module is compiled.
///
/// What the interface takes is a protocol buffer; an empty one stops the process, so there is always at least the number of
/// replicas and partitions in it.
public struct CompileOptions: Hashable, Sendable {
  /// Copies of the program that run at once, each on a device of its own.
  public var replicas = 1
  public init() {}

  var bytes: [UInt8] {
    // Field 3, the build options: field 4, replicas; field 5, partitions.
    let build = [0x20] + Self.varint(replicas) + [0x28, 1]
    return [0x1a] + Self.varint(build.count) + build
  }

  private static func varint(_ number: Int) -> [UInt8] {
    var rest = number, bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
