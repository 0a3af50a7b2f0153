import CKernels
import Glibc
import KeratinArray
import Testing

/// Every instruction set that this machine has.
let instructionSets = [KERATIN_BASELINE, KERATIN_AVX2, KERATIN_AVX512].filter {
  $0.rawValue <= keratin_isa_of_machine().rawValue
}

#if arch(x86_64)
  // The C library's functions of 80-bit numbers say what is exact: eleven bits more than f64 has.

  /// A function of one number: ours in both types, the exact one, and how far off it may be.
  struct UnaryCase: Sendable, CustomTestStringConvertible {
    let name: String
    let single:
      @Sendable (keratin_scalars) -> (
        UnsafeMutablePointer<Float>?, UnsafePointer<Float>?, Int
      ) -> Void
    let double:
      @Sendable (keratin_scalars) -> (
        UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Int
      ) -> Void
    let exact: @Sendable (Float80) -> Float80
    var ulps = (single: 2.0, double: 4.0)
    var testDescription: String { name }

    static let all = [
      UnaryCase(name: "exp", single: { $0.exp_f32 }, double: { $0.exp_f64 }) { exp($0) },
      UnaryCase(name: "expm1", single: { $0.expm1_f32 }, double: { $0.expm1_f64 }) { expm1($0) },
      UnaryCase(name: "log", single: { $0.log_f32 }, double: { $0.log_f64 }) { log($0) },
      UnaryCase(name: "log1p", single: { $0.log1p_f32 }, double: { $0.log1p_f64 }) { log1p($0) },
      UnaryCase(
        name: "sqrt", single: { $0.sqrt_f32 }, double: { $0.sqrt_f64 }, exact: { $0.squareRoot() },
        ulps: (0.5, 0.51)),
      UnaryCase(name: "rsqrt", single: { $0.rsqrt_f32 }, double: { $0.rsqrt_f64 }) {
        1 / $0.squareRoot()
      },
      UnaryCase(name: "sin", single: { $0.sin_f32 }, double: { $0.sin_f64 }) { sin($0) },
      UnaryCase(name: "cos", single: { $0.cos_f32 }, double: { $0.cos_f64 }) { cos($0) },
      UnaryCase(name: "tan", single: { $0.tan_f32 }, double: { $0.tan_f64 }) { tan($0) },
      UnaryCase(name: "tanh", single: { $0.tanh_f32 }, double: { $0.tanh_f64 }) { tanh($0) },
      UnaryCase(name: "sigmoid", single: { $0.sigmoid_f32 }, double: { $0.sigmoid_f64 }) {
        1 / (1 + exp(-$0))
      },
      UnaryCase(name: "erf", single: { $0.erf_f32 }, double: { $0.erf_f64 }) { erf($0) },
      UnaryCase(
        name: "floor", single: { $0.floor_f32 }, double: { $0.floor_f64 },
        exact: { $0.rounded(.down) }, ulps: (0, 0)),
      UnaryCase(
        name: "ceil", single: { $0.ceil_f32 }, double: { $0.ceil_f64 }, exact: { $0.rounded(.up) },
        ulps: (0, 0)),
      UnaryCase(
        name: "round", single: { $0.round_f32 }, double: { $0.round_f64 },
        exact: { $0.rounded(.toNearestOrEven) }, ulps: (0, 0)),
      UnaryCase(
        name: "abs", single: { $0.abs_f32 }, double: { $0.abs_f64 }, exact: { $0.magnitude },
        ulps: (0, 0)),
      UnaryCase(
        name: "sign", single: { $0.sign_f32 }, double: { $0.sign_f64 },
        exact: { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }, ulps: (0, 0)),
    ]
  }

  struct BinaryCase: Sendable, CustomTestStringConvertible {
    let name: String
    let single:
      @Sendable (keratin_scalars) -> (
        UnsafeMutablePointer<Float>?, UnsafePointer<Float>?, UnsafePointer<Float>?, Int
      ) -> Void
    let double:
      @Sendable (keratin_scalars) -> (
        UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?, Int
      ) -> Void
    let exact: @Sendable (Float80, Float80) -> Float80
    var ulps = (single: 2.0, double: 4.0)
    var testDescription: String { name }

    static let all = [
      BinaryCase(name: "power", single: { $0.power_f32 }, double: { $0.power_f64 }) { pow($0, $1) },
      BinaryCase(name: "atan2", single: { $0.atan2_f32 }, double: { $0.atan2_f64 }) {
        atan2($0, $1)
      },
      BinaryCase(
        name: "remainder", single: { $0.remainder_f32 }, double: { $0.remainder_f64 },
        exact: { fmod($0, $1) }, ulps: (0, 0)),
      BinaryCase(
        name: "max", single: { $0.max_f32 }, double: { $0.max_f64 },
        exact: { $0.isNaN || $1.isNaN ? .nan : Swift.max($0, $1) }, ulps: (0, 0)),
      BinaryCase(
        name: "min", single: { $0.min_f32 }, double: { $0.min_f64 },
        exact: { $0.isNaN || $1.isNaN ? .nan : Swift.min($0, $1) }, ulps: (0, 0)),
    ]
  }

  /// Distance in units of the last place of the exact value; infinite where one is NaN or infinite and the other not.
  func ulps<T: BinaryFloatingPoint>(_ got: T, _ exact: Float80) -> Double {
    let nearest = T(exact)
    if nearest.isNaN || got.isNaN { return nearest.isNaN == got.isNaN ? 0 : .infinity }
    if nearest.isInfinite || got.isInfinite { return nearest == got ? 0 : .infinity }
    return Double((Float80(got) - exact).magnitude / Float80(nearest.ulp))
  }

  /// Zeros, denormals, infinities, NaN, ends of ranges, halves, multiples of π/2.
  let edges: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3, -3, 2, -2, .infinity, -.infinity, .nan, 1e-45,
    -1e-45, 1.1754944e-38, 0x1p-1030, 3.4e38, -3.4e38, 88.7, 88.8, -87.4, -103.9, -104.1, 709.7,
    709.8,
    -745.1, -745.2, 1.5707963, 3.1415927, 6.2831855, 1e5, 1e10, 1e22, 1e30, 8_388_607.5,
    8_388_608, 4_503_599_627_370_495.5, -1 + 1e-7, 1e-8, -1e-8, 0.625, .leastNonzeroMagnitude,
    1.7e308,
  ]

  @Suite struct ScalarFunctionTests {
    /// One bit pattern in many over the whole range.
    static let singles =
      edges.map { Float($0) }
      + stride(from: UInt32(0), to: UInt32.max - 65536, by: 65521).map { Float(bitPattern: $0) }
    static let doubles: [Double] = {
      var random = SeededNumbers(state: 7)
      var values = edges
      for i in 0..<40000 {
        switch i % 3 {
        case 0: values.append(Double(bitPattern: random.next()))
        case 1: values.append(Double.random(in: -4...4, using: &random))
        default: values.append(Double.random(in: -800...800, using: &random))
        }
      }
      return values
    }()

    @Test(arguments: UnaryCase.all, instructionSets)
    func unary(_ row: UnaryCase, _ isa: keratin_isa) {
      let table = keratin_scalars_for(isa).pointee
      var out = Self.singles
      row.single(table)(&out, Self.singles, out.count)
      check(Self.singles, out, row.ulps.single) { row.exact(Float80($0)) }
      var outs = Self.doubles
      row.double(table)(&outs, Self.doubles, outs.count)
      check(Self.doubles, outs, row.ulps.double) { row.exact(Float80($0)) }
    }

    @Test(arguments: BinaryCase.all, instructionSets)
    func binary(_ row: BinaryCase, _ isa: keratin_isa) {
      let table = keratin_scalars_for(isa).pointee
      var left: [Double] = []
      var right: [Double] = []
      for a in edges {
        left += edges.map { _ in a }
        right += edges
      }
      var random = SeededNumbers(state: 11)
      for i in 0..<30000 {
        left.append(Double.random(in: i % 2 == 0 ? 0...20 : -20...20, using: &random))
        right.append(
          i % 4 < 2
            ? Double.random(in: -60...60, using: &random)
            : Double(Int.random(in: -20...20, using: &random)))
      }
      let (a, b) = (left.map { Float($0) }, right.map { Float($0) })
      var out = a
      row.single(table)(&out, a, b, out.count)
      for i in out.indices {
        expect(
          out[i], row.exact(Float80(a[i]), Float80(b[i])), row.ulps.single, "(\(a[i]), \(b[i]))")
      }
      var outs = left
      row.double(table)(&outs, left, right, outs.count)
      for i in outs.indices {
        expect(
          outs[i], row.exact(Float80(left[i]), Float80(right[i])), row.ulps.double,
          "(\(left[i]), \(right[i]))")
      }
    }

    private func check<T: BinaryFloatingPoint>(
      _ arguments: [T], _ results: [T], _ limit: Double, _ exact: (T) -> Float80
    ) {
      for (x, y) in zip(arguments, results) { expect(y, exact(x), limit, "\(x)") }
    }
    private func expect<T: BinaryFloatingPoint>(
      _ got: T, _ exact: Float80, _ limit: Double, _ at: String
    ) {
      let distance = ulps(got, exact)
      if distance > limit { Issue.record("at \(at): \(got), exact \(exact): \(distance) ulp") }
      // Zeros carry their sign.
      if got == 0, exact == 0, limit == 0 || limit == 2, got.sign != exact.sign, !at.contains("(") {
        Issue.record("at \(at): the sign of zero")
      }
    }
  }
