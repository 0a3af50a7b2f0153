/// What kernels are compiled for. Sums depend on it, since wider vectors group their terms otherwise.
public enum InstructionSet: String, Hashable, Sendable, CaseIterable {
  /// What every machine of the architecture has.
  case baseline
  /// AVX2, FMA, F16C, BMI.
  case avx2
  /// AVX-512 F, BW, DQ, VL besides.
  case avx512

  /// As C spells it: `K_ISA`.
  public var number: Int {
    switch self {
    case .baseline: 0
    case .avx2: 1
    case .avx512: 2
    }
  }

  /// Bytes in a vector.
  var vectorBytes: Int {
    switch self {
    case .baseline: 16
    case .avx2: 32
    case .avx512: 64
    }
  }

  /// Vectors that a register tile and what it multiplies with may take: `rows · vectors + vectors`. Beyond it sums are
  /// spilled, which halves the speed.
  var tileRegisters: Int {
    switch self {
    case .baseline: 14
    case .avx2: 15
    case .avx512: 30
    }
  }
}
