import CKernels
import Glibc
import KeratinGraph

/// What kernels are compiled for. Sums depend on it, since wider vectors group their terms otherwise.
public enum InstructionSet: String, Hashable, Sendable, CaseIterable {
  /// What every machine of the architecture has: SSE2 on x86, NEON on 64-bit ARM.
  case baseline
  /// AVX2, FMA, F16C, BMI.
  case avx2
  /// AVX-512 F, BW, DQ, VL besides.
  case avx512
  /// AVX512_BF16 besides: products of bf16. For programs that have such products; others gain nothing by it.
  case avx512bf16

  /// As C spells it: `K_ISA`.
  public var number: Int {
    switch self {
    case .baseline: 0
    case .avx2: 1
    case .avx512: 2
    case .avx512bf16: 3
    }
  }

  /// Bytes in a vector.
  var vectorBytes: Int {
    switch self {
    case .baseline: 16
    case .avx2: 32
    case .avx512, .avx512bf16: 64
    }
  }

  /// Vectors that a register tile and what it multiplies with may take: `rows · vectors + vectors`. Beyond it sums are
  /// spilled, which halves the speed.
  var tileRegisters: Int {
    switch self {
    case .baseline: Self.baselineTileRegisters
    case .avx2: 15
    case .avx512, .avx512bf16: 30
    }
  }
}

extension InstructionSet {
  #if arch(arm64)
    private static let baselineTileRegisters = 30
  #else
    private static let baselineTileRegisters = 14
  #endif

  /// The best that this machine has for programs in f32.
  public static var ofMachine: InstructionSet {
    [avx512, avx2].first(where: \.isOfMachine) ?? .baseline
  }

  /// Whether this machine has it.
  public var isOfMachine: Bool { number <= Int(keratin_isa_of_machine().rawValue) }

  /// What `KERATIN_ISA` asks for; the machine's best where it asks for nothing.
  ///
  /// - Throws: `GraphError` where it names no instruction set, or one that this machine does not have.
  public static func ofEnvironment() throws(GraphError) -> InstructionSet {
    guard let value = getenv("KERATIN_ISA"), value.pointee != 0 else { return .ofMachine }
    let wish = String(cString: value)
    guard let set = InstructionSet(rawValue: wish) else {
      let known = allCases.reversed().map(\.rawValue)
      throw GraphError(
        "cpu", "KERATIN_ISA is '\(wish)', which is none of \(known.joined(separator: ", ")).",
        hint: nearest(to: wish, among: known).map { "did you mean '\($0)'?" }, path: [])
    }
    try set.checkMachine()
    return set
  }

  /// - Throws: `GraphError` where this machine does not have it.
  func checkMachine() throws(GraphError) {
    guard isOfMachine else {
      throw GraphError(
        "cpu", "this machine does not have the instruction set \(rawValue).",
        hint: "the best it has is \(Self.ofMachine.rawValue).", path: [])
    }
  }
}
