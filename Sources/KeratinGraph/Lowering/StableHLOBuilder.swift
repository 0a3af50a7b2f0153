/// A value in StableHLO text: its name and its type.
public struct StableHLOValue: Hashable, Sendable {
  public var name: String
  public var type: TensorType
  public init(_ name: String, _ type: TensorType) {
    self.name = name
    self.type = type
  }
}

/// Writes StableHLO as text, in MLIR's generic form, one operation a line:
///
///     %2 = "stablehlo.add"(%0, %1) : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xf32>
///
/// Dimensions are concrete: `sizes` holds a value for each symbol.
public struct StableHLOBuilder: Sendable {
  /// Those of one replica.
  public let sizes: Sizes
  /// How many replicas run the module at once.
  public let replication: Replication
  public private(set) var lines: [String] = []
  /// From which line of the text on a node speaks, counted from 0, in order; nil: whoever owns the region, if anybody.
  private(set) var origins: [Origin] = []
  typealias Origin = (line: Int, node: Node?)
  /// Lines of text so far: an operation with regions takes several.
  private var lineCount = 0
  /// Who speaks in the regions that no operation has taken yet, by their text.
  private var regionOrigins: [String: [Origin]] = [:]
  private var depth: Int
  private var counter: Int

  public init(sizes: Sizes, replication: Replication = .none) {
    self.init(sizes, replication, depth: 2, counter: 0)
  }
  private init(_ sizes: Sizes, _ replication: Replication, depth: Int, counter: Int) {
    self.sizes = sizes
    self.replication = replication
    self.depth = depth
    self.counter = counter
  }

  public mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
    lineCount += 1 + text.lineFeeds
  }

  /// A name that is not yet taken.
  public mutating func freshName() -> String {
    counter += 1
    return "%\(counter - 1)"
  }

  /// Extents of a shape.
  public func extents(_ shape: [Dimension]) -> [Int] { shape.map { $0.value(sizes) } }

  /// `tensor<3x4xf32>`
  public func spell(_ type: TensorType) -> String {
    "tensor<\(extents(type.shape).map { "\($0)x" }.joined())\(type.elementType.stableHLO)>"
  }

  /// One operation with any number of results. A `name` with a point in it has its dialect in front; all others are
  /// StableHLO's own. `attributes` is what stands between the braces; regions are texts in
  /// parentheses, as `region` makes them.
  public mutating func op(
    _ name: String, _ operands: [StableHLOValue], attributes: String = "", regions: [String] = [],
    to types: [TensorType]
  ) -> [StableHLOValue] {
    let result = freshName()
    let count = types.count == 1 ? "" : ":\(types.count)"
    let fullName = name.contains(".") ? name : "stablehlo.\(name)"
    var text =
      "\(result)\(count) = \"\(fullName)\"(\(operands.map(\.name).joined(separator: ", ")))"
    if !attributes.isEmpty { text += " <{\(attributes)}>" }
    if !regions.isEmpty { text += " (\(regions.joined(separator: ", ")))" }
    text += " : (\(operands.map { spell($0.type) }.joined(separator: ", "))) -> "
    text +=
      types.count == 1 ? spell(types[0]) : "(\(types.map { spell($0) }.joined(separator: ", ")))"
    takeOrigins(of: regions)
    line(text)
    return types.indices.map {
      StableHLOValue(types.count == 1 ? result : "\(result)#\($0)", types[$0])
    }
  }

  /// What nodes wrote in the regions of an operation that is about to be written, they wrote in this text.
  private mutating func takeOrigins(of regions: [String]) {
    let owner = origins.last?.node
    var first = lineCount
    for region in regions {
      for origin in regionOrigins.removeValue(forKey: region) ?? [] {
        origins.append((first + origin.line, origin.node ?? owner))
      }
      first += region.lineFeeds
    }
  }

  /// One operation with one result.
  public mutating func op(
    _ name: String, _ operands: StableHLOValue..., attributes: String = "", to type: TensorType
  ) -> StableHLOValue {
    op(name, operands, attributes: attributes, to: [type])[0]
  }

  /// A comparison: `direction` is EQ, NE, LT, LE, GT or GE.
  public mutating func compare(_ direction: String, _ a: StableHLOValue, _ b: StableHLOValue)
    -> StableHLOValue
  {
    op(
      "compare", a, b,
      attributes: "comparison_direction = #stablehlo<comparison_direction \(direction)>",
      to: a.type.with(.bool))
  }

  /// A value repeated: axis k of it becomes axis `axes[k]` of the shape.
  public mutating func broadcast(_ x: StableHLOValue, _ axes: [Int], to shape: [Dimension])
    -> StableHLOValue
  {
    op(
      "broadcast_in_dim", x, attributes: "broadcast_dimensions = \(stableHLOList(axes))",
      to: x.type.with(shape))
  }

  /// Axes taken away.
  public mutating func reduce(
    _ x: StableHLOValue, _ reduction: Reduction, along axes: [Int], to type: TensorType
  ) -> StableHLOValue {
    let start = splat(reduction.identity(type.elementType), [])
    return op(
      "reduce", [x, start], attributes: "dimensions = \(stableHLOList(axes))",
      regions: [combining(reduction, type.elementType)], to: [type])[0]
  }

  /// The region that makes one of two scalars.
  public mutating func combining(_ reduction: Reduction, _ type: ElementType) -> String {
    let scalar = TensorType(type, [])
    return region([scalar, scalar]) { inner, values in
      [inner.op(reduction.stableHLO, values[0], values[1], to: scalar)]
    }
  }

  /// A region with one block: `{ ^bb0(%a: tensor<f32>, ...): ... stablehlo.return ... }`.
  public mutating func region<E: Error>(
    _ arguments: [TensorType],
    _ body: (inout StableHLOBuilder, [StableHLOValue]) throws(E) -> [StableHLOValue]
  ) throws(E) -> String {
    var inner = StableHLOBuilder(sizes, replication, depth: depth + 2, counter: counter)
    let values = arguments.map { StableHLOValue(inner.freshName(), $0) }
    let results = try body(&inner, values)
    inner.line(
      "\"stablehlo.return\"(\(results.map(\.name).joined(separator: ", "))) : "
        + "(\(results.map { spell($0.type) }.joined(separator: ", "))) -> ()")
    counter = inner.counter
    let indent = String(repeating: "  ", count: depth)
    let head = values.map { "\($0.name): \(spell($0.type))" }.joined(separator: ", ")
    let opening = "{\n\(indent)  ^bb0(\(head)):\n"
    let text = "\(opening)\(inner.lines.joined(separator: "\n"))\n\(indent)}"
    if !inner.origins.isEmpty {
      regionOrigins[text] = inner.origins.map { (opening.lineFeeds + $0.line, $0.node) }
    }
    return text
  }

  /// Lowers graph: appends what the roots hang on, each node once, and returns the roots. `known` has the leaves.
  /// Throws where a primitive cannot be lowered.
  public mutating func lower(_ roots: [Tensor], known: [Tensor: StableHLOValue])
    throws(GraphError) -> [StableHLOValue]
  {
    var values = known
    for node in reachableNodes(from: roots) {
      guard let primitive = node.primitive, node.outputs.contains(where: { values[$0] == nil })
      else { continue }
      var inputs: [StableHLOValue] = []
      for input in primitive.stableHLOInputs(node) { inputs.append(values[input]!) }
      origins.append((lineCount, node))
      let results = try primitive.stableHLO(inputs, node.types, &self)
      for (output, result) in zip(node.outputs, results) { values[output] = result }
    }
    origins.append((lineCount, nil))
    return roots.map { values[$0]! }
  }

  /// A constant of one value, any shape.
  public mutating func splat(_ literal: Literal, _ shape: [Dimension]) -> StableHLOValue {
    let type = TensorType(literal.elementType, shape)
    return op(
      "constant", attributes: "value = dense<\(literal.stableHLO)> : \(spell(type))", to: type)
  }

  /// The text of a whole module with one public function `main`.
  /// - Parameter donations: By the index of an argument, the result that takes over its memory.
  public static func module(
    name: String, arguments: [StableHLOValue], results: [StableHLOValue], body: StableHLOBuilder,
    donations: [Int: Int] = [:]
  ) -> String {
    let head = arguments.enumerated().map { k, argument in
      let mark = donations[k].map { " {tf.aliasing_output = \($0) : i32}" } ?? ""
      return "\(argument.name): \(body.spell(argument.type))\(mark)"
    }.joined(separator: ", ")
    let types = results.map { body.spell($0.type) }.joined(separator: ", ")
    return """
      module @\(name) {
        func.func public @main(\(head)) -> (\(types)) {
      \(body.lines.joined(separator: "\n"))
          "func.return"(\(results.map(\.name).joined(separator: ", "))) : (\(types)) -> ()
        }
      }

      """
  }
}

