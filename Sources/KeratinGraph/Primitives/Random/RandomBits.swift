/// 32 random bits at every place of a shape, by Philox 4x32-10: a function of the state, the stream and the place alone,
/// so the same on every engine and for any number of threads.
///
/// Shapes: the state u32[3] = (step, seed low, seed high); the bits u32[shape]. Place number e (row-major) gets word
/// `e mod 4` of the block with counter (e / 4, stream, step, 0) and key (seed low, seed high); e counts modulo 2³².
///
/// Gradient: none; nothing depends smoothly on it.
///
/// Source: Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 3.3.
public struct RandomBits: Primitive {
  public static let name = "randomBits"
  /// Tells apart the places of a program that draw from one state: below 2³².
  public let stream: Int
  public let shape: [Dimension]
  public init(stream: Int, shape: [Dimension]) {
    self.stream = stream
    self.shape = shape
  }

  public var attributes: Attributes { ["stream": .int(stream), "shape": .dimensions(shape)] }
  public init(_ attributes: Attributes) throws(GraphError) {
    stream = try attributes.int("stream")
    shape = try attributes.dimensions("shape")
  }

  public func outputTypes(_ inputs: [TensorType]) throws(GraphError) -> [TensorType] {
    try expect(inputs, "state")
    guard inputs[0] == TensorType(.uint32, [3]) else {
      throw GraphError(
        name, "the state is u32[3]: step, seed low, seed high.", [.init("state", inputs[0])])
    }
    guard (0...Int(UInt32.max)).contains(stream) else {
      throw GraphError(name, "the stream \(stream) does not lie in 0..<2³².")
    }
    return [TensorType(.uint32, shape)]
  }
  public func pullback(_ cotangents: [Tensor?], inputs: [Tensor], outputs: [Tensor])
    throws(GraphError) -> [Tensor?]
  { [nil] }

  public func kernel(_ inputs: [TensorType], _ outputs: [TensorType]) -> Kernel {
    var place: Scalar?
    for (axis, extent) in shape.enumerated() where extent != 1 {
      let size = extent.known.map(Scalar.index) ?? .size(extent)
      place = place.map { $0 * size + .axis(axis) } ?? .axis(axis)
    }
    func state(_ k: Int) -> Scalar { .operand(0, [.index(k)]) }
    return .elementwise(
      inputs, outputs[0],
      .randomBits(
        element: .cast(place ?? .index(0), .uint32), stream: .literal(Literal(stream, .uint32)),
        step: state(0), seedLow: state(1), seedHigh: state(2)))
  }

  public func stableHLO(
    _ inputs: [StableHLOValue], _ outputs: [TensorType], _ builder: inout StableHLOBuilder
  ) throws(GraphError) -> [StableHLOValue] {
    let philox = PhiloxStableHLO(stream: stream, state: inputs[0])
    let bits =
      try partOfReplica(philox, &builder)
      ?? philox.words(
        shape.count(builder.sizes), &builder)
    return [builder.op("reshape", bits, to: outputs[0])]
  }

  /// On several devices: the bits that the replica's rows have in the whole batch; nil where every replica has all bits.
  private func partOfReplica(_ philox: PhiloxStableHLO, _ builder: inout StableHLOBuilder)
    throws(GraphError) -> StableHLOValue?
  {
    let (replication, sizes) = (builder.replication, builder.sizes)
    guard replication.count > 1,
      let axis = shape.firstIndex(where: { $0.symbol == replication.symbol })
    else { return nil }
    // Row-major: for each place of the axes before, the replica's rows are one run.
    let runs = shape[..<axis].reduce(1) { $0 * $1.value(sizes) }
    let length = shape[axis...].reduce(1) { $0 * $1.value(sizes) }
    guard shape[axis].constant == 0, runs <= 64 else {
      throw GraphError(
        name, "cannot be divided among \(replication.count) devices.",
        [.init("bits", TensorType(.uint32, shape))],
        hint: "draw with '\(replication.symbol)' as the first axis.")
    }
    var parts: [StableHLOValue] = []
    for run in 0..<runs {
      parts.append(
        philox.part(length, after: run * length * replication.count, &builder))
    }
    if parts.count == 1 { return parts[0] }
    return builder.op(
      "concatenate", parts, attributes: "dimension = 0 : i64",
      to: [TensorType(.uint32, [Dimension(runs * length)])])[0]
  }
}

/// Words of Philox as StableHLO: all four of every block at once, in u32 arithmetic; the high half of a product by way of
/// u64.
private struct PhiloxStableHLO {
  let stream: Int
  let state: StableHLOValue

