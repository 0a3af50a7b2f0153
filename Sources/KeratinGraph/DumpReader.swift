/// Reads the text that `Dump` writes: the same graph again.
///
///     let (inputs, outputs) = try DumpReader().graph(text)
///     Dump().text(inputs: inputs, outputs: outputs) == text
///
/// A variable comes back as one that holds zeros: a dump has its type and name, not its numbers.
public struct DumpReader: Sendable {
  private let primitives: [String: any Primitive.Type]

  /// - Parameter custom: Primitives of your own that the text may name.
  public init(custom: [any Primitive.Type] = []) {
    var primitives: [String: any Primitive.Type] = [:]
    for type in PrimitiveCatalog.all + custom { primitives[type.name] = type }
    self.primitives = primitives
  }

  /// - Throws: `GraphError` that says line and column, what was expected and what was found; or what a shape rule says.
  public func graph(_ text: String) throws(GraphError) -> (inputs: [Tensor], outputs: [Tensor]) {
    var scanner = DumpScanner(text)
    let graph = try graph(&scanner)
    try scanner.expectEnd()
    return graph
  }

  private func graph(_ scanner: inout DumpScanner) throws(GraphError) -> (
    inputs: [Tensor], outputs: [Tensor]
  ) {
    var values: [String: Tensor] = [:]
    var leaves: [Tensor] = []
    try scanner.expect("graph")
    try scanner.expect("(")
    while !scanner.accept(")") {
      if !leaves.isEmpty { try scanner.expect(",") }
      let name = try newName(&scanner, values)
      try scanner.expect(":")
      let leaf = try leaf(&scanner)
      values[name] = leaf
      leaves.append(leaf)
    }
    try scanner.expect("{")
    while !scanner.accept("return") { try statement(&scanner, &values) }
    var outputs: [Tensor] = []
    while !scanner.accept("}") {
      if !outputs.isEmpty { try scanner.expect(",") }
      outputs.append(try use(&scanner, values))
    }
    return (leaves, outputs)
  }

  private func leaf(_ scanner: inout DumpScanner) throws(GraphError) -> Tensor {
    let isVariable = scanner.accept("variable")
    let place = scanner.place
    let type = try scanner.type()
    let name = try scanner.string()
    guard isVariable else { return .input(name, type.elementType, type.shape) }
    var shape: [Int] = []
    for extent in type.shape {
      guard let known = extent.known else {
        throw scanner.error("a variable of known shape", "\(type)", at: place)
      }
      shape.append(known)
    }
    return Variable(name, NDArray(zeros: shape, elementType: type.elementType)).tensor
  }

  /// `%2, %3 = name(%0, %1) {attributes} : types`
  private func statement(_ scanner: inout DumpScanner, _ values: inout [String: Tensor])
    throws(GraphError)
  {
    var names = [try newName(&scanner, values)]
    while scanner.accept(",") { names.append(try newName(&scanner, values)) }
    try scanner.expect("=")
    let place = scanner.place
    let name = try scanner.word("the name of a primitive")
    guard let kind = primitives[name] else {
      let near = nearest(to: name, among: primitives.keys.sorted())
      throw scanner.error(
        "the name of a primitive", "'\(name)'", at: place,
        hint: near.map { "did you mean '\($0)'?" })
    }
    try scanner.expect("(")
    var inputs: [Tensor] = []
    while !scanner.accept(")") {
      if !inputs.isEmpty { try scanner.expect(",") }
      inputs.append(try use(&scanner, values))
    }
    let attributes = try attributes(&scanner)
    try scanner.expect(":")
    let typesPlace = scanner.place
    var types = [try scanner.type()]
    while scanner.accept(",") { types.append(try scanner.type()) }
    let outputs: [Tensor]
    do throws(GraphError) {
      outputs = try kind.init(attributes).apply(inputs)
    } catch {
      throw GraphError(
        error.speaker, "\(error.problem) (\(scanner.position(place)))", error.operands,
        hint: error.hint, path: error.path)
    }
    guard outputs.map(\.type) == types else {
      let derived = outputs.map(\.type.description).joined(separator: ", ")
      let found = types.map(\.description).joined(separator: ", ")
      throw scanner.error(
        "the types that \(name) gives, \(derived)", found, at: typesPlace)
    }
    guard outputs.count == names.count else {
      throw scanner.error("\(outputs.count) names", "\(names.count)", at: place)
    }
    for (name, output) in zip(names, outputs) { values[name] = output }
  }

  private func newName(_ scanner: inout DumpScanner, _ values: [String: Tensor])
    throws(GraphError) -> String
  {
    let place = scanner.place
    let name = try scanner.valueName()
    guard values[name] == nil else {
      throw scanner.error("a new name", "\(name), which is taken", at: place)
    }
    return name
  }

  private func use(_ scanner: inout DumpScanner, _ values: [String: Tensor]) throws(GraphError)
    -> Tensor
  {
    let place = scanner.place
    let name = try scanner.valueName()
    guard let value = values[name] else {
      throw scanner.error("a value that has been computed", name, at: place)
    }
    return value
  }

  private func attributes(_ scanner: inout DumpScanner) throws(GraphError) -> Attributes {
    var entries: [(String, Attribute)] = []
    guard scanner.accept("{") else { return Attributes(entries) }
    while !scanner.accept("}") {
      if !entries.isEmpty { try scanner.expect(",") }
      let name = try scanner.word("the name of an attribute")
      try scanner.expect("=")
      entries.append((name, try attribute(&scanner)))
    }
    return Attributes(entries)
  }

  private func attribute(_ scanner: inout DumpScanner) throws(GraphError) -> Attribute {
    if scanner.isNext("graph") {
      let (parameters, results) = try graph(&scanner)
      return .graph(try Subgraph(parameters: parameters, results: results))
    }
    if scanner.accept("true") { return .bool(true) }
    if scanner.accept("false") { return .bool(false) }
    if scanner.accept("pairs") {
      return .pairs(
        try scanner.list { scanner throws(GraphError) in try scanner.integers() })
    }
    if scanner.accept("shape") { return .dimensions(try scanner.shape()) }
    if scanner.accept("array") { return .array(try scanner.array()) }
    if scanner.isNext("\"") { return .string(try scanner.string()) }
    if scanner.isNext("[") { return .ints(try scanner.integers()) }
    return try scanner.numberOrType()
  }
}
