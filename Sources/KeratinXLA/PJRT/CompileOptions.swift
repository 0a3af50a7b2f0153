/// How a module is compiled.
///
/// What the interface takes is a protocol buffer; an empty one stops the process, so there is always at least the number of
/// replicas and partitions in it.
public struct CompileOptions: Hashable, Sendable {
  /// Copies of the program that run at once, each on a device of its own.
  public var replicas = 1
  /// XLA's own settings by name, for this compilation: `xla_gpu_cuda_data_dir`.
  public var flags: [String: Flag] = [:]
  public init() {}

  public enum Flag: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case integer(Int)
  }

  /// What a platform needs so that numbers are what the graph says.
  init(for platform: String) {
    // As it comes, XLA's maximum on the CPU forgets NaN.
    if platform == "cpu" { flags["xla_cpu_enable_fast_min_max"] = .flag(false) }
  }

  var bytes: [UInt8] {
    // Field 3, the build options: field 4, replicas; field 5, partitions.
    var bytes = Self.field(3, Self.number(4, replicas) + Self.number(5, 1))
    // Field 7, a map: field 1 is the key, 2 the value; in that, one field for each kind.
    for (name, flag) in flags.sorted(by: { $0.key < $1.key }) {
      let value =
        switch flag {
        case .text(let text): Self.field(1, Array(text.utf8))
        case .flag(let flag): Self.number(2, flag ? 1 : 0)
        case .integer(let number): Self.number(3, number)
        }
      bytes += Self.field(7, Self.field(1, Array(name.utf8)) + Self.field(2, value))
    }
    return bytes
  }

  private static func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    [UInt8(number << 3 | 2)] + varint(content.count) + content
  }
  private static func number(_ field: Int, _ value: Int) -> [UInt8] {
    [UInt8(field << 3)] + varint(value)
  }
  private static func varint(_ number: Int) -> [UInt8] {
    var rest = UInt64(bitPattern: Int64(number)), bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
