import KeratinGraph

/// Where the reference is, while it computes a nest: the point, the operands' arrays, and the values of earlier steps.
final class ReferenceState {
  /// The place along each axis.
  let point: UnsafeMutableBufferPointer<Int>
  let operands: [NDArray]
  let sizes: Sizes
  /// Of each step, its values over its own axes, row-major.
  var steps: [[ReferenceValue]] = []
  /// Of each step, its axes and the extents along them.
  var stepAxes: [[Int]] = []
  let extents: [Int]

  init(_ shape: [Dimension], _ operands: [NDArray], _ sizes: Sizes) {
    self.operands = operands
    self.sizes = sizes
    extents = shape.map { $0.value(sizes) }
    point = .allocate(capacity: shape.count)
    point.initialize(repeating: 0)
  }

  deinit { point.deallocate() }

  /// Row-major position of the present point among `axes`.
  func position(_ axes: [Int]) -> Int { axes.reduce(0) { $0 * extents[$1] + point[$1] } }

  /// Visits every point of `axes`, the last one fastest.
  func forEachPoint(_ axes: [Int], _ body: () -> Void) {
    if axes.contains(where: { extents[$0] == 0 }) { return }
    for axis in axes { point[axis] = 0 }
    while true {
      body()
      var k = axes.count - 1
      while k >= 0 {
        point[axes[k]] += 1
        if point[axes[k]] < extents[axes[k]] { break }
        point[axes[k]] = 0
        k -= 1
      }
      if k < 0 { return }
    }
  }
}

/// A formula with its type, ready to be evaluated wherever a state is.
struct ReferenceFormula {
  typealias Evaluate = () -> ReferenceValue
  let type: ElementType
  let evaluate: Evaluate

  /// - Parameter steps: Types of the steps that are done; the formula mentions no others.
  init(_ scalar: Scalar, in state: ReferenceState, steps: [ElementType]) {
    func compile(_ scalar: Scalar) -> ReferenceFormula {
      ReferenceFormula(scalar, in: state, steps: steps)
    }
    type = scalar.type(operand: { state.operands[$0].elementType }, step: { steps[$0] })
    switch scalar {
    case .literal(let literal):
      let value = ReferenceValue(literal)
      evaluate = { value }
    case .operand(let k, let index, let outside):
      evaluate = Self.read(
        state.operands[k], "operand \(k)", index.map(compile), outside.map { ReferenceValue($0) })
    case .step(let k):
      let (values, axes) = (state.steps[k], state.stepAxes[k])
      evaluate = { values[state.position(axes)] }
    case .axis(let axis): evaluate = { .integer(Int64(state.point[axis])) }
    case .size(let dimension):
      let value = ReferenceValue.integer(Int64(dimension.value(state.sizes)))
      evaluate = { value }
    case .unary(let op, let a):
      let a = compile(a)
      evaluate = { ReferenceArithmetic.unary(op, a.evaluate(), a.type) }
    case .binary(let op, let a, let b):
      let (a, b) = (compile(a), compile(b))
      precondition(a.type == b.type, "\(op.rawValue) of \(a.type.rawValue) and \(b.type.rawValue)")
      evaluate = { ReferenceArithmetic.binary(op, a.evaluate(), b.evaluate(), a.type) }
    case .select(let c, let a, let b):
      let (c, a, b) = (compile(c), compile(a), compile(b))
      precondition(
        c.type == .bool && a.type == b.type, "select of \(a.type.rawValue), \(b.type.rawValue)")
      evaluate = { c.evaluate().isTrue ? a.evaluate() : b.evaluate() }
    case .cast(let a, let type):
      let a = compile(a)
      evaluate = { ReferenceArithmetic.cast(a.evaluate(), from: a.type, to: type) }
    case .bitcast(let a, let type):
      let a = compile(a)
      evaluate = {
        ReferenceArithmetic.bitcast(a.evaluate().rounded(to: a.type), from: a.type, to: type)
      }
    case .randomBits(let element, let stream, let step, let low, let high):
      let words = [element, stream, step, low, high].map(compile)
      for word in words {
        precondition(word.type == .uint32, "random bits of \(word.type.rawValue)")
      }
      evaluate = {
        let w = words.map { UInt32(truncatingIfNeeded: $0.evaluate().integer) }
        return .integer(
          Int64(Philox.bits(element: w[0], stream: w[1], step: w[2], seed: (w[3], w[4]))))
      }
    }
  }

  private static func read(
    _ array: NDArray, _ name: String, _ index: [ReferenceFormula], _ outside: ReferenceValue?
  ) -> Evaluate {
    let shape = array.shape
    return {
      var place = 0
      for k in index.indices {
        let at = Int(index[k].evaluate().integer)
        if at < 0 || at >= shape[k] {
          guard let outside else {
            preconditionFailure("a read at \(at) of \(shape[k]) in \(name)")
          }
          return outside
        }
        place = place * shape[k] + at
      }
      return ReferenceValue(array, at: place)
    }
  }
}
