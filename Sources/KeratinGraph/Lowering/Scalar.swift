/// A scalar formula over one point of a nest. It also serves as an index.
///
/// Types are strict, as in the graph: both sides of an operation have one type, and only `cast` and `bitcast` change it.
/// `axis` and `size` are i64, comparisons and `isFinite` are bool. A formula over f16 or bf16 is computed in f32; what a
/// *step* gives is rounded to the step's type.
public indirect enum Scalar: Hashable, Sendable {
  case literal(Literal)
  /// A read. Where the index lies outside the operand, `outside` is read instead (padding); nil: it never does.
  case operand(Int, [Scalar], outside: Literal? = nil)
  /// The value of an earlier step at this point.
  case step(Int)
  /// Where along an axis the point is.
  case axis(Int)
  /// An extent, known when the function is called.
  case size(Dimension)
  case unary(Unary, Scalar)
  case binary(Binary, Scalar, Scalar)
  case select(Scalar, Scalar, Scalar)
  /// A conversion: integers wrap; floating point to integer truncates toward zero and clamps, NaN to 0; anything to
  /// bool is "differs from 0".
  case cast(Scalar, ElementType)
  /// The same bits under a type of the same width.
  case bitcast(Scalar, ElementType)
  /// 32 random bits, u32: word `element % 4` of Philox 4x32-10 with counter (element / 4, stream, step, 0) and key
  /// (seed low, seed high). All five are u32.
  case randomBits(element: Scalar, stream: Scalar, step: Scalar, seedLow: Scalar, seedHigh: Scalar)

  /// Transcendental functions are the engines' own, within 2 ulp of exact in f32 where no more is said.
  public enum Unary: String, Hashable, Sendable, CaseIterable {
    case negate, abs, sign, exp, expm1, log, log1p, sqrt, rsqrt, sin, cos, tan, tanh, sigmoid, erf
    /// `round`: halves go to the even neighbour.
    case floor, ceil, round
    case isFinite
    /// Of bool, the other value; of an integer, all bits flipped.
    case not
  }

  public enum Binary: String, Hashable, Sendable, CaseIterable {
    /// `divide` of integers truncates; by zero it gives -1 (all bits set), and the least number by -1 gives itself.
    case add, subtract, multiply, divide
    case power, atan2
    /// The sign of the left side, as in C; of integers, by zero it gives the left side.
    case remainder
    /// NaN wins.
    case max, min
    case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
    /// Logical on bool, bitwise on integers.
    case and, or, xor
    /// By the width or more: 0, or for a signed right shift the sign. Right shifts of signed numbers are arithmetic.
    case shiftLeft, shiftRight
    /// Of whole numbers that are not negative, by positive ones: for indices.
    case quotient, modulo

    public var isComparison: Bool {
      switch self {
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
      case .add, .subtract, .multiply, .divide, .power, .atan2, .remainder, .max, .min, .and, .or,
        .xor, .shiftLeft,
        .shiftRight, .quotient, .modulo:
        false
      }
    }
  }
}

/// A number in a formula, with its type. Compared by bits: 0 differs from -0, NaN equals itself.
public struct Literal: Hashable, Sendable {
  public let elementType: ElementType
  /// Of a floating-point type the bits of a `Double`, else of an `Int64`.
  private let bits: UInt64

  /// Traps if `type` is no floating-point type.
  public init(_ value: Double, _ type: ElementType) {
    precondition(type.isFloatingPoint, "\(type.rawValue) is not floating point")
    elementType = type
    bits = value.bitPattern
  }
  /// A whole number as any type; bool is 0 or 1, u64 is taken by its bits.
  public init(_ value: Int, _ type: ElementType) {
    elementType = type
    bits = type.isFloatingPoint ? Double(value).bitPattern : UInt64(bitPattern: Int64(value))
  }

  /// Of floating-point types.
  public var double: Double { Double(bitPattern: bits) }
  /// Of integers and bool.
  public var integer: Int64 { Int64(bitPattern: bits) }
  /// Of any type; -0 is zero, too.
  public var isZero: Bool { elementType.isFloatingPoint ? double == 0 : integer == 0 }
}

