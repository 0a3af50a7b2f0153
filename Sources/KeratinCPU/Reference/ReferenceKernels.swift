import KeratinGraph

/// Every kernel in plain Swift, exact and slow: the meaning of the data.
enum Reference {
  /// The outputs of a kernel. `inputs` are values of its input operands, in order.
  static func run(_ kernel: Kernel, _ inputs: [NDArray], _ sizes: Sizes) throws -> [NDArray] {
    switch kernel {
    case .nest(let nest): return run(nest, inputs, sizes)
    case .constant(let value): return [value]
    case .scatter(let scatter): return [run(scatter, inputs, sizes)]
    case .cumulative(let cumulative): return [run(cumulative, inputs[0])]
    case .sort(let sort): return run(sort, inputs[0])
    case .scan(let scan): return try run(scan, inputs, sizes)
    case .foreign(let foreign):
      switch foreign.body {
      case .swift(let body): return try body.run(inputs)
      case .c:
        throw GraphError(
          foreign.name, "has a body in C, which only the compiled engine runs.",
          hint: "give the primitive a Swift body too, or run it where clang is installed.")
      }
    }
  }

  private static func run(_ nest: LoopNest, _ inputs: [NDArray], _ sizes: Sizes) -> [NDArray] {
    let outputs = nest.operands[inputs.count...].map {
      NDArray(zeros: $0.shape.map { $0.value(sizes) }, elementType: $0.elementType)
    }
    let state = ReferenceState(nest.shape, inputs + outputs, sizes)
    let axes = nest.axesOfSteps
    var types: [ElementType] = []
    for (k, step) in nest.steps.enumerated() {
      let formula = ReferenceFormula(step.value, in: state, steps: types)
      let own = axes[k].sorted()
      let count = own.reduce(1) { $0 * state.extents[$1] }
      var values: [ReferenceValue]
      if let reduction = step.reduction {
        values = Array(repeating: ReferenceValue(reduction.identity(step.type)), count: count)
        state.forEachPoint(own + step.over) {
          let place = state.position(own)
          values[place] = ReferenceArithmetic.reduce(
            reduction, values[place], formula.evaluate(), formula.type)
        }
      } else {
        values = Array(repeating: .integer(0), count: count)
        state.forEachPoint(own) { values[state.position(own)] = formula.evaluate() }
      }
      state.steps.append(values.map { $0.rounded(to: step.type) })
      state.stepAxes.append(own)
      types.append(step.type)
    }
    var results = state.operands
    for store in nest.stores {
      let index = store.index.map { ReferenceFormula($0, in: state, steps: types) }
      let mentioned = store.index.reduce(into: Set<Int>()) { $0.formUnion($1.axes { axes[$0] }) }
      let shape = results[store.operand].shape
      let own = state.stepAxes[store.step]
      state.forEachPoint(mentioned.union(own).sorted()) {
        let place = zip(index, shape).reduce(0) { $0 * $1.1 + Int($1.0.evaluate().integer) }
        state.steps[store.step][state.position(own)].store(in: &results[store.operand], at: place)
      }
    }
    return Array(results[inputs.count...])
  }

  private static func run(_ scatter: Kernel.Scatter, _ inputs: [NDArray], _ sizes: Sizes) -> NDArray
  {
    let state = ReferenceState(scatter.shape, inputs + [inputs[0]], sizes)
    let value = ReferenceFormula(scatter.value, in: state, steps: [])
    let index = scatter.index.map { ReferenceFormula($0, in: state, steps: []) }
    let type = scatter.operands.last!.elementType
    var sums = (0..<inputs[0].count).map { ReferenceValue(inputs[0], at: $0) }
    state.forEachPoint(Array(scatter.shape.indices)) {
      var place = 0
      for (entry, extent) in zip(index, inputs[0].shape) {
        let at = Int(entry.evaluate().integer)
        if at < 0 || at >= extent { return }
        place = place * extent + at
      }
      sums[place] = ReferenceArithmetic.binary(.add, sums[place], value.evaluate(), type)
    }
    return array(sums.map { $0.rounded(to: type) }, inputs[0].shape, type)
  }

  private static func run(_ cumulative: Kernel.Cumulative, _ x: NDArray) -> NDArray {
    let type = x.elementType
    var result = NDArray(zeros: x.shape, elementType: type)
    forEachLine(x.shape, cumulative.axis) { place, count in
      var running = ReferenceValue(cumulative.reduction.identity(type))
      for i in cumulative.isReversed ? Array((0..<count).reversed()) : Array(0..<count) {
        let next = ReferenceArithmetic.reduce(
          cumulative.reduction, running, ReferenceValue(x, at: place(i)), type)
        (cumulative.isExclusive ? running : next).rounded(to: type).store(in: &result, at: place(i))
        running = next
      }
    }
    return result
  }

