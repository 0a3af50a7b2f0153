import KeratinGraph

/// A parameter of a layer: a variable, and what becomes of it. Made by `Layer.addWeight` alone.
///
/// It stands in an expression for the value it has now: `try x.matmul(kernel)`.
public final class Weight: TensorConvertible {
  /// Within the layer: `kernel`.
  public let name: String
  /// Within the model: `dense_1/kernel`. Files and checkpoints know a weight by this.
  public internal(set) var path: String
  public let variable: Variable
  public let initializer: Initializer
  public let regularizer: Regularizer?
  /// Whether training changes it by its gradient. A layer whose `isTrainable` is false freezes all of its weights.
  public let isTrainable: Bool
  /// Set once the initialiser, or a file, has given it numbers.
  var isInitialized = false

  init(
    name: String, path: String, shape: [Int], initializer: Initializer, regularizer: Regularizer?,
    isTrainable: Bool
  ) {
    self.name = name
    self.path = path
    self.initializer = initializer
    self.regularizer = regularizer
    self.isTrainable = isTrainable
    variable = Variable(path, NDArray(zeros: shape))
  }

  public var tensor: Tensor { variable.tensor }
  public var shape: [Int] { variable.type.shape.map { $0.constant } }
  public var count: Int { shape.reduce(1, *) }

  /// The numbers now. Setting others of another shape or type traps; `Model.setWeights` throws.
  public var value: NDArray {
    get { variable.value }
    set {
      variable.value = newValue
      isInitialized = true
    }
  }
}
