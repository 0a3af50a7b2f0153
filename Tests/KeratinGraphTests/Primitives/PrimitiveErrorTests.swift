import Keratin
import Testing

/// What a user reads where shapes, types or attributes do not fit.
@Suite struct PrimitiveErrorTests {
  struct Case: Sendable, CustomStringConvertible {
    var text: String
    var build: @Sendable () throws -> Tensor
    init(_ text: String, _ build: @escaping @Sendable () throws -> Tensor) {
      (self.text, self.build) = (text, build)
    }
    var description: String { String(text.prefix { $0 != "\n" }) }
  }

  static let x = Tensor.input("x", .float32, ["batch", 3])
  static let i = Tensor.input("i", .int32, [4])
  static let b = Tensor.input("b", .bool, [4])
  static let empty = Tensor.input("empty", .float32, [2, 0])

  static let cases: [Case] = [
    .init(
      """
      exp: has no sense for elements of type i32.
        x  i32[4]
        hint: cast the operand first.
      """
    ) { try exp(i) },
    .init(
      """
      less: the element types differ.
        lhs  f32[batch, 3]
        rhs  i32[batch, 3]
        hint: cast one of them.
      """
    ) { try x .< iota(.int32, ["batch", 3]) },
    .init(
      """
      maximum: the shapes do not fit together: axis -1 is 3 on the left, 4 on the right.
        lhs  f32[batch, 3]
        rhs  i32[4]
      """
    ) { try maximum(x, i) },
    .init(
      """
      constant: 0.5 is no i32.
        hint: cast the other operand to a floating-point type.
      """
    ) { try i .> 0.5 },
    .init(
      """
      select: the condition is i32, not bool.
        condition  i32[4]
        a          i32[4]
        b          i32[4]
        hint: compare it with something, or cast it to bool.
      """
    ) { try select(i, i, i) },
    .init(
      """
      clamp: expects numbers of one type and shape.
        x     i32[4]
        low   f32[4]
        high  f32[4]
      """
    ) {
      try i.clamped(
        from: constant(0, type: .float32), to: constant(1, type: .float32))
    },
    .init(
      """
      bitcast: f32 has 32 bits, u8 has 8.
        x   f32[batch, 3]
        to  u8[batch, 3]
      """
    ) { try x.bitcast(to: .uint8) },
    .init(
      """
      bitcast: the bits of bool have no other reading.
        x   bool[4]
        to  u8[4]
        hint: cast instead.
      """
    ) { try b.bitcast(to: .uint8) },
    .init(
      """
      slice: 1 ..< 4 is not a part of axis 1, which has 3 elements.
        x  f32[batch, 3]
      """
    ) { try x.sliced(along: 1, from: 1, to: 4) },
    .init(
      """
      slice: 0 ..< 5 is not a part of axis 0, which has batch elements.
        x  f32[batch, 3]
      """
    ) { try x.sliced(along: 0, to: 5) },
    .init(
      """
      slice: the stride along axis 1 is -1, not positive.
        x  f32[batch, 3]
        hint: reverse the axis to go backwards.
      """
    ) { try x.sliced(along: 1, by: -1) },
    .init(
      "size: batch divided by 2, rounded up, is not an integer times one symbol plus an integer."
    ) { try x.sliced(along: 0, by: 2) },
    .init(
      """
      pad: the padding of axis 1 is negative: low -1, high 0, interior 0.
        x  f32[batch, 3]
        hint: slice to take elements away.
      """
    ) { try x.padded(low: [0, -1], high: [0, 0]) },
    .init(
      """
      pad: the padding speaks of 1 axes (low), 2 (high) and 2 (interior); the rank is 2.
        x  f32[batch, 3]
      """
    ) { try x.padded(low: [0], high: [0, 1]) },
    .init(
      """
      pad: 0.5 is no i32.
        x  i32[4]
      """
    ) { try i.padded(low: [1], high: [0], with: 0.5) },
    .init(
      """
      concatenate: input 1 differs from input 0 in more than the extent of axis 0.
        0  f32[batch, 3]
        1  i32[4]
      """
    ) { try concatenate([x, i]) },
    .init("concatenate: expects at least one input, received none.") { try concatenate([]) },
    .init(
      """
      iota: there is no axis 2: the rank is 2.
        result  f32[batch, 3]
      """
    ) { try iota(.float32, ["batch", 3], along: 2) },
    .init(
      """
      gather: the indices are f32, not integers.
        x        f32[batch, 3]
        indices  f32[batch, 3]
        hint: cast them.
      """
    ) { try x.gather(x) },
    .init(
      """
      gather: the first 1 axes are to be shared; they differ, or reach beyond axis 1.
        x        f32[batch, 3]
        indices  i32[4]
      """
    ) { try x.gather(i, along: 1, batchAxes: 1) },
    .init(
      """
      scatterAdd: the updates are expected to be f32[4, 3].
        x        f32[batch, 3]
        indices  i32[4]
        updates  f32[batch, 3]
      """
    ) { try x.scatterAdd(x, at: i) },
    .init(
      """
      dynamicSlice: a part of 4 does not fit into axis 1, which has 3.
        x     f32[batch, 3]
        part  f32[batch, 4]
      """
    ) { try x.dynamicSlice(at: constant(0, type: .int32), count: 4, along: 1) },
    .init(
      """
      dynamicSlice: the starts are expected to be integer scalars of one type, u64 excepted.
        x        f32[batch, 3]
        part     f32[batch, 1]
        start 0  f32[]
      """
    ) { try x.dynamicSlice(at: constant(0, type: .float32), count: 1, along: 1) },
    .init(
      """
      any: has no sense for elements of type i32.
        x  i32[4]
      """
    ) { try i.any() },
    .init(
      """
      max: there is no axis 2: the rank is 2.
        x  f32[batch, 3]
      """
    ) { try x.max(along: [2]) },
    .init(
      """
      argmax: axis 1 has no elements to choose from.
        x  f32[2, 0]
      """
    ) { try empty.argmax() },
    .init(
      """
      topK: there are no 4 greatest of 3 elements along axis 1.
        x  f32[batch, 3]
      """
    ) { try x.topK(4).values },
    .init(
      """
      gradient: the loss is not a floating-point scalar.
        loss  f32[batch, 3]
        hint: take the mean or the sum of it.
      """
    ) { try gradient(of: x, withRespectTo: x) },
  ]

  @Test(arguments: cases) func text(_ test: Case) {
    let error = #expect(throws: GraphError.self) { try test.build() }
    #expect(error?.description == test.text)
  }

  @Test func anAttributeThatIsMissingOrOfAnotherKindIsNamed() {
    let missing = #expect(throws: GraphError.self) { try Slice(["starts": .dimensions([0])]) }
    #expect(missing?.problem == "'ends' (a shape) is missing.")
    let other = #expect(throws: GraphError.self) { try Gather(["axis": .bool(true)]) }
    #expect(other?.problem == "'axis' is expected to be an integer, received bool(true).")
  }
}
