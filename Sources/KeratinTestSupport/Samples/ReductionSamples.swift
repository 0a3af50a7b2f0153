import KeratinGraph

extension PrimitiveSamples {
  static let reduction: [PrimitiveSample] = {
    var random = RandomArrays(seed: 4)
    var samples: [PrimitiveSample] = []
    let numbers: [([Int]) -> any Primitive] = [
      { Sum(along: $0) }, { Product(along: $0) }, { Max(along: $0) }, { Min(along: $0) },
    ]
    for make in numbers {
      samples += [
        .init(make([1]), [random.array([2, 3, 4], in: 0.5...1.5)]),
        .init(make([0, 2]), [random.array([5, 3, 4], .float64, in: 0.5...1.5)], tolerance: 1e-12),
        .init(make([0, 2]), [random.array([5, 3, 20])], tolerance: 1e-5).symbolic([0]),
        .init(make([]), [random.array([2])]),
        // An infinity where there is nothing has no differences.
        .init(make([0]), [random.array([0, 3])], isSmooth: false),
        .init(make([0]), [random.array([1, 3])]),
        .init(make([]), [random.array([])]),
        .init(make([0]), [random.array([9], .int8, in: -100...100)]),
        .init(make([1]), [random.array([2, 9], .uint64, in: 0...100)]),
        .init(make([0]), [NDArray([] as [UInt32])]),
        .init(make([0]), [NDArray([1, .nan, -.infinity, 2] as [Float])], isSmooth: false),
        .init(make([0]), [random.array([6], .bfloat16)], tolerance: 2e-2),
      ]
    }
    samples.append(
      .init(Product(along: [0, 1]), [NDArray([2, 0, 3, 4, 0.5, -1] as [Double], shape: [2, 3])]))
    samples.append(.init(Product(along: [0]), [NDArray([0, 3, 0, 2] as [Double])]))
    samples.append(
      .init(Sum(along: [0, 2]), [random.array([5, 3, 40])], tolerance: 1e-5).symbolic([0]))
    for make in [{ AnyTrue(along: $0) }, { AllTrue(along: $0) }] as [([Int]) -> any Primitive] {
      samples += [
        .init(make([0]), [random.array([2, 3], .bool)]),
        .init(make([0, 1]), [random.array([5, 3], .bool)]).symbolic([0]),
        .init(make([]), [random.array([], .bool)]),
        .init(make([1]), [random.array([4, 0], .bool)]),
        .init(make([1]), [random.array([4, 1], .bool)]),
      ]
    }
    for make in [{ ArgMax(along: $0) }, { ArgMin(along: $0) }] as [(Int) -> any Primitive] {
      samples += [
        .init(make(1), [random.array([2, 5, 3])]),
        .init(make(1), [random.array([5, 10], in: -1...1)]).symbolic([0]),
        .init(make(0), [random.array([5, 10], .float64)]).symbolic([0]),
        .init(make(0), [random.array([1])]),
        .init(make(0), [NDArray([1, 3, 3, 1, 0, 0] as [Float])], isSmooth: false),
        .init(make(0), [NDArray([1, .nan, 3, .nan, -.infinity] as [Float])], isSmooth: false),
        .init(make(0), [random.array([4, 0])]),
        .init(make(0), [random.array([6, 2], .int32, in: -2...2)]),
        .init(make(0), [NDArray([3, .max, 1] as [UInt64])]),
      ]
    }
    return samples
  }()

  static let order: [PrimitiveSample] = {
    var random = RandomArrays(seed: 10)
    var samples: [PrimitiveSample] = []
    for (isExclusive, isReversed) in [(false, false), (true, false), (false, true), (true, true)] {
      func make(_ axis: Int) -> CumulativeSum {
        CumulativeSum(along: axis, isExclusive: isExclusive, isReversed: isReversed)
      }
      samples += [
        .init(make(1), [random.array([2, 5, 3])], tolerance: 1e-5),
        .init(make(1), [random.array([3, 9])], tolerance: 1e-5).symbolic([0]),
        .init(make(0), [random.array([7, 2])], tolerance: 1e-5).symbolic([0]),
        .init(make(0), [random.array([1], .float64)]),
        .init(make(0), [random.array([0, 3])]),
        .init(make(0), [random.array([9], .int8, in: -100...100)]),
      ]
    }
    for isDescending in [false, true] {
      func make(_ axis: Int) -> Sort { Sort(along: axis, isDescending: isDescending) }
      samples += [
        .init(make(1), [random.array([2, 7, 3])]),
        .init(make(0), [random.array([9])]),
        .init(make(1), [random.array([4, 40])]).symbolic([0]),
        .init(make(0), [random.array([6, 2])]).symbolic([0]),
        .init(make(0), [random.array([1])]),
        .init(make(0), [random.array([0, 3])]),
        .init(make(0), [random.array([12], .int32, in: -3...3)]),
        .init(make(0), [NDArray([3, .max, 0, 1] as [UInt64])]),
        .init(
          make(0), [NDArray([0, .nan, -0.0, 1, .infinity, .nan, -.infinity, 0] as [Float])],
          isSmooth: false),
      ]
    }
    return samples
  }()
}
