import KeratinGraph

extension PrimitiveSamples {
  static let elementwiseBinary: [PrimitiveSample] = {
    var random = RandomArrays(seed: 2)
    var samples: [PrimitiveSample] = []
    func sample(
      _ primitive: any Primitive, _ shape: [Int], _ type: ElementType, _ a: ClosedRange<Double>,
      _ b: ClosedRange<Double>, tolerance: Double = 2e-6
    ) -> PrimitiveSample {
      .init(
        primitive, [random.array(shape, type, in: a), random.array(shape, type, in: b)],
        tolerance: tolerance)
    }
    for (primitive, a, b) in smoothBinary {
      samples += [
        sample(primitive, [2, 3], .float32, a, b),
        sample(primitive, [5, 3], .float32, a, b).symbolic([0, 1]),
        sample(primitive, [], .float64, a, b, tolerance: 1e-12),
        sample(primitive, [0], .float32, a, b),
        sample(primitive, [1, 4], .bfloat16, a, b, tolerance: 1e-2),
        sample(primitive, [3], .float16, a, b, tolerance: 2e-3),
        .init(primitive, [specialLeft, specialRight], isSmooth: false),
      ]
    }
    for primitive in integerBinary {
      samples += [
        sample(primitive, [6], .int32, -99...99, -9...9),
        sample(primitive, [6], .int8, -99...99, -9...9),
        sample(primitive, [2, 3], .uint8, 0...255, 0...255).symbolic([0, 1]),
        sample(primitive, [3], .int64, -9e9...9e9, -9e9...9e9),
        sample(primitive, [3], .uint32, 0...4e9, 0...4e9),
        sample(primitive, [3], .uint64, 0...4e9, 0...4e9),
        .init(
          primitive,
          [
            NDArray([7, -7, 5, .min, .max, 0] as [Int32]),
            NDArray([2, 2, 0, -1, -1, 0] as [Int32]),
          ]),
        .init(primitive, [NDArray([7, 255, .max] as [UInt64]), NDArray([2, 0, 5] as [UInt64])]),
      ]
    }
    for primitive in boolBinary {
      samples += [
        .init(
          primitive,
          [NDArray([true, true, false, false]), NDArray([true, false, true, false])]),
        .init(primitive, [NDArray(true), NDArray(false)]),
        .init(primitive, [random.array([0, 2], .bool), random.array([0, 2], .bool)]),
      ]
    }
    for primitive in [ShiftLeft(), ShiftRight()] as [any Primitive] {
      for type in [ElementType.int8, .uint8, .int32, .uint32, .int64, .uint64] {
        let low = type.isSignedInteger ? -99.0 : 0
        samples.append(sample(primitive, [2, 5], type, low...99, 0...70))
      }
      samples.append(sample(primitive, [], .int32, -99...99, 0...40))
      samples.append(sample(primitive, [0], .int32, -99...99, 0...40))
      samples.append(sample(primitive, [3, 1], .int32, -99...99, 0...31).symbolic([0, 1]))
    }
    return samples
  }()

  private static let specialLeft = NDArray(
    [0, -0.0, .infinity, .infinity, .nan, 1, .nan, 3, -3, 3, -2, 0, 0, 5.5, 1, -1] as [Float])
  private static let specialRight = NDArray(
    [-0.0, 0, .infinity, -.infinity, 1, .nan, .nan, 2, 2, -2, 0, 0, 3, 0, .infinity, 0.5]
      as [Float])

  /// Primitives of floating-point numbers, with ranges for both sides that hold no pole.
  private static let smoothBinary: [(any Primitive, ClosedRange<Double>, ClosedRange<Double>)] = [
    (Add(), -1...1, -1...1), (Atan2(), 0.2...2, -2...2), (Divide(), -1...1, 0.5...2),
    (Equal(), -1...1, -1...1), (Greater(), -1...1, -1...1), (GreaterOrEqual(), -1...1, -1...1),
    (Less(), -1...1, -1...1), (LessOrEqual(), -1...1, -1...1), (Maximum(), -1...1, -1...1),
    (Minimum(), -1...1, -1...1), (Multiply(), -1...1, -1...1), (NotEqual(), -1...1, -1...1),
    (Power(), 0.3...2, -2...2), (Remainder(), -9...9, 1.5...2), (Subtract(), -1...1, -1...1),
  ]
  private static let integerBinary: [any Primitive] = [
    Add(), And(), Divide(), Equal(), Greater(), GreaterOrEqual(), Less(), LessOrEqual(), Maximum(),
    Minimum(), Multiply(), NotEqual(), Or(), Remainder(), Subtract(), Xor(),
  ]
  private static let boolBinary: [any Primitive] = [And(), Equal(), NotEqual(), Or(), Xor()]
}
