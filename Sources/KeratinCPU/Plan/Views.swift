import KeratinGraph

/// A node that computes: its nest with views looked through.
struct Member {
  /// One read of its formulas; the index is a number.
  struct Read {
    var value: Int
    var index: Int
  }
  /// Operands are the values `inputs`, then `outputs`.
  var nest: LoopNest
  var inputs: [Int]
  var outputs: [Int]
  /// Every read, those within indices included.
  var reads: [Read]
  /// The index at which each of the outputs is stored.
  var stores: [Int]
  /// The number of its space.
  var space: Int
  /// Members of one number have equal nests, spaces and places; nil where nobody has looked.
  var form: Int?
}

/// Nodes that do no arithmetic (broadcast, transpose, slice, constant) and need not be stored: whoever reads them reads
/// through them.
struct Views {
  fileprivate struct View {
    /// One operand, or a formula that reads nothing.
    var value: Scalar
    var inputs: [Int]
    var type: TensorType
    /// The member's.
    var form: Int?
  }
  /// By the value.
  private var views: [View?]
  /// What nodes alike become, with places among the values that they read instead of values: by the node's form where it
  /// reads each value once and no view, else by its form, its views' and where it reads a value again.
  private var plain: [Member?]
  private var others: [[Int]: Member] = [:]
  private var formCount = 0
  private let types: [TensorType]

  init(_ graph: KernelGraph) {
    types = graph.values.map(\.type)
    views = Array(repeating: nil, count: types.count)
    plain = Array(repeating: nil, count: graph.formCount)
  }

  /// Remembers a member as a view, if it is one.
  mutating func add(_ member: Member) -> Bool {
    guard member.nest.isView else { return false }
    views[member.outputs[0]] = View(
      value: member.nest.steps[0].value, inputs: member.inputs, type: types[member.outputs[0]],
      form: member.form)
    return true
  }

  /// The node's nest with reads of views replaced by what the views read, and its indices simplified.
  mutating func member(
    _ nest: LoopNest, _ node: KernelGraph.Node, _ indices: inout IndexTable,
    _ spaces: inout SpaceTable
  ) -> Member {
    guard let form = node.form else { return made(nest, node, &indices, &spaces) }
    var key = [form]
    var read: [Int] = []
    var isPlain = true
    for input in node.inputs {
      let view = views[input]
      if let view, view.form == nil { return made(nest, node, &indices, &spaces) }
      key.append(view?.form ?? -1)
      for value in view?.inputs ?? [input] {
        if let again = read.firstIndex(of: value) {
          key.append(-2 - again)
          isPlain = false
        }
        read.append(value)
      }
      isPlain = isPlain && view == nil
    }
    if let known = isPlain ? plain[form] : others[key] {
      return known.replacingValues(outputs: node.outputs) { read[$0] }
    }
    var member = made(nest, node, &indices, &spaces)
    member.form = formCount
    formCount += 1
    let pattern = member.replacingValues(outputs: []) { read.firstIndex(of: $0)! }
    if isPlain { plain[form] = pattern } else { others[key] = pattern }
    return member
  }

  private func made(
    _ nest: LoopNest, _ node: KernelGraph.Node, _ indices: inout IndexTable,
    _ spaces: inout SpaceTable
  ) -> Member {
    var nest = nest
    var inputs: [Int] = []
    let formulas = IndexFormula(shape: nest.shape)
    for k in nest.steps.indices {
      nest.steps[k].value = nest.steps[k].value.mapLeaves { leaf in
        guard case .operand(let operand, let index, let outside) = leaf else { return leaf }
        return read(node.inputs[operand], index, outside, formulas, &inputs)
      }
    }
    for k in nest.stores.indices {
      nest.stores[k].index = nest.stores[k].index.map(formulas.simplified)
    }
    nest.operands = (inputs + node.outputs).map { types[$0] }
    for k in nest.stores.indices { nest.stores[k].operand = inputs.count + k }
    var reads: [Member.Read] = []
    for step in nest.steps {
      step.value.forEachLeaf { leaf in
        guard case .operand(let k, let index, _) = leaf else { return }
        reads.append(.init(value: inputs[k], index: indices.number(of: index)))
      }
    }
    return Member(
      nest: nest, inputs: inputs, outputs: node.outputs, reads: reads,
      stores: nest.stores.map { indices.number(of: $0.index) }, space: spaces.number(of: nest))
  }

