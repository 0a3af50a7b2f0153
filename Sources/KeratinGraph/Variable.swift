import Synchronization

/// State: a leaf of the graph, and the value it has now. A `Function` reads it, and changes it by its updates.
///
///     let w = Variable("w", .zeros(784, 10))
///     let logits = try x.matmul(w)
///     w.value                       // the numbers, on the host
///
/// Copies of a `Variable` are the same variable. Reading and setting `value` is safe from any thread, but not while a
/// function that updates the variable runs: such a function has one caller at a time.
public struct Variable: Sendable, TensorConvertible {
  /// The variable as a symbolic value: what it was before any update of the call.
  public let tensor: Tensor
  let state: VariableState

  public init(_ name: String, _ value: NDArray) {
    state = VariableState(value)
    tensor = Tensor(Node(.variable(state), [TensorType(value)], name: name))
  }

  /// The variable that a leaf of a graph stands for; nil for any other value.
  public init?(_ tensor: Tensor) {
    guard case .variable(let state) = tensor.node.origin else { return nil }
    self.tensor = tensor
    self.state = state
  }

  public var name: String { tensor.node.name ?? "" }
  public var type: TensorType { tensor.type }

  /// The value now. Setting one of another type or shape traps.
  public var value: NDArray {
    get { state.read(name) }
    nonmutating set {
      precondition(
        TensorType(newValue) == type, "'\(name)' is \(type), not \(TensorType(newValue))")
      state.set(host: newValue, device: nil)
    }
  }

  /// For engines: takes the host value out, so that it can be changed in place, until `put` brings it back.
  public func take() -> NDArray {
    let value = state.read(name)
    state.set(host: nil, device: nil)
    return value
  }
  public func put(_ value: NDArray) { state.set(host: value, device: nil) }

  /// For engines: the value on a device, where it is there.
  public var deviceValue: (any DeviceValue)? {
    get { state.device }
    nonmutating set { state.set(host: nil, device: newValue) }
  }
}

/// A value that lies on a device.
public protocol DeviceValue: Sendable {
  /// Copies it to the host; waits until it is there.
  func download() -> NDArray
}

/// What changes of a variable: its value, on the host, on a device, or both. The graph's leaf owns it.
public final class VariableState: Sendable {
  private struct Places {
    var host: NDArray?
    var device: (any DeviceValue)?
  }
  private let places: Mutex<Places>

  init(_ value: NDArray) { places = Mutex(Places(host: value)) }

  var device: (any DeviceValue)? { places.withLock { $0.device } }

  func set(host: NDArray?, device: (any DeviceValue)?) {
    places.withLock { $0 = Places(host: host, device: device) }
  }

  func read(_ name: String) -> NDArray {
    places.withLock { places in
      if let host = places.host { return host }
      guard let device = places.device else {
        preconditionFailure("the variable '\(name)' is read while it is being updated")
      }
      let value = device.download()
      places.host = value
      return value
    }
  }
}

extension Variable: Hashable {
  public static func == (a: Variable, b: Variable) -> Bool { a.tensor == b.tensor }
  public func hash(into hasher: inout Hasher) { hasher.combine(tensor) }
}
