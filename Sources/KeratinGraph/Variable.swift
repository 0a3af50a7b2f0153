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

  /// The value now. Where it lay on a device that is lost, every element is NaN, or 0 if the elements are whole numbers:
  /// `read()` throws then. Setting one of another type or shape traps.
  public var value: NDArray {
    get { (try? read()) ?? NDArray.lost(type) }
    nonmutating set {
      precondition(
        TensorType(newValue) == type, "'\(name)' is \(type), not \(TensorType(newValue))")
      state.set(host: newValue, device: nil)
    }
  }

  /// The value now.
  /// - Throws: What the engine throws where the value lies on a device that is lost.
  public func read() throws -> NDArray { try state.read(name) }

  /// Starts bringing several values to the host, those that are not there: all are on their way before the first is
  /// waited for.
  /// - Throws: What the engine throws where a value lies on a device that is lost.
  public static func startReading(_ variables: some Sequence<Variable>) throws -> VariableTransfers
  {
    var transfers: [(VariableState, any DeviceValue, any DeviceTransfer)] = []
    for variable in variables {
      guard let value = variable.state.onlyOnDevice else { continue }
      transfers.append((variable.state, value, try value.startDownload()))
    }
    return VariableTransfers(transfers: transfers)
  }

  /// For engines: takes the host value out, so that it can be changed in place, until `put` brings it back.
  public func take() throws -> NDArray {
    let value = try state.read(name)
    state.set(host: nil, device: nil)
    return value
  }
  public func put(_ value: NDArray) { state.set(host: value, device: nil) }

  /// For engines: the value on a device, where it is there.
  public var deviceValue: (any DeviceValue)? {
    get { state.device }
    nonmutating set { state.set(host: nil, device: newValue) }
  }

  /// For engines: the value on a device of theirs. If it is not there it is brought there, and stays beside the host's.
  ///
  /// - Parameters:
  ///   - own: The engine's own kind of value; nil for one of another engine or device.
  ///   - upload: Brings a value to the device.
  public func onDevice<V: DeviceValue>(
    _ own: (any DeviceValue) -> V?, upload: (NDArray) throws -> V
  ) throws -> V {
    try state.onDevice(name, own, upload)
  }
}

/// A value that lies on a device.
public protocol DeviceValue: AnyObject, Sendable {
  associatedtype Transfer: DeviceTransfer
  /// Starts copying it to the host. Throws where the device is lost.
  func startDownload() throws -> Transfer
}

/// A value on its way to the host.
public protocol DeviceTransfer {
  /// Waits until it is there. Throws where the device is lost.
  func wait() throws -> NDArray
}

/// Values of variables on their way to the host.
public struct VariableTransfers {
  fileprivate let transfers:
    [(state: VariableState, value: any DeviceValue, transfer: any DeviceTransfer)]

  /// Waits until all are there: from now on reading them takes no time, as long as nothing changes them.
  /// - Throws: What the engine throws where a value lies on a device that is lost.
  public func wait() throws {
    for entry in transfers { entry.state.keep(try entry.transfer.wait(), of: entry.value) }
  }
}

/// What changes of a variable: its value, on the host, on a device, or both. The graph's leaf owns it.
public final class VariableState: Sendable {
  private struct Places {
    var host: NDArray?
    var device: (any DeviceValue)?

    mutating func read(_ name: String) throws -> NDArray {
      if let host { return host }
      guard let device else {
        preconditionFailure("the variable '\(name)' is read while it is being updated")
      }
      let value = try device.startDownload().wait()
      host = value
      return value
    }
  }
  private let places: Mutex<Places>

  init(_ value: NDArray) { places = Mutex(Places(host: value)) }

  var device: (any DeviceValue)? { places.withLock { $0.device } }
  /// The value on a device that is not on the host, too.
  var onlyOnDevice: (any DeviceValue)? { places.withLock { $0.host == nil ? $0.device : nil } }

  /// What a device's value was found to be, unless it has changed since.
  func keep(_ host: NDArray, of value: any DeviceValue) {
    places.withLock { if $0.device === value { $0.host = host } }
  }

  func set(host: NDArray?, device: (any DeviceValue)?) {
    places.withLock { $0 = Places(host: host, device: device) }
  }

  func read(_ name: String) throws -> NDArray { try places.withLock { try $0.read(name) } }

  func onDevice<V: DeviceValue>(
    _ name: String, _ own: (any DeviceValue) -> V?, _ upload: (NDArray) throws -> V
  ) throws -> V {
    try places.withLock { places in
      if let device = places.device, let value = own(device) { return value }
      let value = try upload(try places.read(name))
      places.device = value
      return value
    }
  }
}

extension NDArray {
  /// What stands for numbers that cannot be had any more.
  fileprivate static func lost(_ type: TensorType) -> NDArray {
    let shape = type.shape.map { $0.known ?? 0 }
    let zeros = NDArray(zeros: shape, elementType: type.elementType)
    guard type.elementType.isFloatingPoint else { return zeros }
    return NDArray(repeating: Float.nan, shape: shape).converted(to: type.elementType)
  }
}

extension Variable: Hashable {
  public static func == (a: Variable, b: Variable) -> Bool { a.tensor == b.tensor }
  public func hash(into hasher: inout Hasher) { hasher.combine(tensor) }
}
