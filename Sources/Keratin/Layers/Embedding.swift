import KeratinConfiguration
import KeratinGraph

/// A vector for each word: `y[.., :] = embeddings[x[..], :]`.
///
/// *Shapes*: x `[batch, ..]` of word numbers, 0 ..< `inputDim`; embeddings `[inputDim, outputDim]`; y
/// `[batch, .., outputDim]`. Numbers that are no integers lose their fraction. A number beyond the ends gives zeros, and
/// learns nothing.
///
///     Embedding(inputDim: 5000, outputDim: 100)
public final class Embedding: Layer {
  public static let className = "Embedding"
  public let state: LayerState
  public let inputDim: Int
  public let outputDim: Int
  public let initializer: Initializer
  public let regularizer: Regularizer?
  public private(set) var embeddings: Weight!

  /// - Parameters:
  ///   - inputDim: How many words there are.
  ///   - outputDim: Length of a word's vector.
  public init(
    inputDim: Int, outputDim: Int, initializer: Initializer = .randomUniform(),
    regularizer: Regularizer? = nil, name: String? = nil, file: StaticString = #fileID,
    line: Int = #line
  ) {
    state = LayerState(name: name, file: file, line: line)
    self.inputDim = inputDim
    self.outputDim = outputDim
    self.initializer = initializer
    self.regularizer = regularizer
  }

  public var details: String { "words: \(inputDim), length: \(outputDim)" }

  public func build(_ inputs: [TensorType]) throws {
    guard inputDim > 0, outputDim > 0 else {
      throw error("\(inputDim) words of length \(outputDim) make no table; both are at least 1.")
    }
    embeddings = addWeight(
      "embeddings", shape: [inputDim, outputDim], initializer: initializer,
      regularizer: regularizer)
  }

  public func call(_ inputs: [Tensor], _ context: LayerContext) throws -> Tensor {
    let type = try one(inputs.map(\.type), rank: 1...16)
    let words = type.elementType.isInteger ? inputs[0] : try inputs[0].cast(to: .int32)
    return try embeddings.gather(words)
  }
}

extension Embedding: ConfigurableLayer {
  public convenience init(config: inout ConfigReader) throws {
    self.init(
      inputDim: try config.required("input_dim").int(atLeast: 1),
      outputDim: try config.required("output_dim").int(atLeast: 1),
      initializer: try config.initializer("embeddings_initializer", .randomUniform()),
      regularizer: try config.regularizer("embeddings_regularizer"))
    if let field = config.optional("mask_zero"), try field.bool() {
      throw field.expected("false: masks are not known")
    }
  }
  public var config: [ConfigValue.Entry]? {
    var entries = [
      ConfigValue.Entry("input_dim", .int(inputDim)), .init("output_dim", .int(outputDim)),
    ]
    entries.add("embeddings_initializer", initializer, unless: .randomUniform(), \.config)
    entries.add("embeddings_regularizer", regularizer, unless: nil) { $0!.config }
    return entries
  }
}
