import Glibc
import KeratinGraph

/// Random numbers on the host, as a function of seed and stream alone.
struct RandomStream {
  let seed: UInt64
  let stream: UInt32

  /// `count` words of one attempt; attempts are counted down from the last step, training counts up from the first.
  private func words(_ count: Int, attempt: UInt32 = 0) -> [UInt32] {
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    var result: [UInt32] = []
    result.reserveCapacity(count + 3)
    for block in 0..<UInt32((count + 3) / 4) {
      let (a, b, c, d) = Philox.block(counter: (block, stream, .max - attempt, 0), key: key)
      result.append(a)
      result.append(b)
      result.append(c)
      result.append(d)
    }
    return result
  }

  /// In [0, 1), multiples of 2⁻²⁴.
  func uniform(_ count: Int) -> [Float] {
    words(count).prefix(count).map { Float($0 >> 8) * 0x1p-24 }
  }

  /// Standard normal, by Box and Muller: two words make one number.
  func normal(_ count: Int, attempt: UInt32 = 0) -> [Double] {
    let words = words(2 * count, attempt: attempt)
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
