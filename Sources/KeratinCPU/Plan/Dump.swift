import KeratinGraph

extension Plan {
  /// The plan as text, for people and for tests: buffers, then kernels with their formulas.
  public func dump() -> String {
    var lines: [String] = []
    for (k, buffer) in buffers.enumerated() {
      lines.append("b\(k): \(buffer.type) \(buffer.place)")
    }
    for (k, step) in steps.enumerated() {
      let buffers = step.buffers.map { "b\($0)" }.joined(separator: ", ")
      lines.append("\(k): \(step.kernel.summary) on \(buffers)")
      lines.append("    from \(step.primitives.joined(separator: ", "))")
      if !step.scopes.isEmpty { lines.append("    in \(step.scopes.joined(separator: ", "))") }
      if case .nest(let nest) = step.kernel { lines += nest.lines.map { "    " + $0 } }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Plan.Place: CustomStringConvertible {
  public var description: String {
    switch self {
    case .input(let k): "input \(k)"
    case .variable(let k): "variable \(k)"
    case .output(let k): "output \(k)"
    case .constant(let array): "constant \(array)"
    case .arena(let life): "arena during \(life.lowerBound)...\(life.upperBound)"
    }
  }
}

extension Kernel {
  /// What kind of kernel it is, in a few words.
  public var summary: String {
    switch self {
    case .nest(let nest):
      let shape = nest.shape.map(\.description).joined(separator: ", ")
      return nest.reducedAxes.isEmpty
        ? "nest [\(shape)]" : "nest [\(shape)] reducing \(nest.reducedAxes)"
    case .constant(let array): return "constant \(TensorType(array))"
    case .scatter(let scatter):
      return "scatter [\(scatter.shape.map(\.description).joined(separator: ", "))]"
    case .cumulative(let cumulative):
      return "cumulative \(cumulative.reduction.rawValue) along \(cumulative.axis)"
    case .sort(let sort): return "sort along \(sort.axis)"
    case .scan(let scan): return "scan over \(scan.length)"
    case .foreign(let foreign): return "foreign \(foreign.name)"
    }
  }
}

extension LoopNest {
  /// One line per step: `%1 = sum over [2] of p0[i0, i2] * p1[i2, i1] : f32 -> p2[i0, i1]`.
  public var lines: [String] {
    steps.enumerated().map { k, step in
      var line = "%\(k) = "
      if let reduction = step.reduction { line += "\(reduction.rawValue) over \(step.over) of " }
      line += "\(step.value.text) : \(step.type.rawValue)"
      for store in stores where store.step == k {
        line += " -> p\(store.operand)[\(store.index.map(\.text).joined(separator: ", "))]"
      }
      return line
    }
  }
}

extension Scalar {
  /// The formula as people write it.
  public var text: String {
    switch self {
    case .literal(let literal):
      literal.elementType.isFloatingPoint ? "\(literal.double)" : "\(literal.integer)"
    case .operand(let k, let index, let outside):
      "p\(k)[\(index.map(\.text).joined(separator: ", "))"
        + (outside.map { " else \(Scalar.literal($0).text)" } ?? "") + "]"
    case .step(let k): "%\(k)"
    case .axis(let a): "i\(a)"
    case .size(let dimension): "\(dimension)"
    case .unary(let op, let a): "\(op.rawValue)(\(a.text))"
    case .binary(let op, let a, let b): "\(op.rawValue)(\(a.text), \(b.text))"
    case .select(let c, let a, let b): "select(\(c.text), \(a.text), \(b.text))"
    case .cast(let a, let type): "\(type.rawValue)(\(a.text))"
    case .bitcast(let a, let type): "bits \(type.rawValue)(\(a.text))"
    case .randomBits(let element, let stream, let step, let low, let high):
      "randomBits(\(element.text), \(stream.text), \(step.text), \(low.text), \(high.text))"
    }
  }
}
