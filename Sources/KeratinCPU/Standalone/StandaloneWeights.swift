import KeratinGraph

/// The numbers that a program needs: its variables as they are now, and its constants. Each in C as an array of whole
/// numbers that has the bits; or all in one file, each at a multiple of 64 bytes.
struct StandaloneWeights: Sendable {
  struct Entry: Sendable {
    let label: String
    let array: NDArray
    /// Where it lies in the file.
    let offset: Int
  }
  private(set) var entries: [Entry] = []
  private(set) var byteCount = 64
  private var variables: [Int] = []

  /// A vector behind each, which kernels may read.
  private static let slack = 64

  init(_ plan: Plan, _ program: Program) throws {
    for variable in program.variables {
      variables.append(entries.count)
      add(variable.name, try variable.read())
    }
    try addConstants(of: plan)
  }

  private mutating func add(_ label: String, _ array: NDArray) {
    entries.append(Entry(label: label, array: array, offset: byteCount))
    byteCount += (array.byteCount + Self.slack + 63) / 64 * 64
  }

  private mutating func addConstants(of plan: Plan) throws {
    for buffer in plan.buffers {
      if case .constant(let array) = buffer.place { addConstant(array) }
    }
    for step in plan.steps {
      switch step.kernel {
      case .constant(let array): addConstant(array)
      case .scan(let scan): try addConstants(of: try Plan(scan.body))
      case .nest, .scatter, .cumulative, .sort, .foreign: continue
      }
    }
  }
  private mutating func addConstant(_ array: NDArray) {
    if !entries.contains(where: { $0.array == array }) { add("constant", array) }
  }

  /// The entry of a variable, by its number in the program, and of a constant.
  func number(variable: Int) -> Int { variables[variable] }
  func number(constant: NDArray) -> Int {
    guard let found = entries.firstIndex(where: { $0.array == constant }) else {
      preconditionFailure("a constant was not collected")
    }
    return found
  }

  // MARK: - In the C file

  /// An array for each, named `NAME_w0` and so on.
  func write(to text: inout [UInt8]) {
    for (number, entry) in entries.enumerated() {
      let type = entry.array.elementType, width = type.byteCount
      let count = entry.array.count + Self.slack / width
      text += "\n/* \(StandaloneText.comment(entry.label)): \(TensorType(entry.array)) */\n".utf8
      if type == .float32 || type == .float64 {
        let number = type == .float32 ? "float" : "double"
        text += "static const union { uint\(8 * width)_t bits[\(count)]; ".utf8
        text += "\(number) numbers[\(count)]; } ".utf8
      } else {
        text += "static const uint\(8 * width)_t ".utf8
      }
      text += "k_w\(number)".utf8
      text +=
        (type == .float32 || type == .float64
        ? " K_ALIGNED(64) = {{" : "[\(count)] K_ALIGNED(64) = {").utf8
      Self.write(entry.array, to: &text)
      text += (type == .float32 || type == .float64 ? "}};\n" : "};\n").utf8
    }
  }

  private static func write(_ array: NDArray, to text: inout [UInt8]) {
    let width = array.elementType.byteCount, digits = Array("0123456789abcdef".utf8)
    let perLine = 72 / (2 * width + 3)
    if array.count == 0 { text.append(UInt8(ascii: "0")) }
    array.withUnsafeBytes { bytes in
      for i in 0..<array.count {
        if i % perLine == 0 { text += [UInt8(ascii: "\n"), UInt8(ascii: " ")] }
        var word: UInt64 = 0
        for k in 0..<width { word |= UInt64(bytes[i * width + k]) << UInt64(8 * k) }
        if word == 0 {
          text += [UInt8(ascii: "0"), UInt8(ascii: ",")]
          continue
        }
        text += [UInt8(ascii: "0"), UInt8(ascii: "x")]
        for k in stride(from: 2 * width - 1, through: 0, by: -1) {
          text.append(digits[Int(word >> UInt64(4 * k) & 15)])
        }
        text.append(UInt8(ascii: ","))
      }
    }
    text.append(UInt8(ascii: "\n"))
  }

  /// The address of an entry in C.
  func address(_ number: Int, isApart: Bool) -> String {
    let entry = entries[number]
    if isApart { return "(unsigned char *)weights + \(entry.offset)" }
    let type = entry.array.elementType
    return type == .float32 || type == .float64
      ? "(unsigned char *)k_w\(number).numbers" : "(unsigned char *)k_w\(number)"
  }

  // MARK: - In a file of their own

  /// What the file begins with; the numbers from byte 64 on.
  static let mark = "keratin weights 1\n"

  /// The bytes, numbers with the least significant byte first.
  var file: [UInt8] {
    var bytes = Array(Self.mark.utf8)
    bytes.reserveCapacity(byteCount)
    for entry in entries {
      bytes += [UInt8](repeating: 0, count: entry.offset - bytes.count)
      entry.array.withUnsafeBytes { bytes += $0 }
    }
    return bytes + [UInt8](repeating: 0, count: byteCount - bytes.count)
  }

  /// Fowler, Noll, Vo: FNV-1a in 64 bits. It tells whether a file is the one that belongs to the program, no more.
  static func checksum(_ bytes: [UInt8]) -> UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return sum
  }

  /// The function that reads the file.
  func loader(_ interface: StandaloneInterface) -> String {
    let sum = Self.checksum(file)
    return """

      #include <stdio.h>

      \(interface.loadPrototype) {
        const uint16_t one = 1;
        if (*(const unsigned char *)&one != 1) return 4;
        FILE *const file = fopen(path, "rb");
        if (!file) return 1;
        const size_t count = fread(weights, 1, \(byteCount)u, file);
        const int is_whole = count == \(byteCount)u && fgetc(file) == EOF && !ferror(file);
        fclose(file);
        if (!is_whole) return 2;
        k_u64 sum = (k_u64)0xcbf29ce4u << 32 | 0x84222325u;
        const unsigned char *const bytes = (const unsigned char *)weights;
        for (size_t k = 0; k < \(byteCount)u; k++) sum = (sum ^ bytes[k]) * (((k_u64)1 << 40) + 0x1b3u);
        return sum == ((k_u64)0x\(String(sum >> 32, radix: 16))u << 32 | 0x\(String(sum & 0xffff_ffff, radix: 16))u) ? 0 : 3;
      }

      """
  }
}