  /// Words 0 ..< count.
  func words(_ count: Int, _ builder: inout StableHLOBuilder) -> StableHLOValue {
    builder.op(
      "slice", table((count + 3) / 4, &builder),
      attributes: "start_indices = array<i64: 0>, limit_indices = array<i64: \(count)>, "
        + "strides = array<i64: 1>", to: TensorType(.uint32, [Dimension(count)]))
  }

  /// `count` words from `start` + replica · count on. They need not begin with a block.
  func part(_ count: Int, after start: Int, _ builder: inout StableHLOBuilder) -> StableHLOValue {
    let scalar = TensorType(.uint32, [])
    let replica = builder.op("replica_id", to: scalar)
    var first = builder.op("multiply", replica, number(count, &builder), to: scalar)
    if start > 0 { first = builder.op("add", first, number(start, &builder), to: scalar) }
    let block = builder.op("shift_right_logical", first, number(2, &builder), to: scalar)
    let offset = builder.op("and", first, number(3, &builder), to: scalar)
    return builder.op(
      "dynamic_slice", table((count + 3) / 4 + 1, from: block, &builder), offset,
      attributes: "slice_sizes = array<i64: \(count)>",
      to: TensorType(.uint32, [Dimension(count)]))
  }

  private func number(_ value: Int, _ builder: inout StableHLOBuilder) -> StableHLOValue {
    builder.splat(Literal(Int(UInt32(truncatingIfNeeded: value)), .uint32), [])
  }

  /// The words of some blocks, one behind the other.
  private func table(
    _ blocks: Int, from first: StableHLOValue? = nil, _ builder: inout StableHLOBuilder
  ) -> StableHLOValue {
    let words = TensorType(.uint32, [Dimension(blocks)])
    var rounds = PhiloxRounds(words: words, builder: builder)
    let state = (0..<3).map { rounds.stateWord(self.state, $0) }
    var element = rounds.builder.op("iota", attributes: "iota_dimension = 0 : i64", to: words)
    if let first {
      let start = rounds.builder.broadcast(first, [], to: words.shape)
      element = rounds.builder.op("add", element, start, to: words)
    }
    let stream = rounds.constant(stream), zero = rounds.constant(0)
    let block = rounds.rounds(
      counter: [element, stream, state[0], zero], key: [state[1], state[2]])
    builder = rounds.builder
    let column = words.with(words.shape + [1])
    let columns = block.map { builder.op("reshape", $0, to: column) }
    let table = builder.op(
      "concatenate", columns, attributes: "dimension = 1 : i64",
      to: [words.with(words.shape + [4])])[0]
    return builder.op("reshape", table, to: words.with([Dimension(blocks * 4)]))
  }
}

/// The rounds of Philox, on vectors of blocks.
private struct PhiloxRounds {
  let words: TensorType
  var builder: StableHLOBuilder

  /// Word `k` of the state, at every block.
  mutating func stateWord(_ state: StableHLOValue, _ k: Int) -> StableHLOValue {
    let one = builder.op(
      "slice", state,
      attributes: "start_indices = array<i64: \(k)>, limit_indices = array<i64: \(k + 1)>, "
        + "strides = array<i64: 1>", to: TensorType(.uint32, [1]))
    let scalar = builder.op("reshape", one, to: TensorType(.uint32, []))
    return builder.op(
      "broadcast_in_dim", scalar, attributes: "broadcast_dimensions = array<i64>", to: words)
  }

  mutating func constant(_ value: Int, _ type: ElementType = .uint32) -> StableHLOValue {
    builder.splat(Literal(value, type), words.shape)
  }

  /// High and low half of the product with a constant.
  mutating func product(_ a: StableHLOValue, _ factor: Int) -> (
    high: StableHLOValue, low: StableHLOValue
  ) {
    let wide = words.with(.uint64)
    let whole = builder.op(
      "multiply", builder.op("convert", a, to: wide), constant(factor, .uint64), to: wide)
    let upper = builder.op("shift_right_logical", whole, constant(32, .uint64), to: wide)
    return (
      builder.op("convert", upper, to: words),
      builder.op("multiply", a, constant(factor), to: words)
    )
  }

  mutating func rounds(counter: [StableHLOValue], key: [StableHLOValue]) -> [StableHLOValue] {
    var (c, k) = (counter, key)
    for round in 0..<10 {
      let a = product(c[0], 0xD251_1F53), b = product(c[2], 0xCD9E_8D57)
      let first = builder.op("xor", builder.op("xor", b.high, c[1], to: words), k[0], to: words)
      let third = builder.op("xor", builder.op("xor", a.high, c[3], to: words), k[1], to: words)
      c = [first, b.low, third, a.low]
      if round == 9 { break }
      k[0] = builder.op("add", k[0], constant(0x9E37_79B9), to: words)
      k[1] = builder.op("add", k[1], constant(0xBB67_AE85), to: words)
    }
    return c
  }
}
