import CKernels
import KeratinGraph

/// Functions on lanes in C, for one instruction set. Formulas name them as they name functions of C: `max_f32`.
struct LaneFunctions: @unchecked Sendable {
  // Pointers to constants.
  let machine: keratin_machine_functions
  private let named: [String: keratin_function]

  /// Those of an instruction set.
  static func of(_ set: InstructionSet) -> LaneFunctions {
    switch set {
    case .baseline: baseline
    case .avx2: avx2
    case .avx512, .avx512bf16: avx512
    }
  }
  private static let baseline = LaneFunctions(.baseline)
  private static let avx2 = LaneFunctions(.avx2)
  private static let avx512 = LaneFunctions(.avx512)

  private init(_ set: InstructionSet) {
    machine = keratin_machine_for(Int32(set.number)).pointee
    var found: [String: keratin_function] = [:]
    var next = keratin_functions_for(Int32(set.number))!
    while let name = next.pointee.name {
      found[String(cString: name)] = next.pointee
      next += 1
    }
    named = found
  }

  private func callAsFunction(_ name: String) -> keratin_function {
    guard let found = named[name] else { preconditionFailure("there is no function \(name)") }
    return found
  }

  func one(_ op: Scalar.Unary, _ type: ElementType) -> keratin_one {
    let suffix = type == .bool && op == .not ? "bool" : type.cSuffix
    return self("\(op.rawValue)_\(suffix)").one
  }

  func two(_ op: Scalar.Binary, _ type: ElementType) -> keratin_two {
    self("\((type == .bool ? op.ofBool : op).rawValue)_\(type.cSuffix)").two
  }

  /// `a < b ? c : d`, all of 4 bytes.
  func choice(_ op: Scalar.Binary, _ type: ElementType) -> keratin_choice {
    self("\(op.rawValue)_\(type.cSuffix)").choice
  }

  /// `a ? b : c`
  func select(_ type: ElementType) -> keratin_choice { self("select_\(type.laneBytes)").choice }

  /// Integers wrap; floating point to integer truncates toward zero and clamps, NaN to 0; anything to bool is "differs
  /// from 0".
  func cast(_ from: ElementType, _ to: ElementType) -> keratin_one {
    self("cast_\(from.cSuffix)_\(to.rawValue)").one
  }

  /// The same bits under another type of the same width; nil where lanes hold both alike.
  func bitcast(_ from: ElementType, _ to: ElementType) -> keratin_one? {
    let isAlike = from == to || (from.computeType == from && to.computeType == to)
    return isAlike ? nil : self("bits_\(from.rawValue)_\(to.rawValue)").one
  }

  /// What a reduction does with two values.
  func two(_ reduction: Reduction, _ type: ElementType) -> keratin_two {
    two(reduction.operation, type)
  }
}

/// A function of two, on single elements.
struct LanePair {
  private let function: keratin_two
  init(_ function: @escaping keratin_two) { self.function = function }

  func callAsFunction(
    _ out: UnsafeMutableRawPointer, _ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer
  ) {
    var (x, y) = (keratin_register(), keratin_register())
    x.base = a.assumingMemoryBound(to: CChar.self)
    y.base = b.assumingMemoryBound(to: CChar.self)
    function(1, 1, out, &x, &y)
  }
}

extension Reduction {
  /// What it does with two values.
  var operation: Scalar.Binary {
    switch self {
    case .sum: .add
    case .product: .multiply
    case .max: .max
    case .min: .min
    case .any: .or
    case .all: .and
    }
  }
}

extension Scalar.Binary {
  /// The operation on 0 and 1.
  fileprivate var ofBool: Scalar.Binary {
    switch self {
    case .add, .max: .or
    case .multiply, .min: .and
    case .subtract: .xor
    case .divide, .power, .atan2, .remainder, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .equal, .notEqual, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient, .modulo:
      self
    }
  }
}

extension ElementType {
  /// Bytes of one lane of a register.
  var laneBytes: Int { computeType.byteCount }

  /// How elements lie in memory.
  var format: keratin_format {
    switch self {
    case .bool, .int8, .uint8: KERATIN_1_BYTE
    case .float32, .int32, .uint32: KERATIN_4_BYTES
    case .float64, .int64, .uint64: KERATIN_8_BYTES
    case .float16: KERATIN_F16
    case .bfloat16: KERATIN_BF16
    }
  }
}

extension Literal {
  /// The bits as a register of its compute type holds them, in the low bytes.
  var registerBits: UInt64 {
    switch elementType {
    case .float32, .float16, .bfloat16: UInt64(Float(double).bitPattern)
    case .float64: double.bitPattern
    case .bool: integer != 0 ? 1 : 0
    case .int8, .uint8, .int32, .int64, .uint32, .uint64: UInt64(bitPattern: integer)
    }
  }
}