/// `array<i64: 1, 2>`, as StableHLO's attributes want lists of numbers.
public func stableHLOList(_ values: [Int]) -> String {
  values.isEmpty ? "array<i64>" : "array<i64: \(values.map(String.init).joined(separator: ", "))>"
}

extension String {
  fileprivate var lineFeeds: Int { utf8.count { $0 == UInt8(ascii: "\n") } }
}

extension Primitive {
  /// What the lowering reads. Contractions of StableHLO take bf16 and give f32: where that is meant, they get the bf16.
  fileprivate func stableHLOInputs(_ node: Node) -> [Tensor] {
    guard isContraction else { return node.inputs }
    let narrow = node.inputs.compactMap(\.wideningOfBFloat16)
    return narrow.count == node.inputs.count ? narrow : node.inputs
  }
}

extension ElementType {
  /// The name in MLIR.
  public var stableHLO: String {
    switch self {
    case .float32: "f32"
    case .float64: "f64"
    case .float16: "f16"
    case .bfloat16: "bf16"
    case .int8: "i8"
    case .uint8: "ui8"
    case .int32: "i32"
    case .int64: "i64"
    case .uint32: "ui32"
    case .uint64: "ui64"
    case .bool: "i1"
    }
  }
}

extension Literal {
  /// In MLIR: floating point as bits where it has no short decimal form.
  public var stableHLO: String {
    switch elementType {
    case .bool: integer != 0 ? "true" : "false"
    case .uint64: "\(UInt64(bitPattern: integer))"
    case .int8, .uint8, .int32, .int64, .uint32: "\(integer)"
    case .float64: double.isFinite ? Self.decimal(double) : Self.hex(double.bitPattern, 16)
    case .float32:
      double.isFinite && Float(double).isFinite
        ? Self.decimal(double) : Self.hex(UInt64(Float(double).bitPattern), 8)
    case .float16:
      double.isFinite ? Self.decimal(double) : Self.hex(UInt64(Float16(double).bitPattern), 4)
    case .bfloat16:
      double.isFinite
        ? Self.decimal(double) : Self.hex(UInt64(BFloat16(Float(double)).bitPattern), 4)
    }
  }
  private static func decimal(_ value: Double) -> String {
    // MLIR wants a point before an exponent.
    let text = "\(value)"
    guard let e = text.firstIndex(of: "e"), !text[..<e].contains(".") else { return text }
    return text[..<e] + ".0" + text[e...]
  }
  private static func hex(_ bits: UInt64, _ digits: Int) -> String {
    let text = String(bits, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