#endif

/// SplitMix64: numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

@Suite struct ConversionTests {
  @Test(arguments: instructionSets) func halves(_ isa: keratin_isa) {
    let table = keratin_scalars_for(isa).pointee
    let all = (0...UInt16.max).map { $0 }
    var floats = [Float](repeating: 0, count: all.count)
    table.f32_from_f16(&floats, all, all.count)
    #expect(
      floats.map(\.bitPattern) == all.map { Float(Float16(bitPattern: $0)).bitPattern })
    table.f32_from_bf16(&floats, all, all.count)
    #expect(floats.map(\.bitPattern) == all.map { BFloat16(bitPattern: $0).floatValue.bitPattern })

    // Near and on every boundary between two halves, and all over the range.
    var singles = stride(from: UInt32(0), to: UInt32.max - 40000, by: 30011).map {
      Float(bitPattern: $0)
    }
    for bits in all {
      let x = Float(Float16(bitPattern: bits))
      let middle = Float(bitPattern: x.bitPattern &+ 0x1000)
      singles += [middle, middle.nextUp, middle.nextDown]
    }
    var halves = [UInt16](repeating: 0, count: singles.count)
    table.f16_from_f32(&halves, singles, singles.count)
    #expect(halves == singles.map { Float16($0).bitPattern })
    table.bf16_from_f32(&halves, singles, singles.count)
    #expect(halves == singles.map { BFloat16($0).bitPattern })

