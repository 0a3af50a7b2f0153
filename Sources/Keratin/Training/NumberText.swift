import Foundation

/// `value` with as many digits behind the point.
func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

/// `value` with an exponent, and as many digits behind the point.
func scientific(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)e", value) }

/// As Keras prints numbers of a log: four digits behind the point, or with an exponent where that would hide the number.
func logText(_ value: Double) -> String {
  value.isFinite && value != 0 && abs(value) <= 1e-3
    ? String(format: "%.4e", value) : fixed(value, 4)
}

/// `1,234,567`
func grouped(_ number: Int) -> String {
  let digits = Array("\(number)")
  var result = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}

extension String {
  mutating func replaceAll(_ part: String, by other: String) {
    self = replacingOccurrences(of: part, with: other)
  }
  func padded(to width: Int) -> String { self + spaces(width - count) }
  func paddedInFront(to width: Int) -> String { spaces(width - count) + self }
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
