import KeratinGraph

/// What a layer is told when it is called, and where it leaves what is not its output.
public final class LayerContext {
  /// Dropout and batch normalisation compute something else while training.
  public let isTraining: Bool
  /// What random state follows from; nil where nothing may be random.
  let random: RandomState?
  /// New values of weights that the layers update themselves, such as moving averages.
  private(set) var updates: [(weight: Weight, value: Tensor)] = []
  /// What each layer gave, in order: for finding the first value that is not finite.
  private(set) var outputs: [(path: String, value: Tensor)] = []
  /// For layers whose numbers depend on the whole batch, where several devices share it.
  let sharing: DeviceSharing
  private var lastStream = 0

  init(
    isTraining: Bool, random: RandomState? = nil,
    sharing: DeviceSharing = .alone
  ) {
    self.isTraining = isTraining
    self.random = random
    self.sharing = sharing
  }

  /// The mean over the whole batch, of a mean over the part of it that the device has: the value itself where one device
  /// has all of it.
  public func meanOverDevices(_ value: Tensor) throws -> Tensor { try sharing.mean(value) }

  /// The value that `weight` is to have after the step.
  public func update(_ weight: Weight, to value: Tensor) {
    updates.append((weight, value))
  }

  /// Numbers that are evenly spread over [0, 1): others in each step, and for each call of this method.
  ///
  /// - Throws: `GraphError` where nothing may be random: outside training.
  public func uniform(_ shape: [Dimension]) throws -> Tensor {
    guard let random else {
      throw GraphError("random", "a layer draws random numbers outside training.")
    }
    lastStream += 1
    return try random.uniform(shape, stream: lastStream)
  }

  func record(_ path: String, _ value: Tensor) { outputs.append((path, value)) }
}