    // Doubles that rounding twice gets wrong: a hair beyond the middle of two halves.
    let doubles = singles.flatMap { x in
      [Double(x), Double(x).nextUp, Double(x).nextDown, Double(x) * (1 + 0x1p-30)]
    }
    halves = [UInt16](repeating: 0, count: doubles.count)
    table.f16_from_f64(&halves, doubles, doubles.count)
    let expected = doubles.map { $0.isNaN ? Float16.nan : Float16($0) }
    let wrong = zip(halves, expected).filter { got, want in
      want.isNaN ? !Float16(bitPattern: got).isNaN : got != want.bitPattern
    }
    #expect(wrong.isEmpty)
  }

  /// The vectors published with Random123 for Philox 4x32-10 (`kat_vectors`), as far as a fourth counter word of 0
  /// reaches, and what the definition gives for the counter (1, 2, 3, 0).
  @Test(arguments: instructionSets) func philox(_ isa: keratin_isa) {
    let table = keratin_scalars_for(isa).pointee
    var out = [UInt32](repeating: 0, count: 4)
    let zeros = [UInt32](repeating: 0, count: 4)
    table.random_bits(&out, [0, 1, 2, 3], zeros, zeros, zeros, zeros, 4)
    #expect(out == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
    func all(_ value: UInt32) -> [UInt32] { [value, value, value, value] }
    table.random_bits(
      &out, [4, 5, 6, 7], all(2), all(3), all(0xa409_3822), all(0x299f_31d0), 4)
    #expect(out == philoxByDefinition([1, 2, 3, 0], [0xa409_3822, 0x299f_31d0]))
  }

  /// Salmon and others, 2011, section 3: ten rounds, each of two products.
  private func philoxByDefinition(_ counter: [UInt32], _ key: [UInt32]) -> [UInt32] {
    var (c, k) = (counter, key)
    for _ in 0..<10 {
      let first = c[0].multipliedFullWidth(by: 0xd251_1f53)
      let second = c[2].multipliedFullWidth(by: 0xcd9e_8d57)
      c = [second.high ^ c[1] ^ k[0], second.low, first.high ^ c[3] ^ k[1], first.low]
      k = [k[0] &+ 0x9e37_79b9, k[1] &+ 0xbb67_ae85]
    }
    return c
  }
}
