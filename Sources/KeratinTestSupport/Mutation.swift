import KeratinArray

/// `bytes` with one to four accidents, a pure function of seed and round: a bit flipped, a byte replaced (half the time by
/// an extreme), a stretch taken out, doubled, or the rest cut off.
public func mutated(_ bytes: [UInt8], seed: UInt64, round: UInt64) -> [UInt8] {
  var bytes = bytes
  var step: UInt32 = 0
  func random(_ limit: Int) -> Int {
    step += 1
    let words = Philox.block(
      counter: (step, UInt32(round), 0, 0), key: (UInt32(seed), 0x6d75_7461))
    return Int(words.0) % max(limit, 1)
  }
  for _ in 0...random(4) where !bytes.isEmpty {
    let place = random(bytes.count)
    let end = min(bytes.count, place + 1 + random(16))
    switch random(6) {
    case 0: bytes[place] ^= 1 << UInt8(random(8))
    case 1: bytes[place] = UInt8(random(256))
    case 2: bytes[place] = [0, 0x7f, 0x80, 0xff, 0x30, 0x39][random(6)]
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    default: if random(4) == 0 { bytes.removeLast(bytes.count - place) }
    }
  }
  return bytes
}
