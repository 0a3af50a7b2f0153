/// Philox 4x32-10 (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC 2011): 128 random bits,
/// a function of a 128-bit counter and a 64-bit key. The same bits on every engine and every machine.
public enum Philox {
  public static func block(
    counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var (c, k) = (counter, key)
    for _ in 0..<10 {
      let a = UInt64(c.0) * 0xD251_1F53
      let b = UInt64(c.2) * 0xCD9E_8D57
      c = (
        UInt32(truncatingIfNeeded: b >> 32) ^ c.1 ^ k.0, UInt32(truncatingIfNeeded: b),
        UInt32(truncatingIfNeeded: a >> 32) ^ c.3 ^ k.1, UInt32(truncatingIfNeeded: a)
      )
      k = (k.0 &+ 0x9E37_79B9, k.1 &+ 0xBB67_AE85)
    }
    return c
  }

  /// What `Scalar.randomBits` means: word `element % 4` of the block with counter (element / 4, stream, step, 0).
  public static func bits(
    element: UInt32, stream: UInt32, step: UInt32, seed: (low: UInt32, high: UInt32)
  ) -> UInt32 {
    let block = block(counter: (element / 4, stream, step, 0), key: (seed.low, seed.high))
    switch element % 4 {
    case 0: return block.0
    case 1: return block.1
    case 2: return block.2
    default: return block.3
    }
  }

  /// The numbers 0..<count in an order that is a pure function of `count`, `seed` and `stream`.
  ///
  /// Fisher and Yates's shuffle from the end: for i = count-1 ... 1, element i changes places with element
  /// ⌊u · (i+1) / 2⁶⁴⌋, where u is the low 64 bits (words 0, 1) of Philox with counter (i low, i high, stream low, stream
  /// high) and the seed as key. Every order is possible; none is favoured by more than count / 2⁶⁴.
  public static func permutation(of count: Int, seed: UInt64, stream: UInt64 = 0) -> [Int] {
    var order = Array(0..<count)
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    for i in stride(from: count - 1, to: 0, by: -1) {
      let block = block(
        counter: (
          UInt32(truncatingIfNeeded: i), UInt32(truncatingIfNeeded: i >> 32),
          UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)
        ), key: key)
      let random = UInt64(block.0) | UInt64(block.1) << 32
      order.swapAt(i, Int(random.multipliedFullWidth(by: UInt64(i + 1)).high))
    }
    return order
  }
}
