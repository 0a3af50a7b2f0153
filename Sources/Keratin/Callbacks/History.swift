import KeratinConfiguration

/// What was reported at the end of each epoch. `fit` returns one.
///
///     let history = try model.fit(train, epochs: 3)
///     history["loss"]            // [0.31, 0.12, 0.08]
public final class History: Callback {
  /// From 0.
  public private(set) var epochs: [Int] = []
  /// In the order of the log.
  public private(set) var names: [String] = []
  private var values: [String: [Double]] = [:]

  public init() {}

  /// One number for each epoch; empty for a name that was never reported.
  public subscript(name: String) -> [Double] { values[name] ?? [] }

  public func onEpochEnd(_ epoch: Int, _ logs: Logs, _ training: Training) {
    epochs.append(epoch)
    for entry in logs.entries {
      if values[entry.name] == nil { names.append(entry.name) }
      values[entry.name, default: []].append(entry.value)
    }
  }

  public var state: CallbackState? {
    CallbackState([
      "epochs": .list(epochs.map { .int($0) }),
      "values": .map(names.map { .init($0, .list(values[$0]!.map { .double($0) })) }),
    ])
  }
  public func restore(_ state: CallbackState) throws {
    var reader = try state.values.reader("the history")
    epochs = try reader.required("epochs").ints()
    names = []
    values = [:]
    for entry in try reader.required("values").reader().entries {
      names.append(entry.key)
      values[entry.key] = try ConfigField(entry.key, entry.value).doubles()
    }
  }
}
