import KeratinGraph

/// A chain of layers.
///
///     let model = try Sequential {
///       Input(28, 28, 1)
///       Flatten()
///       Dense(units: 500, activation: .tanh)
///       Dense(units: 10, activation: .softmax)
///     }
///
/// Without an `Input` the shape is taken from the first data, or from `build(inputShape:)`.
public final class Sequential: Model {
  private let chain: [any Layer]

  /// - Throws: What a layer finds wrong with the shapes, with its path in the model and its place in the code.
  public init(
    name: String = "sequential", seed: UInt64 = 0,
    @LayerBuilder _ layers: () throws -> [any Layer]
  ) throws {
    chain = try layers()
    super.init(name: name, seed: seed)
    if let input = chain.first as? Input { try link(input, Array(chain.dropFirst())) }
  }

  /// The same from an array.
  public convenience init(name: String = "sequential", seed: UInt64 = 0, layers: [any Layer]) throws
  {
    try self.init(name: name, seed: seed) { layers }
  }

  /// Gives a model without `Input` its shape, that of one sample. Does nothing if it has one.
  public func build(inputShape: [Int], elementType: ElementType = .float32) throws {
    guard inputs.isEmpty else { return }
    try link(Input(shape: inputShape, elementType: elementType), chain)
  }

  override func requireBuilt(for shapes: [[Int]]) throws {
    if inputs.isEmpty, let shape = shapes.first { try build(inputShape: Array(shape.dropFirst())) }
    guard !inputs.isEmpty else {
      throw GraphError(
        "model", "the shape of the input is not known yet.",
        hint: "begin with an Input layer, or call build(inputShape:).", path: [title])
    }
  }

  private func link(_ input: Input, _ rest: [any Layer]) throws {
    guard !rest.isEmpty else {
      throw GraphError("model", "there is no layer behind the input.", path: [title])
    }
    try provisionallyName([input] + rest)
    var output = input.output
    for layer in rest {
      guard !(layer is Input) else {
        throw GraphError(
          "model", "an Input stands behind other layers, at \(layer.state.location).", path: [title]
        )
      }
      output = try withNameScope(title) { try layer([output]) }
    }
    try connect(inputs: [input], outputs: [output])
  }

  /// Names before the layers are built, so that the first error already carries them.
  private func provisionallyName(_ layers: [any Layer]) throws {
    var taken = Set(layers.filter(\.state.isNamed).map(\.name))
    var seen: Set<ObjectIdentifier> = []
    for layer in layers where layer.state.name == nil {
      guard seen.insert(ObjectIdentifier(layer)).inserted else { continue }
      let base = layer is Input ? "input_layer" : snakeCase(type(of: layer).className)
      var (name, count) = (base, 0)
      while !taken.insert(name).inserted {
        count += 1
        name = "\(base)_\(count)"
      }
      layer.state.name = name
    }
  }
}
