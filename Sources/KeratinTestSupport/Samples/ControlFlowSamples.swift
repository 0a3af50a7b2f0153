import KeratinGraph

extension PrimitiveSamples {
  static let controlFlow: [PrimitiveSample] = {
    var random = RandomArrays(seed: 8)
    func leaf(_ name: String, _ type: ElementType, _ shape: [Dimension]) -> Tensor {
      .input(name, type, shape)
    }
    /// h' = tanh(h · w + x), stacked; and a counter that is not differentiated.
    func recurrence(_ type: ElementType, rows: Dimension, reversed: Bool, length: Dimension)
      throws -> Scan
    {
      let h = leaf("h", type, [rows, 2]), count = leaf("count", .int32, [])
      let x = leaf("x", type, [rows, 2]), w = leaf("w", type, [2, 2])
      let next = try tanh(h.matmul(w) + x)
      let body = try Subgraph(
        parameters: [h, count, x, w],
        results: [next, count + constant(2, type: .int32), next * count.cast(to: type)])
      return Scan(body: body, carried: 2, sequences: 1, length: length, isReversed: reversed)
    }
    func inputs(_ type: ElementType, rows: Int, length: Int) -> [NDArray] {
      [
        random.array([rows, 2], type), NDArray(Int32(3)), random.array([length, rows, 2], type),
        random.array([2, 2], type),
      ]
    }
    /// Sums of squares without state; a product without sequences.
    func stateless() throws -> Scan {
      let x = leaf("x", .float64, [3]), k = leaf("k", .float64, [])
      let body = try Subgraph(parameters: [x, k], results: [(x * x).sum() * k])
      return Scan(body: body, carried: 0, sequences: 1, length: 4)
    }
    func repeated() throws -> Scan {
      let x = leaf("x", .float64, [2]), k = leaf("k", .float64, [2])
      return Scan(
        body: try Subgraph(parameters: [x, k], results: [x * k]), carried: 1, sequences: 0,
        length: 5)
    }
    /// y = x³ with the gradient of a straight line.
    func straight() throws -> CustomGradient {
      let x = leaf("x", .float32, [2, 3]), y = leaf("y", .float32, [2, 3])
      let dy = leaf("dy", .float32, [2, 3])
      return CustomGradient(
        function: "cube", backward: try Subgraph(parameters: [x, y, dy], results: [dy * 2]),
        arguments: 1, values: 1, smooth: [0])
    }
    /// Two values, one argument without a gradient, one constant.
    func mixed() throws -> CustomGradient {
      let x = leaf("x", .float32, [2]), n = leaf("n", .int32, [])
      let y = leaf("y", .float32, [2]), z = leaf("z", .float32, [3, 1])
      let dy = leaf("dy", .float32, [2]), dz = leaf("dz", .float32, [3, 1])
      let c = leaf("c", .float32, [2])
      return CustomGradient(
        function: "mixed",
        backward: try Subgraph(
          parameters: [x, n, y, z, dy, dz, c], results: [dy * c + dz.sum()]), arguments: 2,
        values: 2, smooth: [0])
    }
    do {
      return [
        .init(
          try recurrence(.float64, rows: 3, reversed: false, length: 4),
          inputs(.float64, rows: 3, length: 4), tolerance: 1e-12),
        .init(
          try recurrence(.float64, rows: 1, reversed: true, length: 3),
          inputs(.float64, rows: 1, length: 3), tolerance: 1e-12),
        .init(
          try recurrence(.float32, rows: 5, reversed: false, length: 0),
          inputs(.float32, rows: 5, length: 0), isSmooth: false),
        .init(
          try recurrence(.float32, rows: 5, reversed: true, length: "batch"),
          inputs(.float32, rows: 5, length: 4), isSmooth: false, tolerance: 1e-5
        ).symbolic([2]),
        .init(try stateless(), [random.array([4, 3], .float64), NDArray(0.7)], tolerance: 1e-12),
        .init(
          try repeated(), [random.array([2], .float64), random.array([2], .float64)],
          tolerance: 1e-12),
        .init(
          try straight(), [random.array([2, 3]), random.array([2, 3])], isSmooth: false),
        .init(
          try mixed(),
          [
            random.array([2]), NDArray(Int32(4)), random.array([2]), random.array([3, 1]),
            random.array([2]),
          ], isSmooth: false),
      ]
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
