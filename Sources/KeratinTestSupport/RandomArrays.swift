import KeratinGraph

/// Arrays for tests: numbers that depend on the seed alone.
public struct RandomArrays: Sendable {
  private var seed: UInt32
  private var next: UInt32 = 0
  public init(seed: Int) { self.seed = UInt32(truncatingIfNeeded: seed) }

  /// 32 random bits.
  public mutating func bits() -> UInt32 {
    next += 1
    return Philox.bits(element: next, stream: 0, step: 0, seed: (seed, 0))
  }
  /// In [0, 1).
  public mutating func unit() -> Double { Double(bits()) / 4_294_967_296 }
  /// In 0..<count.
  public mutating func index(_ count: Int) -> Int { Int(bits() % UInt32(count)) }
  public mutating func pick<T>(_ choices: [T]) -> T { choices[index(choices.count)] }

  /// Uniform in `range`; integers are whole numbers of it, bool is a coin.
  public mutating func array(
    _ shape: [Int], _ type: ElementType = .float32, in range: ClosedRange<Double> = -1...1
  ) -> NDArray {
    var result = NDArray(zeros: shape, elementType: type)
    for i in 0..<result.count {
      if type == .bool {
        result.set(Int64(bits() & 1), at: i)
      } else if type.isFloatingPoint {
        result.set(range.lowerBound + unit() * (range.upperBound - range.lowerBound), at: i)
      } else {
        let low = Int64(range.lowerBound.rounded(.up)), high = Int64(range.upperBound)
        result.set(low + Int64(bits()) % (high - low + 1), at: i)
      }
    }
    return result
  }
}
