import KeratinGraph

extension Schedule {
  /// The same order with kernels that only write numbers down in another way (pairs of bf16) put off until somebody waits
  /// for them: so they take memory for a short time, and are still in a cache when they are read. Not where what they
  /// read would have to be kept for it and is larger.
  ///
  ///     forward … pairs of x … backward … gradient of x's filter     forward … backward … pairs of x, gradient of x's filter
  func puttingOff(_ order: [Int], values: [KernelGraph.Value]) -> [Int] {
    // Where each kernel comes, as a number; those that are put off come a little before the first that waits.
    var place = Array(repeating: 0.0, count: kernels.count)
    for (position, k) in order.enumerated() { place[k] = Double(position) }
    let little = 0.5 / Double(order.count + 1)
    var isPutOff = false
    for k in order.reversed() where kernels[k].rewrites {
      guard makerOf[kernels[k].reads[0]] != nil,
        let first = followers(of: k).map({ place[$0] }).min(), first > place[k] + 1
      else { continue }
      let (read, made) = (kernels[k].reads[0], kernels[k].makes[0])
      let isKept = readersOf[read].contains { $0 != k && place[$0] >= first }
      if isKept || values[read].type.typicalBytes <= values[made].type.typicalBytes {
        place[k] = first - little
        isPutOff = true
      }
    }
    if !isPutOff { return order }
    return order.enumerated().sorted {
      (place[$0.element], $0.offset) < (place[$1.element], $1.offset)
    }.map(\.element)
  }
}

extension PlannedKernel {
  /// Whether it only writes the numbers of one value down in another way.
  fileprivate var rewrites: Bool {
    guard case .nest(let nest) = kernel, reads.count == 1, makes.count == 1 else { return false }
    return nest.steps.allSatisfy { $0.reduction == nil } && nest.cost == 1
  }
}

extension TensorType {
  /// With sizes as they usually are.
  fileprivate var typicalBytes: Int {
    shape.reduce(elementType.byteCount) { $0 * max(1, $1.typical) }
  }
}
