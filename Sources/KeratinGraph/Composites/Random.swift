/// Random numbers: functions of a state (u32[3]: step, seed low, seed high), a stream and the place. Two calls with the
/// same state and stream draw the same bits; give each call in a program a stream of its own, and advance the state from
/// step to step.
///
///     let state = Variable("random", .randomState(seed: 42))
///     let noise = try randomNormal(state, stream: 1, shape: ["batch", 784])
///     let step = try Function(inputs: [], outputs: [noise], updates: [state: advancedRandomState(state)])

extension NDArray {
  /// The state at a step of everything that is drawn from `seed`.
  public static func randomState(seed: UInt64, step: UInt32 = 0) -> NDArray {
    NDArray([step, UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)])
  }
}

/// The state of a step that is computed: u32, a scalar.
public func randomState(seed: UInt64, step: some TensorConvertible) throws(GraphError) -> Tensor {
  let words = NDArray.randomState(seed: seed).scalars(as: UInt32.self)
  return try concatenate([
    step.tensor.reshaped(to: [1]), constant(NDArray([words[1], words[2]])),
  ])
}

/// The state of the next step.
public func advancedRandomState(_ state: some TensorConvertible) throws(GraphError) -> Tensor {
  try state.tensor + constant(NDArray([1, 0, 0] as [UInt32]))
}

/// 32 random bits at every place: u32.
public func randomBits(_ state: some TensorConvertible, stream: Int, shape: [Dimension])
  throws(GraphError) -> Tensor
{
  try RandomBits(stream: stream, shape: shape)(state.tensor)
}

/// Numbers that are evenly spread over `range`, its upper bound left out but for rounding: multiples of 2⁻²⁴ (f32),
/// 2⁻⁵³ (f64), 2⁻¹¹ (f16) or 2⁻⁸ (bf16), scaled.
/// - Throws: `GraphError` where `type` is not floating point.
public func randomUniform(
  _ state: some TensorConvertible, stream: Int, shape: [Dimension], type: ElementType = .float32,
  in range: Range<Double> = 0..<1
) throws(GraphError) -> Tensor {
  let unit = try randomUnit(state.tensor, stream, shape, type)
  let width = range.upperBound - range.lowerBound
  let scaled = width == 1 ? unit : try unit * width
  return range.lowerBound == 0 ? scaled : try scaled + range.lowerBound
}

/// Evenly over [0, 1).
private func randomUnit(
  _ state: Tensor, _ stream: Int, _ shape: [Dimension], _ type: ElementType
) throws(GraphError) -> Tensor {
  switch type {
  case .float32: return try randomUnit(state, stream, shape, type, digits: 24)
  case .float16: return try randomUnit(state, stream, shape, type, digits: 11)
  case .bfloat16: return try randomUnit(state, stream, shape, type, digits: 8)
  case .float64:
    // 53 binary digits: 26 of one word, 27 of another.
    let bits = try randomBits(state, stream: stream, shape: [2] + shape)
    let high = try (bits.at(0) >> 6).cast(to: .float64) * 0x1p27
    let low = try (bits.at(1) >> 5).cast(to: .float64)
    return try (high + low) * 0x1p-53
  case .bool, .int8, .uint8, .int32, .int64, .uint32, .uint64:
    throw GraphError(
      "random", "has no sense for elements of type \(type.rawValue).",
      hint: "draw floating-point numbers, and cast them.")
  }
}

private func randomUnit(
  _ state: Tensor, _ stream: Int, _ shape: [Dimension], _ type: ElementType, digits: Int
) throws(GraphError) -> Tensor {
  let bits = try randomBits(state, stream: stream, shape: shape) >> (32 - digits)
  return try bits.cast(to: type) * Double(sign: .plus, exponent: -digits, significand: 1)
}

/// Normally distributed numbers, by Box and Muller's transformation `√(−2 ln u₁) · cos(2π u₂)` with u₁ in (0, 1]: in f32
/// none is further than 5.77 standard deviations from the mean. f16 and bf16 are rounded from f32.
///
/// Source: Box and Muller: "A note on the generation of random normal deviates", 1958.
public func randomNormal(
  _ state: some TensorConvertible, stream: Int, shape: [Dimension], type: ElementType = .float32,
  mean: Double = 0, standardDeviation: Double = 1
) throws(GraphError) -> Tensor {
  let drawn = type == .float64 ? ElementType.float64 : .float32
  let unit = try randomUniform(state, stream: stream, shape: [2] + shape, type: drawn)
  let radius = try sqrt(log(1 - unit.at(0)) * -2)
  let normal = try radius * cos(unit.at(1) * (2 * Double.pi))
  let scaled = standardDeviation == 1 ? normal : try normal * standardDeviation
  let moved = mean == 0 ? scaled : try scaled + mean
  guard type.isFloatingPoint else {
    throw GraphError(
      "random", "has no sense for elements of type \(type.rawValue).",
      hint: "draw floating-point numbers, and cast them.")
  }
  return try moved.cast(to: type)
}

/// True with the given probability, each place for itself: bool.
/// - Throws: `GraphError` where the probability does not lie in [0, 1].
public func randomBernoulli(
  _ state: some TensorConvertible, stream: Int, shape: [Dimension], probability: Double
) throws(GraphError) -> Tensor {
  guard (0...1).contains(probability) else {
    throw GraphError("random", "the probability \(probability) does not lie in [0, 1].")
  }
  return try randomUniform(state, stream: stream, shape: shape) .< probability
}

/// The numbers 0..<count in random order: i32[count]. The order of random keys; of equal keys (one pair in 2³²) the
/// first comes first.
public func randomPermutation(_ state: some TensorConvertible, stream: Int, count: Dimension)
  throws(GraphError) -> Tensor
{
  try randomBits(state, stream: stream, shape: [count]).sorted().indices
}
