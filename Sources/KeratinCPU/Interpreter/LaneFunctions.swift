import CKernels
import KeratinGraph

/// Loops over lanes in C, for the instruction set in use.
enum LaneFunctions {
  static let lanes = keratin_lanes_default().pointee
  static let scalars = keratin_scalars_for(keratin_isa_default()).pointee
}

extension Scalar.Binary {
  /// The operation in C, where it has one.
  var laneOperation: keratin_operation? {
    switch self {
    case .add: KERATIN_ADD
    case .subtract: KERATIN_SUBTRACT
    case .multiply: KERATIN_MULTIPLY
    case .divide: KERATIN_DIVIDE
    case .max: KERATIN_MAX
    case .min: KERATIN_MIN
    case .less: KERATIN_LESS
    case .lessOrEqual: KERATIN_LESS_OR_EQUAL
    case .greater: KERATIN_GREATER
    case .greaterOrEqual: KERATIN_GREATER_OR_EQUAL
    case .equal: KERATIN_EQUAL
    case .notEqual: KERATIN_NOT_EQUAL
    case .power, .atan2, .remainder, .and, .or, .xor, .shiftLeft, .shiftRight, .quotient, .modulo:
      nil
    }
  }
}

/// One number per element, at an address that stays.
final class FixedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Written once, while it is made.
  let pointer: UnsafeMutablePointer<Element>
  let count: Int

  init(_ values: [Element]) {
    count = values.count
    pointer = .allocate(capacity: max(1, count))
    pointer.initialize(from: values, count: count)
  }
  deinit { pointer.deallocate() }
}
