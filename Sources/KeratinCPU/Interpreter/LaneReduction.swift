import KeratinGraph

// Totals: one per lane, or one over all lanes.
extension NestMachine {
  /// `total = total ∘ value`, lane by lane.
  func accumulate(_ total: Action.Reducing.Total) {
    let sum = register(total.register)
    binary(total.reduction.operation, total.type, sum, sum, register(total.value), count)
  }

  /// The values of all lanes into the one total: halves onto halves, so that rounding errors stay small.
  func fold(_ total: Action.Reducing.Total) {
    let value = register(total.value), width = total.type.laneBytes
    let operation = total.reduction.operation
    var left = count
    while left > 1 {
      let half = left / 2, rest = left - half
      binary(operation, total.type, value, value, value + rest * width, half)
      left = rest
    }
    if left == 1 {
      let sum = register(total.register)
      binary(operation, total.type, sum, sum, value, 1)
    }
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