  private static func run(_ sort: Kernel.Sort, _ x: NDArray) -> [NDArray] {
    var values = x
    var places = NDArray(zeros: x.shape, elementType: .int32)
    /// Ascending, NaN last.
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (a, b) = (ReferenceValue(x, at: a), ReferenceValue(x, at: b))
      if case .float(let a) = a, case .float(let b) = b { return b.isNaN ? !a.isNaN : a < b }
      return ReferenceArithmetic.binary(.less, a, b, x.elementType).isTrue
    }
    forEachLine(x.shape, sort.axis) { place, count in
      let order = (0..<count).sorted { i, j in
        let (a, b) = (place(i), place(j))
        if sort.isDescending ? precedes(b, a) : precedes(a, b) { return true }
        if sort.isDescending ? precedes(a, b) : precedes(b, a) { return false }
        return i < j
      }
      for (to, from) in order.enumerated() {
        ReferenceValue(x, at: place(from)).store(in: &values, at: place(to))
        places.set(Int64(from), at: place(to))
      }
    }
    return [values, places]
  }

  private static func run(_ scan: Kernel.Scan, _ inputs: [NDArray], _ sizes: Sizes) throws
    -> [NDArray]
  {
    let length = scan.length.value(sizes)
    var carried = Array(inputs[..<scan.carried])
    let sequences = inputs[scan.carried..<scan.carried + scan.sequences]
    let constants = Array(inputs[(scan.carried + scan.sequences)...])
    var stacks = scan.body.results[scan.carried...].map {
      NDArray(zeros: [length] + $0.shape.map { $0.value(sizes) }, elementType: $0.elementType)
    }
    for t in scan.isReversed ? Array((0..<length).reversed()) : Array(0..<length) {
      let slices = sequences.map { slice($0, t) }
      let results = try evaluate(
        scan.body.results, given: zip(scan.body.parameters, carried + slices + constants), sizes)
      carried = Array(results[..<scan.carried])
      for (k, value) in results[scan.carried...].enumerated() {
        let bytes = value.byteCount
        stacks[k].withUnsafeMutableBytes { out in
          value.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(rebasing: out[t * bytes..<(t + 1) * bytes]).copyMemory(
              from: $0)
          }
        }
      }
    }
    return carried + stacks
  }

  /// Values of the tensors, one node at a time.
  static func evaluate(
    _ tensors: [Tensor], given: some Sequence<(Tensor, NDArray)>, _ sizes: Sizes
  ) throws -> [NDArray] {
    var known = Dictionary(given.map { ($0.0, $0.1) }, uniquingKeysWith: { a, _ in a })
    for node in reachableNodes(from: tensors) {
      guard let primitive = node.primitive else {
        if let variable = Variable(Tensor(node)), known[variable.tensor] == nil {
          known[variable.tensor] = variable.value
        }
        continue
      }
      let inputs = node.inputs.map { known[$0]! }
      let kernel = primitive.kernel(node.inputs.map(\.type), node.types)
      for (output, value) in zip(node.outputs, try run(kernel, inputs, sizes)) {
        known[output] = value
      }
    }
    return tensors.map { known[$0]! }
  }

  private static func array(_ values: [ReferenceValue], _ shape: [Int], _ type: ElementType)
    -> NDArray
  {
    var result = NDArray(zeros: shape, elementType: type)
    for (i, value) in values.enumerated() { value.store(in: &result, at: i) }
    return result
  }

  private static func slice(_ array: NDArray, _ t: Int) -> NDArray {
    var result = NDArray(zeros: Array(array.shape.dropFirst()), elementType: array.elementType)
    let bytes = result.byteCount
    result.withUnsafeMutableBytes { out in
      array.withUnsafeBytes {
        out.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[t * bytes..<(t + 1) * bytes]))
      }
    }
    return result
  }

  /// Each line along `axis`: where its elements lie, and how many there are.
  private static func forEachLine(
    _ shape: [Int], _ axis: Int, _ body: (_ place: (Int) -> Int, _ count: Int) -> Void
  ) {
    let inner = shape[(axis + 1)...].reduce(1, *), count = shape[axis]
    for outer in 0..<shape[..<axis].reduce(1, *) {
      for offset in 0..<inner {
        body({ (outer * count + $0) * inner + offset }, count)
      }
    }
  }
}
