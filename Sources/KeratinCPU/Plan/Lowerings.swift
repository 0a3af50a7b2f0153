import KeratinGraph

/// What primitives become, found once for all nodes alike: those of one kind, with the same attributes and types.
struct Lowerings {
  struct Lowering {
    /// Nests that have one number are equal; so are those of `turned` and `parts`, with the next number.
    var form: Int
    var kernel: Kernel
    /// The same with an operand laid out anew, where tiles want that.
    var turned: LoopNest.Turned?
    /// The same as two nests, where the sum is long.
    var parts: (parts: LoopNest, type: TensorType, whole: LoopNest)?
  }

  private struct Key: Hashable {
    let kind: ObjectIdentifier
    let attributes: Attributes
    let inputs: [TensorType]
    let outputs: [TensorType]

    init(_ primitive: any Primitive, _ node: Node) {
      kind = ObjectIdentifier(type(of: primitive))
      attributes = primitive.attributes
      inputs = node.inputs.map(\.type)
      outputs = node.types
    }

    /// Kind and extents tell nearly all apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      for type in inputs { for extent in type.shape { hasher.combine(extent.constant) } }
      for type in outputs { for extent in type.shape { hasher.combine(extent.constant) } }
    }
  }

  /// Whether long sums become two nests, and operands are laid out anew.
  let cutsSums: Bool
  private var known: [Key: Lowering] = [:]
  private(set) var formCount = 0

  init(cutsSums: Bool) { self.cutsSums = cutsSums }

  mutating func callAsFunction(_ primitive: any Primitive, _ node: Node) -> Lowering {
    // Data are compared number by number.
    if primitive is Constant { return lowering(primitive, node) }
    let key = Key(primitive, node)
    if let lowering = known[key] { return lowering }
    let found = lowering(primitive, node)
    known[key] = found
    return found
  }

  private mutating func lowering(_ primitive: any Primitive, _ node: Node) -> Lowering {
    let kernel = primitive.kernel(node.inputs.map(\.type), node.types).simplified(node.types)
    var found = Lowering(form: formCount, kernel: kernel)
    formCount += 2
    guard cutsSums, case .nest(let nest) = kernel else { return found }
    found.turned = nest.turned()
    let whole = found.turned?.nest ?? nest
    if node.types.count == 1 { found.parts = whole.inTwoParts(node.types[0]) }
    return found
  }
}

extension Kernel {
  /// Constants of one number become formulas.
  fileprivate func simplified(_ outputs: [TensorType]) -> Kernel {
    switch self {
    case .constant(let array):
      guard let element = array.repeatedElement else { return self }
      return .elementwise([], outputs[0], .literal(element))
    case .nest, .scatter, .cumulative, .sort, .scan, .foreign: return self
    }
  }
}

extension NDArray {
  /// The one number that an array consists of, if all its elements have the same bits.
  var repeatedElement: Literal? {
    guard count > 0 else { return Literal(0, elementType) }
    let width = elementType.byteCount
    let isRepeated = withUnsafeBytes { bytes in
      for i in width..<max(width, bytes.count) where bytes[i] != bytes[i - width] { return false }
      return true
    }
    return isRepeated ? Literal(self, at: 0) : nil
  }
}
