/// Numbers of words, by how often they occur in some texts.
///
/// A word is what stands between spaces and punctuation, in lower case; an apostrophe belongs to it. The most frequent word is 4, of
/// two that are alike in this the one that comes first. 0 is kept for nothing, 1 for the beginning of a text, 2 for words
/// that have no number, 3 is not used: Keras's numbers, with its filter of characters.
struct Vocabulary: Sendable {
  /// By a word's hash: 64 bits, so that among a hundred thousand words a clash has a chance of one in 10⁹.
  private let numberOfWord: [UInt64: Int32]

  /// - Parameter greatest: Numbers stay below this one.
  init(_ texts: [String], greatest: Int) {
    var places: [UInt64: Int] = [:]
    var counts: [(hash: UInt64, count: Int)] = []
    for text in texts {
      Self.forEachWord(text) { hash in
        if let place = places[hash] {
          counts[place].count += 1
        } else {
          places[hash] = counts.count
          counts.append((hash, 1))
        }
      }
    }
    // The first comes first: sorting by two keys leaves nothing to chance.
    let order = counts.indices.sorted { (-counts[$0].count, $0) < (-counts[$1].count, $1) }
    var numbers: [UInt64: Int32] = [:]
    for (rank, place) in order.prefix(max(0, greatest - 4)).enumerated() {
      numbers[counts[place].hash] = Int32(rank + 4)
    }
    numberOfWord = numbers
  }

  /// The last `length` numbers of a text, with zeros in front where it has fewer.
  func numbers(_ text: String, length: Int) -> [Int32] {
    var numbers: [Int32] = [1]
    Self.forEachWord(text) { numbers.append(numberOfWord[$0] ?? 2) }
    return Array(repeating: 0, count: max(0, length - numbers.count)) + numbers.suffix(length)
  }

  /// Calls `body` with the hash of each word (FNV-1a).
  private static func forEachWord(_ text: String, _ body: (UInt64) -> Void) {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    var hash = start
    var isInside = false
    for byte in text.utf8 {
      if separates[Int(byte)] {
        if isInside { body(hash) }
        (hash, isInside) = (start, false)
      } else {
        let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        hash = (hash ^ UInt64(isUpper ? byte + 32 : byte)) &* 0x0000_0100_0000_01b3
        isInside = true
      }
    }
    if isInside { body(hash) }
  }

  private static let separates: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in " !\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n\r".utf8 { table[Int(byte)] = true }
    return table
  }()
}
