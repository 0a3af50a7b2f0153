import Keratin
import KeratinTestSupport
import Testing

@Suite struct ElementwiseTests {
  struct UnaryCase: Sendable, CustomStringConvertible {
    var name: String
    var expected: [Double]
    var function: @Sendable (Tensor) throws -> Tensor
    init(
      _ name: String, _ expected: [Double],
      _ function: @escaping @Sendable (Tensor) throws -> Tensor
    ) {
      (self.name, self.expected, self.function) = (name, expected, function)
    }
    var description: String { name }
  }

  /// At 0.25, 0.5 and 1.5, as NumPy has them.
  static let unary: [UnaryCase] = [
    .init("exp", [1.2840254166877414, 1.6487212707001282, 4.4816890703380645]) { try exp($0) },
    .init("expm1", [0.2840254166877415, 0.6487212707001282, 3.481689070338065]) { try expm1($0) },
    .init("log", [-1.3862943611198906, -0.6931471805599453, 0.4054651081081644]) { try log($0) },
    .init("log1p", [0.22314355131420976, 0.4054651081081644, 0.9162907318741551]) { try log1p($0) },
    .init("sqrt", [0.5, 0.7071067811865476, 1.224744871391589]) { try sqrt($0) },
    .init("rsqrt", [2, 1.414213562373095, 0.8164965809277261]) { try rsqrt($0) },
    .init("sin", [0.24740395925452294, 0.479425538604203, 0.9974949866040544]) { try sin($0) },
    .init("cos", [0.9689124217106447, 0.8775825618903728, 0.0707372016677029]) { try cos($0) },
    .init("tan", [0.25534192122103627, 0.5463024898437905, 14.101419947171719]) { try tan($0) },
    .init("tanh", [0.24491866240370913, 0.46211715726000974, 0.9051482536448665]) { try tanh($0) },
    .init("sigmoid", [0.5621765008857981, 0.6224593312018546, 0.8175744761936437]) {
      try sigmoid($0)
    },
    .init("erf", [0.2763263901682369, 0.5204998778130465, 0.9661051464753108]) { try erf($0) },
    .init("square", [0.0625, 0.25, 2.25]) { try square($0) },
    .init("reciprocal", [4, 2, 2.0 / 3]) { try reciprocal($0) },
    .init("relu of x − 0.5", [0, 0, 1]) { try relu($0 - 0.5) },
    .init("abs of x − 0.5", [0.25, 0, 1]) { try abs($0 - 0.5) },
    .init("sign of x − 0.5", [-1, 0, 1]) { try sign($0 - 0.5) },
    .init("round", [0, 0, 2]) { try round($0) },
    .init("floor", [0, 0, 1]) { try floor($0) },
    .init("ceil", [1, 1, 2]) { try ceil($0) },
    .init("power", [0.015625, 0.125, 3.375]) { try pow($0, 3) },
    .init("exponential of base 4", [1.4142135623730951, 2, 8]) { try pow(4, $0) },
    .init("atan2 of 1 and x", [1.3258176636680326, 1.1071487177940904, 0.5880026035475675]) {
      try atan2(1, $0)
    },
    .init("remainder", [0.25, 0.1, 0.3]) { try $0 % 0.4 },
    .init("clamp", [0.4, 0.5, 1]) { try $0.clamped(to: 0.4...1) },
    .init("maximum", [0.5, 0.5, 1.5]) { try maximum($0, 0.5) },
    .init("minimum", [0.25, 0.5, 0.5]) { try minimum(0.5, $0) },
  ]

  @Test(arguments: unary) func values(_ test: UnaryCase) throws {
    let x = Variable("x", NDArray([0.25, 0.5, 1.5]))
    let y = try test.function(x.tensor).eval()
    #expect(difference(NDArray(test.expected), y, tolerance: 1e-15) == nil)
  }

  /// dy/dx at one number, by the pullback.
  private func slope(_ at: Double, _ f: (Tensor) throws -> Tensor) throws -> Double {
    let x = Variable("x", NDArray(at))
    return try gradient(of: f(x.tensor), withRespectTo: x).eval().double(at: 0)
  }

  @Test func gradientsAtKinks() throws {
    #expect(try slope(0) { try abs($0) } == 0)
    #expect(try slope(0) { try relu($0) } == 0)
    #expect(try slope(1e-300) { try relu($0) } == 1)
    // Half to each side, so that the slope along a = b is 1.
    #expect(try slope(2) { try maximum($0, 2) } == 0.5)
    #expect(try slope(2) { try minimum(2, $0) } == 0.5)
    #expect(try slope(2) { try maximum($0, $0) } == 1)
    // The bounds belong to x.
    #expect(try slope(1) { try $0.clamped(to: -1...1) } == 1)
    #expect(try slope(1.5) { try $0.clamped(to: -1...1) } == 0)
    #expect(try slope(0) { try pow($0, 1) } == 1)
    #expect(try slope(0) { try pow($0, 2) } == 0)
    #expect(try slope(0) { try pow($0, 0) } == 0)
    #expect(try slope(0) { try pow(0, $0) } == 0)
  }

