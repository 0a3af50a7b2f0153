/// The known name that `name` most likely means: the least number of letters to insert, drop, change or swap, upper and
/// lower case and `_` and `-` counting only between equals. Nil where more than a third of the letters (and more than two) would change.
///
///     nearest(to: "kernelsize", among: ["kernel_size", "filters"])   // "kernel_size"
public func nearest(to name: String, among known: [String]) -> String? {
  let wanted = letters(name)
  let exact = Array(name.prefix(64))
  var best: (distance: Int, exact: Int, name: String)?
  for candidate in known {
    let letters = letters(candidate)
    let distance = editDistance(wanted, letters)
    guard distance <= max(2, max(wanted.count, letters.count) / 3), distance < letters.count else {
      continue
    }
    let spelling = editDistance(exact, Array(candidate.prefix(64)))
    if best.map({ (distance, spelling) < ($0.distance, $0.exact) }) ?? true {
      best = (distance, spelling, candidate)
    }
  }
  return best?.name
}

private func letters(_ name: String) -> [Character] {
  // A name of a megabyte is nobody's slip of the finger.
  name.prefix(64).lowercased().filter { $0 != "_" && $0 != "-" }
}

/// Restricted Damerau–Levenshtein distance, three rows at a time.
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
