import KeratinConfiguration
import KeratinGraph

/// A network: layers, from inputs to outputs.
///
///     let image = Input(32, 32, 3)
///     let stem = try Conv2D(filters: 64, kernelSize: 3, padding: .same, activation: .elu)(image)
///     let inner = try Conv2D(filters: 64, kernelSize: 1)(stem)
///     let pooled = try GlobalAveragePooling2D()(Add()(stem, inner))
///     let model = try Model(inputs: image, outputs: Dense(units: 100, activation: .softmax)(pooled))
///
/// For a plain chain there is `Sequential`. A model is a class and belongs to one task at a time; what many may use at
/// once is its `predictor()`.
open class Model {
  public let name: String
  /// What the first numbers of the weights, and everything random in training, follow from.
  public let seed: UInt64
  public private(set) var inputs: [Input] = []
  public private(set) var outputs: [LayerOutput] = []
  /// Each layer once, in order of computation, inputs among them.
  public private(set) var layers: [any Layer] = []
  /// Each output that is computed, in order.
  private(set) var plan: [LayerOutput] = []

  /// Names of the classes, where the data set has them: they travel with the model.
  public var classNames: [String]?
  /// What is done to data before they come in, in the words of configuration files: travels with the model.
  public var preprocessing: ConfigValue?
  /// What `compile` was told.
  public internal(set) var compiled: CompiledModel?
  /// Ends training after the batch at hand. Callbacks set it.
  public var stopsTraining = false
  /// Makes the state of the optimiser once the weights are known.
  var pending: (() -> CompiledModel)?
  var inference: Function?
  var device = Device.default
  var dtypePolicy = DTypePolicy.float32

  /// A network that branches, joins, or shares layers.
  ///
  /// - Throws: `GraphError` where an output hangs on an input that is not among `inputs`, or two layers have one name.
  public init(
    inputs: [Input], outputs: [LayerOutput], name: String = "functional", seed: UInt64 = 0
  ) throws {
    self.name = name
    self.seed = seed
    try connect(inputs: inputs, outputs: outputs)
  }

  /// The same for one input and one output.
  public convenience init(
    inputs: Input, outputs: any LayerOutputConvertible, name: String = "functional",
    seed: UInt64 = 0
  ) throws {
    try self.init(inputs: [inputs], outputs: [outputs.output], name: name, seed: seed)
  }

  /// For `Sequential`, whose input may come later.
  init(name: String, seed: UInt64) {
    self.name = name
    self.seed = seed
  }

  /// Makes the outputs this model's, names its layers, and gives first numbers to weights that have none.
  func connect(inputs: [Input], outputs: [LayerOutput]) throws {
    self.inputs = inputs
    self.outputs = outputs
    var found: [Int: LayerOutput] = [:]
    var stack = outputs
    while let output = stack.popLast() {
      guard found.updateValue(output, forKey: output.id) == nil else { continue }
      stack += output.inputs
    }
    for input in inputs { found[input.output.id] = input.output }
    plan = found.values.sorted { $0.id < $1.id }
    layers = []
    var seen: Set<ObjectIdentifier> = []
    for output in plan where seen.insert(ObjectIdentifier(output.layer)).inserted {
      layers.append(output.layer)
    }
    for case let input as Input in layers where !inputs.contains(where: { $0 === input }) {
      throw GraphError(
        "model", "an output hangs on an input that is not among the model's inputs.",
        [.init(input.name, input.type)], path: [title])
    }
    try nameLayers()
    initializeWeights()
    inference = nil
  }

  /// `model "mnist"`, as messages begin.
  var title: String { "model \"\(name)\"" }

  /// All weights, in order of layers.
  public var weights: [Weight] { layers.flatMap(\.weights) }
  /// Those that training changes by their gradients.
  public var trainableWeights: [Weight] {
    layers.filter(\.isTrainable).flatMap { $0.weights.filter(\.isTrainable) }
  }

  /// Keras's names, counted within the model: `dense`, `dense_1`.
  private func nameLayers() throws {
    var taken: Set<String> = []
    for layer in layers where layer.state.isNamed {
      guard taken.insert(layer.name).inserted else {
        throw GraphError(
          "model", "two layers have the name '\(layer.name)'.",
          hint: "names of layers are unique in a model; files know weights by them.",
          path: [title])
      }
    }
    for layer in layers where !layer.state.isNamed {
      let base = layer is Input ? "input_layer" : snakeCase(type(of: layer).className)
      var name = layer.state.name ?? base
      var count = 0
      while taken.contains(name) {
        count += 1
        name = "\(base)_\(count)"
      }
      taken.insert(name)
      layer.state.name = name
      for weight in layer.weights { weight.path = "\(name)/\(weight.name)" }
    }
  }

  private func initializeWeights() {
    for (place, weight) in weights.enumerated() where !weight.isInitialized {
      weight.value = weight.initializer.values(
        shape: weight.shape, seed: seed, stream: UInt32(place))
    }
  }

  /// The network as graph, on given values, one for each input.
  ///
  /// - Throws: What a layer finds wrong, with the path of the layer.
  public func call(_ values: [Tensor], _ context: LayerContext) throws -> [Tensor] {
    guard values.count == inputs.count else {
      throw GraphError(
        "model", "expects \(inputs.count) inputs, received \(values.count).", path: [title])
    }
    return try withNameScope(title) {
      var found: [Int: Tensor] = [:]
      for (input, value) in zip(inputs, values) { found[input.output.id] = value }
      for output in plan where found[output.id] == nil {
        let value = try output.layer.apply(output.inputs.map { found[$0.id]! }, context)
        context.record(output.layer.description, value)
        found[output.id] = value
      }
      return outputs.map { found[$0.id]! }
    }
  }

  /// Makes sure that the model has its weights; `Sequential` overrides it.
  func requireBuilt(for shapes: [[Int]]) throws {}
}