  @Test func notANumberGoesThrough() throws {
    let x = Variable("x", NDArray([.nan, -1, 2] as [Float]))
    for y in [try relu(x), try maximum(x, 0), try x.clamped(to: 0...5)] {
      let y = try y.eval().scalars(as: Float.self)
      #expect(y[0].isNaN && y[1] == 0 && y[2] == 2)
    }
    #expect(try x.tensor.isFinite().eval().scalars(as: Bool.self) == [false, true, true])
    #expect(try (x .== x).eval().scalars(as: Bool.self) == [false, true, true])
    #expect(try (x .!= x).eval().scalars(as: Bool.self) == [true, false, false])
  }

  @Test func aSelectionKeepsTheOtherSidesNaNFromTheGradient() throws {
    let x = Variable("x", NDArray([-1, 4] as [Float]))
    let safe = try select(x .> 0, x, 1)
    let y = try select(x .> 0, sqrt(safe), 0)
    #expect(try y.eval().scalars(as: Float.self) == [0, 2])
    #expect(
      try gradient(of: y.sum(), withRespectTo: x).eval().scalars(as: Float.self) == [0, 0.25])
  }

  @Test func comparisonsAndLogic() throws {
    let a = Variable("a", NDArray([1, 2, 3] as [Int32])),
      b = Variable("b", NDArray([3, 2, 1] as [Int32]))
    func bools(_ x: Tensor) throws -> [Bool] { try x.eval().scalars(as: Bool.self) }
    #expect(try bools(a .< b) == [true, false, false])
    #expect(try bools(a .<= b) == [true, true, false])
    #expect(try bools(a .> b) == [false, false, true])
    #expect(try bools(a .>= 2) == [false, true, true])
    #expect(try bools(2 .== a) == [false, true, false])
    #expect(try bools((a .< b) .| (a .> b)) == [true, false, true])
    #expect(try bools((a .<= b) .& (a .>= b)) == [false, true, false])
    #expect(try bools((a .<= b) .^ (a .>= b)) == [true, false, true])
    #expect(try bools(.!(a .< b)) == [false, true, true])
    #expect(try (a .& 1).eval().scalars(as: Int32.self) == [1, 0, 1])
    #expect(try (a .| 4).eval().scalars(as: Int32.self) == [5, 6, 7])
    #expect(try (a .^ b).eval().scalars(as: Int32.self) == [2, 0, 2])
    #expect(try (.!a).eval().scalars(as: Int32.self) == [-2, -3, -4])
    #expect(try (a << 4).eval().scalars(as: Int32.self) == [16, 32, 48])
    #expect(try (a << 32).eval().scalars(as: Int32.self) == [0, 0, 0])
    #expect(try (-a >> 40).eval().scalars(as: Int32.self) == [-1, -1, -1])
  }

  @Test func castsRoundClampAndWrap() throws {
    let x = Variable("x", NDArray([-1.9, 300, .nan, .infinity] as [Float]))
    #expect(try x.cast(to: .uint8).eval().scalars(as: UInt8.self) == [0, 255, 0, 255])
    #expect(try x.cast(to: .int32).eval().scalars(as: Int32.self) == [-1, 300, 0, .max])
    #expect(try x.cast(to: .bool).eval().scalars(as: Bool.self) == [true, true, true, true])
    let i = Variable("i", NDArray([-1, 300] as [Int64]))
    #expect(try i.cast(to: .uint8).eval().scalars(as: UInt8.self) == [255, 44])
    let one = Variable("one", NDArray(1 as Float))
    #expect(try one.bitcast(to: .uint32).eval().scalars(as: UInt32.self) == [0x3f80_0000])
  }

  @Test func axesAreRepeated() throws {
    let a = Variable("a", NDArray([1, 2, 3] as [Float], shape: [3, 1]))
    let b = Variable("b", NDArray([2, 4] as [Float]))
    #expect(try maximum(a, b).eval() == NDArray([2, 4, 2, 4, 3, 4] as [Float], shape: [3, 2]))
    let chosen = try select(a .> 1, a, b).eval()
    #expect(chosen == NDArray([2, 4, 2, 2, 3, 3] as [Float], shape: [3, 2]))
    let da = try gradient(of: maximum(a, b).sum(), withRespectTo: a).eval()
    #expect(da == NDArray([0, 0.5, 1] as [Float], shape: [3, 1]))
  }

  @Test func whatComesBeforeAStopCountsAsConstant() throws {
    let x = Variable("x", NDArray(3 as Float))
    let y = try x * x.tensor.stoppingGradient()
    #expect(try y.eval().scalars(as: Float.self) == [9])
    #expect(try gradient(of: y, withRespectTo: x).eval().scalars(as: Float.self) == [3])
  }
}
