import KeratinGraph

extension LoopNest {
  /// The same computation in fewer axes: indices in one form, axes of extent 1 dropped, neighbouring axes that every
  /// operand holds side by side made one. What is left has longer loops, and nests that differ in spelling only become
  /// equal. Operands keep their memory and their order; their shapes are seen anew. (A matrix product with one column keeps that
  /// axis.)
  func simplified() -> LoopNest {
    var nest = droppingUnits().foldingIndices()
    var axis = 0
    while axis + 1 < nest.shape.count {
      if let merged = nest.merging(axis) {
        nest = merged
        axis = 0
      } else {
        axis += 1
      }
    }
    return nest.asColumn() ?? nest
  }

  /// Every index entry as a sum of multiples of axes, where it is one, and no padding where nothing lies outside.
  private func foldingIndices() -> LoopNest {
    mapReads { k, index, outside in
      let folded = index.map(folding)
      let isInside = outside != nil && bounds(k, folded)?.isEmpty == true
      return .operand(k, folded, outside: isInside ? nil : outside)
    }.mapStoreIndices { $0.map(folding) }
  }

  private func folding(_ entry: Scalar) -> Scalar {
    if case .axis = entry { return entry }
    return Affine(entry, shape: shape)?.joined().formula ?? entry
  }

  /// Axes of extent 1 are the place 0; an operand's axes of extent 1 go where nobody reads elsewhere.
  private func droppingUnits() -> LoopNest {
    var places: [Scalar] = []
    var kept: [Int] = []
    for axis in shape.indices {
      places.append(shape[axis] == 1 ? .index(0) : .axis(kept.count))
      if shape[axis] != 1 { kept.append(axis) }
    }
    var nest = LoopNest(
      shape: kept.map { shape[$0] }, steps: [], operands: operands, stores: stores)
    for step in steps {
      let over = step.over.compactMap { kept.firstIndex(of: $0) }
      nest.steps.append(
        Step(
          step.value.replacingAxes(places), over.isEmpty ? nil : step.reduction, over: over,
          type: step.type))
    }
    // The sum of no axes is the value itself, rounded as the sum would have been.
    nest = nest.mapStoreIndices { $0.map { $0.replacingAxes(places) } }
    for k in operands.indices {
      for axis in operands[k].shape.indices.reversed()
      where operands[k].shape[axis] == 1
        && nest.indices(of: k).allSatisfy({
          Affine($0[axis], shape: nest.shape)?.knownConstant == 0
        })
      {
        nest = nest.mapIndices(of: k) { $0.removing(axis) }
        nest.operands[k].shape.remove(at: axis)
      }
    }
    return nest
  }

  /// Axes `first` and the next as one, if every operand that has either has both, side by side, at the same place in all
  /// its reads.
  private func merging(_ first: Int) -> LoopNest? {
    let second = first + 1
    guard let extent = try? shape[first].multiplied(by: shape[second]),
      steps.allSatisfy({ $0.over.contains(first) == $0.over.contains(second) })
    else { return nil }
    var pairs: [Int: Int] = [:]
    for k in operands.indices {
      let all = indices(of: k)
      guard
        let some = all.first(where: { $0.contains { $0.mentions(first) || $0.mentions(second) } })
      else { continue }
      guard let at = some.firstIndex(of: .axis(first)), at + 1 < some.count,
        operands[k].shape[at] == shape[first], operands[k].shape[at + 1] == shape[second],
        all.allSatisfy({ index in
          index[at] == .axis(first) && index[at + 1] == .axis(second)
            && !index.indices.contains {
              $0 != at && $0 != at + 1 && (index[$0].mentions(first) || index[$0].mentions(second))
            }
        })
      else { return nil }
      pairs[k] = at
    }
    // Nobody else may look at the axes.
    guard steps.allSatisfy({ !$0.value.computesWith(first) && !$0.value.computesWith(second) })
    else { return nil }
    var nest = self
    for (k, at) in pairs {
      nest = nest.mapIndices(of: k) { $0.removing(at + 1) }
      nest.operands[k].shape.remove(at: at + 1)
      nest.operands[k].shape[at] = extent
    }
    let places = shape.indices.map { Scalar.axis($0 > first ? $0 - 1 : $0) }
    nest.shape.remove(at: second)
    nest.shape[first] = extent
    nest.steps = nest.steps.map { step in
      let over = step.over.filter { $0 != second }.map { $0 > first ? $0 - 1 : $0 }
      return Step(
        step.value.replacingAxes(places), step.reduction, over: over, type: step.type)
    }
    return nest.mapStoreIndices { $0.map { $0.replacingAxes(places) } }
  }
}

extension LoopNest {
  /// All indices at which an operand is read or stored.
  func indices(of operand: Int) -> [[Scalar]] {
    var found: [[Scalar]] = []
    for step in steps {
      step.value.forEachRead { k, index, _ in if k == operand { found.append(index) } }
    }
    return found + stores.filter { $0.operand == operand }.map(\.index)
  }

  fileprivate func mapReads(_ replace: (Int, [Scalar], Literal?) -> Scalar) -> LoopNest {
    var nest = self
    for k in steps.indices {
      nest.steps[k].value = steps[k].value.mapLeaves { leaf in
        if case .operand(let k, let index, let outside) = leaf {
          replace(k, index, outside)
        } else {
          leaf
        }
      }
    }
    return nest
  }

  fileprivate func mapStoreIndices(_ replace: ([Scalar]) -> [Scalar]) -> LoopNest {
    var nest = self
    for k in stores.indices { nest.stores[k].index = replace(stores[k].index) }
    return nest
  }

  fileprivate func mapIndices(of operand: Int, _ replace: ([Scalar]) -> [Scalar]) -> LoopNest {
    var nest = mapReads { k, index, outside in
      .operand(k, k == operand ? replace(index) : index, outside: outside)
    }
    for k in stores.indices where stores[k].operand == operand {
      nest.stores[k].index = replace(stores[k].index)
    }
    return nest
  }
}

extension Scalar {
  /// Is the place along this axis a number in the formula itself, not only in indices?
  func computesWith(_ axis: Int) -> Bool {
    switch self {
    case .axis(let a): a == axis
    case .literal, .operand, .step, .size: false
    case .unary(_, let a), .cast(let a, _), .bitcast(let a, _): a.computesWith(axis)
    case .binary(_, let a, let b): a.computesWith(axis) || b.computesWith(axis)
    case .select(let c, let a, let b):
      c.computesWith(axis) || a.computesWith(axis) || b.computesWith(axis)
    case .randomBits(let element, let stream, let step, let low, let high):
      [element, stream, step, low, high].contains { $0.computesWith(axis) }
    }
  }

  /// Every read, those inside indices included.
  func forEachRead(_ visit: (Int, [Scalar], Literal?) -> Void) {
    forEachLeaf { leaf in
      if case .operand(let k, let index, let outside) = leaf { visit(k, index, outside) }
    }
  }
}

extension Array {
  fileprivate func removing(_ position: Int) -> [Element] {
    var result = self
    result.remove(at: position)
    return result
  }
}