  private func read(
    _ value: Int, _ index: [Scalar], _ outside: Literal?, _ formulas: IndexFormula,
    _ inputs: inout [Int]
  ) -> Scalar {
    let index = index.allSatisfy(formulas.isPlain) ? index : index.map(formulas.simplified)
    let outside = formulas.isInside(index, types[value].shape) ? nil : outside
    guard let view = views[value] else {
      return .operand(inputs.place(of: value), index, outside: outside)
    }
    if let outside {
      if let whole = view.reordered, whole.isReordering(of: index.count) {
        // Its bounds are its source's: outside of one is outside of the other.
        let inner = whole.map { $0.replacingAxes(index) }
        return read(view.inputs[0], inner, outside, formulas, &inputs)
      }
      guard let isInside = view.isInside(index) else {
        return self.value(of: view, index, else: nil, formulas, &inputs)
      }
      // Beyond the view nothing of its source counts; nor may it be read beyond its own bounds.
      return .select(
        isInside, self.value(of: view, index, else: outside, formulas, &inputs), .literal(outside))
    }
    return self.value(of: view, index, else: nil, formulas, &inputs)
  }

  /// What a view gives at an index; `fallback` is read where the source has no such place.
  private func value(
    of view: View, _ index: [Scalar], else fallback: Literal?, _ formulas: IndexFormula,
    _ inputs: inout [Int]
  ) -> Scalar {
    // The operand last: what it turns into is complete and must not be visited again.
    switch view.value {
    case .operand(let k, let inner, let outside):
      return read(
        view.inputs[k], inner.map { $0.replacingAxes(index) }, outside ?? fallback, formulas,
        &inputs)
    case .literal, .step, .axis, .size, .unary, .binary, .select, .cast, .bitcast, .randomBits:
      return view.value.replacingAxes(index)
    }
  }
}

extension Views.View {
  /// The index at which it reads its operand, if it has no bounds of its own.
  fileprivate var reordered: [Scalar]? {
    if case .operand(_, let inner, nil) = value { inner } else { nil }
  }

  /// Whether an index lies inside of the view; nil for a scalar.
  fileprivate func isInside(_ index: [Scalar]) -> Scalar? {
    var result: Scalar?
    for (entry, extent) in zip(index, type.shape) {
      let size = extent.known.map(Scalar.index) ?? .size(extent)
      let isHere = Scalar.binary(
        .and, .binary(.greaterOrEqual, entry, .index(0)), .binary(.less, entry, size))
      result = result.map { .binary(.and, $0, isHere) } ?? isHere
    }
    return result
  }
}

extension Member {
  fileprivate func replacingValues(outputs: [Int], _ value: (Int) -> Int) -> Member {
    var member = self
    member.inputs = inputs.map(value)
    member.outputs = outputs
    member.reads = reads.map { Read(value: value($0.value), index: $0.index) }
    return member
  }
}

extension [Scalar] {
  /// Whether it names each of so many axes once, and nothing else.
  fileprivate func isReordering(of rank: Int) -> Bool {
    var isNamed = Array<Bool>(repeating: false, count: rank)
    for entry in self {
      guard case .axis(let axis) = entry, !isNamed[axis] else { return false }
      isNamed[axis] = true
    }
    return count == rank
  }
}

extension LoopNest {
  /// Only moves values: a formula that is one operand, or a cheap one that reads none.
  var isView: Bool {
    guard steps.count == 1, stores.count == 1, steps[0].reduction == nil,
      stores[0].index.indices.allSatisfy({ axis in
        stores[0].index[axis] == .axis(axis)
          || (shape[axis] == 1 && stores[0].index[axis] == .index(0))
      })
    else { return false }
    switch steps[0].value {
    case .operand(_, let index, _): return index.allSatisfy(\.readsNothing)
    case .step: return false
    case .literal, .axis, .size, .unary, .binary, .select, .cast, .bitcast, .randomBits:
      return steps[0].value.readsNothing && steps[0].value.isCheap
        && !steps[0].type.isStorageOnly
    }
  }
}

extension ElementType {
  /// Whether a formula of this type is computed in another, and rounded when it is stored.
  fileprivate var isStorageOnly: Bool { computeType != self }
}

extension Array where Element: Equatable {
  /// The place of an element, appended if it is new.
  mutating func place(of element: Element) -> Int {
    if let known = firstIndex(of: element) { return known }
    append(element)
    return count - 1
  }
}
