import KeratinConfiguration

/// Callbacks as configuration files name them: `- EarlyStopping: {monitor: val_loss, patience: 5}`.
///
/// Those that hold a closure (`LambdaCallback`, `LearningRateScheduler`) are made in code alone.
public enum CallbackRegistry {
  static let names = ["CSVLogger", "EarlyStopping", "ModelCheckpoint", "TerminateOnNaN"]

  /// - Throws: `ConfigError`, with line and column, for an unknown name, setting or value.
  public static func make(_ field: ConfigField) throws(ConfigError) -> any Callback {
    let (name, settings, location) = try field.named()
    var reader = try settings.reader(name)
    let made: any Callback
    switch name {
    case "CSVLogger":
      let path = try reader.required("filename").string()
      made = CSVLogger(path: path, separator: try reader.optional("separator")?.string() ?? ",")
    case "EarlyStopping":
      made = EarlyStopping(
        monitor: try reader.optional("monitor")?.string() ?? "val_loss",
        minDelta: try reader.optional("min_delta")?.double() ?? 0,
        patience: try reader.optional("patience")?.int(atLeast: 0) ?? 0,
        mode: try mode(&reader), baseline: try reader.optional("baseline")?.double(),
        restoresBestWeights: try reader.optional("restore_best_weights")?.bool() ?? false,
        startFromEpoch: try reader.optional("start_from_epoch")?.int(atLeast: 0) ?? 0)
    case "ModelCheckpoint":
      made = ModelCheckpoint(
        path: try reader.required("filepath").string(),
        monitor: try reader.optional("monitor")?.string() ?? "val_loss", mode: try mode(&reader),
        savesBestOnly: try reader.optional("save_best_only")?.bool() ?? false)
    case "TerminateOnNaN": made = TerminateOnNaN()
    default:
      throw .unknown("There is no callback '\(name)'.", name: name, among: names, at: location)
    }
    try reader.finish()
    return made
  }

  private static func mode(_ reader: inout ConfigReader) throws(ConfigError) -> Monitor.Mode {
    guard let field = reader.optional("mode") else { return .automatic }
    return Monitor.Mode(rawValue: try field.word(among: ["auto", "min", "max"])) ?? .automatic
  }
}
