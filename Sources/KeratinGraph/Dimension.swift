/// The extent of an axis: an integer, or an integer times one named symbol plus an integer.
///
///     let batch: Dimension = "batch"
///     batch * 2 + 1          // 2·batch + 1
///
/// The value of a symbol is known only when a function is called. Anything else (two symbols, a product of symbols, a
/// division with a remainder) is a `GraphError` where it arises.
public struct Dimension: Hashable, Sendable {
  /// `coefficient · symbol + constant`; without a symbol the coefficient is 0.
  public let coefficient: Int
  public let symbol: String?
  public let constant: Int

  public init(_ value: Int) { self.init(coefficient: 0, symbol: nil, constant: value) }

  public init(symbol: String) { self.init(coefficient: 1, symbol: symbol, constant: 0) }

  public init(coefficient: Int, symbol: String?, constant: Int) {
    self.coefficient = symbol == nil ? 0 : coefficient
    self.symbol = coefficient == 0 ? nil : symbol
    self.constant = constant
  }

  /// The extent, where it is known when the graph is built.
  public var known: Int? { symbol == nil ? constant : nil }

  /// The extent, once the symbols have values. Traps if a symbol has none: whoever binds sizes checks that.
  public func value(_ sizes: Sizes) -> Int {
    guard let symbol else { return constant }
    guard let size = sizes[symbol] else { preconditionFailure("the size '\(symbol)' has no value") }
    return coefficient * size + constant
  }
}

/// Values of the named sizes, known when a function is called.
public typealias Sizes = [String: Int]

extension Dimension: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
  public init(stringLiteral value: String) { self.init(symbol: value) }
}

extension Dimension: CustomStringConvertible {
  public var description: String {
    guard let symbol else { return "\(constant)" }
    let scaled = coefficient == 1 ? symbol : "\(coefficient)*\(symbol)"
    if constant == 0 { return scaled }
    return constant < 0 ? "\(scaled)-\(-constant)" : "\(scaled)+\(constant)"
  }
}

extension Dimension {
  public static func + (a: Dimension, b: Int) -> Dimension {
    Dimension(coefficient: a.coefficient, symbol: a.symbol, constant: a.constant + b)
  }
  public static func - (a: Dimension, b: Int) -> Dimension { a + -b }
  public static func * (a: Dimension, b: Int) -> Dimension {
    Dimension(coefficient: a.coefficient * b, symbol: a.symbol, constant: a.constant * b)
  }

  /// Throws where the two mention different symbols.
  public func adding(_ other: Dimension) throws(GraphError) -> Dimension {
    let (a, b) = (self, other)
    guard a.symbol == nil || b.symbol == nil || a.symbol == b.symbol else {
      throw GraphError(
        "size",
        "\(a) + \(b) mentions two symbols; an extent is an integer times one symbol plus an integer."
      )
    }
    return Dimension(
      coefficient: a.coefficient + b.coefficient, symbol: a.symbol ?? b.symbol,
      constant: a.constant + b.constant)
  }

  /// Throws where the two mention different symbols.
  public func subtracting(_ other: Dimension) throws(GraphError) -> Dimension {
    try adding(other * -1)
  }

  /// Throws where neither is known.
  public func multiplied(by other: Dimension) throws(GraphError) -> Dimension {
    let (a, b) = (self, other)
    if let n = b.known { return a * n }
    if let n = a.known { return b * n }
    throw GraphError("size", "\(a) times \(b) is not an integer times one symbol plus an integer.")
  }

  /// Throws where the quotient is not whole for every value of the symbol.
  public func divided(by divisor: Int) throws(GraphError) -> Dimension {
    guard divisor != 0, coefficient % divisor == 0, constant % divisor == 0 else {
      throw GraphError("size", "\(self) is not a multiple of \(divisor).")
    }
    return Dimension(
      coefficient: coefficient / divisor, symbol: symbol, constant: constant / divisor)
  }
}

extension Dimension {
  /// Whether it is never negative, whatever whole number from `least` up the symbol stands for.
  func isNeverNegative(forSymbolsFrom least: Int = 1) -> Bool {
    coefficient >= 0 && coefficient * least + constant >= 0
  }

  /// How many steps of length `step` it takes to cover it: `⌈self / step⌉`. Throws where that is not an integer times
  /// one symbol plus an integer.
  func dividedRoundingUp(by step: Int) throws(GraphError) -> Dimension {
    guard coefficient % step == 0 else {
      throw GraphError(
        "size",
        "\(self) divided by \(step), rounded up, is not an integer times one symbol plus an integer."
      )
    }
    let (quotient, rest) = (constant + step - 1).quotientAndRemainder(dividingBy: step)
    return Dimension(
      coefficient: coefficient / step, symbol: symbol, constant: rest < 0 ? quotient - 1 : quotient)
  }
}

extension Array where Element == Dimension {
  /// The product of all extents: 1 for a scalar.
  public func product() throws(GraphError) -> Dimension {
    var result: Dimension = 1
    for dimension in self { result = try result.multiplied(by: dimension) }
    return result
  }
  /// The product of what the extents are for given sizes.
  public func count(_ sizes: Sizes) -> Int { reduce(1) { $0 * $1.value(sizes) } }
}
