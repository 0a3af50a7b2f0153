import KeratinGraph

/// A piece of a network: a constructor and two methods.
///
/// `build` makes the parameters, once the types of the inputs are known; `call` says what the layer computes, as graph.
/// It is called twice for one model, for training and for inference. Identity is sharing: a layer that is called on two
/// things has one set of weights.
///
///     public final class Scale: Layer {
///       public static let className = "Scale"
///       public let state: LayerState
///       private var factor: Weight!
///
///       public init(name: String? = nil, file: StaticString = #fileID, line: Int = #line) {
///         state = LayerState(name: name, file: file, line: line)
///       }
///       public func build(_ inputs: [TensorType]) throws {
///         factor = addWeight("factor", shape: [], initializer: .ones)
///       }
///       public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
///         try inputs[0] * factor
///       }
///     }
public protocol Layer: AnyObject {
  /// Keras's name of the class: `Dense`.
  static var className: String { get }
  /// Name, weights, place in the code.
  var state: LayerState { get }
  /// What distinguishes it in messages: `units: 10`. May be empty.
  var details: String { get }
  /// Makes the parameters, by `addWeight`. Called once.
  func build(_ inputs: [TensorType]) throws
  /// What the layer computes.
  func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor
}

extension Layer {
  public var details: String { "" }
  public func build(_ inputs: [TensorType]) throws {}

  /// Unique within the model: the one given, or Keras's (`dense`, `dense_1`).
  public var name: String { state.name ?? snakeCase(type(of: self).className) }
  public var weights: [Weight] { state.weights }
  /// Whether training changes the weights. Takes effect at the next `compile`.
  public var isTrainable: Bool {
    get { state.isTrainable }
    set { state.isTrainable = newValue }
  }

  /// `dense_2 (Dense, units: 10), at main.swift:14`
  public var description: String {
    let more = details.isEmpty ? "" : ", \(details)"
    return "\(name) (\(type(of: self).className)\(more)), at \(state.location)"
  }

  /// The only way a parameter comes to be.
  ///
  /// - Parameters:
  ///   - name: Within the layer: `kernel`.
  ///   - shape: Extents; a weight has no unknown ones.
  ///   - initializer: Gives the first numbers, from the model's seed and the weight's place in it.
  ///   - regularizer: Adds to the loss.
  ///   - isTrainable: False for state that the layer updates itself, such as moving averages.
  public func addWeight(
    _ name: String, shape: [Int], initializer: Initializer, regularizer: Regularizer? = nil,
    isTrainable: Bool = true
  ) -> Weight {
    let weight = Weight(
      name: name, path: "\(self.name)/\(name)", shape: shape, initializer: initializer,
      regularizer: regularizer, isTrainable: isTrainable)
    state.weights.append(weight)
    return weight
  }

  /// An error of this layer.
  public func error(_ problem: String, _ inputs: [TensorType] = [], hint: String? = nil)
    -> GraphError
  {
    let roles = inputs.count == 1 ? ["input"] : inputs.indices.map { "input \($0)" }
    return GraphError(
      type(of: self).className, problem, zip(roles, inputs).map { .init($0, $1) }, hint: hint)
  }

  /// Builds the layer if that has not been done, and calls it, both on its behalf.
  func apply(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    try withNameScope(description) {
      if !state.isBuilt {
        try build(inputs.map(\.type))
        state.isBuilt = true
      }
      return try call(inputs, context)
    }
  }
}

extension Layer {
  /// The one input, with at least `rank` axes (the batch is one of them).
  func one(_ inputs: [TensorType], rank: ClosedRange<Int>) throws -> TensorType {
    guard inputs.count == 1 else {
      throw error("expects one input, received \(inputs.count).", inputs)
    }
    guard rank.contains(inputs[0].rank) else {
      let expected =
        rank.lowerBound == rank.upperBound
        ? "\(rank.lowerBound)" : "at least \(rank.lowerBound)"
      throw error(
        "expects \(expected) axes, the batch among them; the input has \(inputs[0].rank).", inputs)
    }
    return inputs[0]
  }

  /// The extent of an axis that the weights hang on.
  func known(_ input: TensorType, axis: Int) throws -> Int {
    let place = axis < 0 ? axis + input.rank : axis
    guard let extent = input.shape[place].known else {
      throw error(
        "axis \(place) is \(input.shape[place]); the shapes of the weights need a number.", [input],
        hint: "say the extent in the Input layer.")
    }
    return extent
  }
}

/// What every layer has: a name, weights, a place in the code.
public final class LayerState {
  /// The name that the user gave, or that the model gave; nil before.
  public internal(set) var name: String?
  /// Whether the user gave the name.
  public private(set) var isNamed: Bool
  public internal(set) var location: CodeLocation
  public internal(set) var weights: [Weight] = []
  public internal(set) var isBuilt = false
  public var isTrainable = true

  public init(name: String?, file: StaticString, line: Int) {
    self.name = name
    isNamed = name != nil
    location = CodeLocation(file, line)
  }

  /// Before the layer is built: the name that a file gives.
  func setName(_ name: String) {
    self.name = name
    isNamed = true
  }
}

/// `Conv2D` → `conv2d`, `MaxPooling2D` → `max_pooling2d`: as Keras does.
func snakeCase(_ name: String) -> String {
  var result = ""
  let letters = Array(name)
  for (i, letter) in letters.enumerated() {
    let startsWord =
      i > 0 && letter.isUppercase
      && (letters[i - 1].isLowercase
        || (i + 1 < letters.count && letters[i + 1].isLowercase && !letters[i - 1].isNumber))
    if startsWord, result.last != "_" { result.append("_") }
    result.append(contentsOf: letter.lowercased())
  }
  return result
}
