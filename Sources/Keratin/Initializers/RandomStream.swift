import Glibc
import KeratinGraph

/// Random numbers on the host, as a function of seed and stream alone.
struct RandomStream {
  let seed: UInt64
  let stream: UInt32

  /// `count` numbers, a word for each, of one attempt; attempts are counted down from the last step, training counts up from
  /// the first.
  private func numbers<T>(
    _ count: Int, attempt: UInt32 = 0, _ number: (UInt32) -> T
  ) -> [T] {
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    return [T](unsafeUninitializedCapacity: count) { memory, made in
      while made < count {
        let block = UInt32(truncatingIfNeeded: made / 4)
        let (a, b, c, d) = Philox.block(counter: (block, stream, .max - attempt, 0), key: key)
        memory.initializeElement(at: made, to: number(a))
        if made + 1 < count { memory.initializeElement(at: made + 1, to: number(b)) }
        if made + 2 < count { memory.initializeElement(at: made + 2, to: number(c)) }
        if made + 3 < count { memory.initializeElement(at: made + 3, to: number(d)) }
        made = min(made + 4, count)
      }
    }
  }

  /// In [0, 1), multiples of 2⁻²⁴.
  func uniform(_ count: Int) -> [Float] { numbers(count, Self.unit) }

  /// From `low` up to `high`.
  func uniform(_ count: Int, _ low: Double, _ high: Double) -> [Float] {
    numbers(count) { Float(low + Double(Self.unit($0)) * (high - low)) }
  }

  private static func unit(_ word: UInt32) -> Float { Float(word >> 8) * 0x1p-24 }

  /// Standard normal, by Box and Muller: two words make one number.
  func normal(_ count: Int, attempt: UInt32 = 0) -> [Double] {
    let words = numbers(2 * count, attempt: attempt) { $0 }
    return (0..<count).map { i in
      let radius = (Double(words[2 * i]) + 1) * 0x1p-32
      let angle = Double(words[2 * i + 1]) * 0x1p-32
      return (-2 * log(radius)).squareRoot() * cos(2 * .pi * angle)
    }
  }

  /// Standard normal within ±2: what lies beyond is taken from the next attempt.
  func truncatedNormal(_ count: Int) -> [Double] {
    var result = normal(count)
    var attempt: UInt32 = 0
    while result.contains(where: { abs($0) > 2 }) {
      attempt += 1
      let fresh = normal(count, attempt: attempt)
      for i in 0..<count where abs(result[i]) > 2 { result[i] = fresh[i] }
    }
    return result
  }
}