extension Scalar {
  /// A whole number for index arithmetic (i64).
  public static func index(_ value: Int) -> Scalar { .literal(Literal(value, .int64)) }
  /// An extent for index arithmetic: a number where it is known.
  public static func extent(_ dimension: Dimension) -> Scalar {
    dimension.known.map(Scalar.index) ?? .size(dimension)
  }
  /// The formula as another type, where it is not of that type already.
  public func converted(from old: ElementType, to new: ElementType) -> Scalar {
    old == new ? self : .cast(self, new)
  }
  public static func number(_ value: Double, _ type: ElementType) -> Scalar {
    type.isFloatingPoint ? .literal(Literal(value, type)) : .literal(Literal(Int(value), type))
  }

  public static func + (a: Scalar, b: Scalar) -> Scalar { .binary(.add, a, b) }
  public static func - (a: Scalar, b: Scalar) -> Scalar { .binary(.subtract, a, b) }
  public static func * (a: Scalar, b: Scalar) -> Scalar { .binary(.multiply, a, b) }
  public static func / (a: Scalar, b: Scalar) -> Scalar { .binary(.divide, a, b) }
  public static prefix func - (a: Scalar) -> Scalar { .unary(.negate, a) }
}

extension Scalar {
  /// The same formula with every leaf replaced, indices included: all that joining nests has to do. A read is a leaf
  /// whose index has been replaced already.
  public func mapLeaves(_ replace: (Scalar) -> Scalar) -> Scalar {
    switch self {
    case .literal, .step, .axis, .size: replace(self)
    case .operand(let k, let index, let outside):
      replace(.operand(k, index.map { $0.mapLeaves(replace) }, outside: outside))
    case .unary(let op, let a): .unary(op, a.mapLeaves(replace))
    case .binary(let op, let a, let b): .binary(op, a.mapLeaves(replace), b.mapLeaves(replace))
    case .select(let c, let a, let b):
      .select(c.mapLeaves(replace), a.mapLeaves(replace), b.mapLeaves(replace))
    case .cast(let a, let type): .cast(a.mapLeaves(replace), type)
    case .bitcast(let a, let type): .bitcast(a.mapLeaves(replace), type)
    case .randomBits(let element, let stream, let step, let low, let high):
      .randomBits(
        element: element.mapLeaves(replace), stream: stream.mapLeaves(replace),
        step: step.mapLeaves(replace),
        seedLow: low.mapLeaves(replace), seedHigh: high.mapLeaves(replace))
    }
  }

  /// Visits the leaves in the same order, and makes nothing.
  public func forEachLeaf(_ visit: (Scalar) -> Void) {
    switch self {
    case .literal, .step, .axis, .size: visit(self)
    case .operand(_, let index, _):
      for entry in index { entry.forEachLeaf(visit) }
      visit(self)
    case .unary(_, let a), .cast(let a, _), .bitcast(let a, _): a.forEachLeaf(visit)
    case .binary(_, let a, let b):
      a.forEachLeaf(visit)
      b.forEachLeaf(visit)
    case .select(let c, let a, let b):
      c.forEachLeaf(visit)
      a.forEachLeaf(visit)
      b.forEachLeaf(visit)
    case .randomBits(let element, let stream, let step, let low, let high):
      for part in [element, stream, step, low, high] { part.forEachLeaf(visit) }
    }
  }

  /// The same formula with axis `a` replaced by `places[a]`.
  public func replacingAxes(_ places: [Scalar]) -> Scalar {
    mapLeaves { if case .axis(let a) = $0 { places[a] } else { $0 } }
  }

  /// The axes that a formula mentions, those of earlier steps included.
  public func axes(ofStep: (Int) -> Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    forEachLeaf { leaf in
      if case .axis(let a) = leaf { found.insert(a) }
      if case .step(let k) = leaf { found.formUnion(ofStep(k)) }
    }
    return found
  }

  /// The type of what the formula gives.
  public func type(operand: (Int) -> ElementType, step: (Int) -> ElementType) -> ElementType {
    switch self {
    case .literal(let literal): literal.elementType
    case .operand(let k, _, _): operand(k)
    case .step(let k): step(k)
    case .axis, .size: .int64
    case .unary(.isFinite, _): .bool
    case .unary(_, let a): a.type(operand: operand, step: step)
    case .binary(let op, let a, _): op.isComparison ? .bool : a.type(operand: operand, step: step)
    case .select(_, let a, _): a.type(operand: operand, step: step)
    case .cast(_, let type), .bitcast(_, let type): type
    case .randomBits: .uint32
    }
  }
}

/// `[.axis(0), ..., .axis(rank - 1)]`
public func identityIndex(_ rank: Int) -> [Scalar] { (0..<rank).map { .axis($0) } }
