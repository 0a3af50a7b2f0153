import KeratinConfiguration

/// The layers that a file may name. Kept by hand; a test compares it with the folder.
public enum LayerRegistry {
  public static var all: [any ConfigurableLayer.Type] {
    [
      ActivationLayer.self,
      Add.self,
      AveragePooling1D.self,
      AveragePooling2D.self,
      AveragePooling3D.self,
      BatchNormalization.self,
      Concatenate.self,
      Conv1D.self,
      Conv2D.self,
      Conv3D.self,
      Dense.self,
      Dropout.self,
      Embedding.self,
      Flatten.self,
      GlobalAveragePooling1D.self,
      GlobalAveragePooling2D.self,
      GlobalAveragePooling3D.self,
      GlobalMaxPooling1D.self,
      GlobalMaxPooling2D.self,
      GlobalMaxPooling3D.self,
      Input.self,
      MaxPooling1D.self,
      MaxPooling2D.self,
      MaxPooling3D.self,
      Rescaling.self,
      Reshape.self,
    ]
  }

  /// What Keras, or CONFIG files, call a class beside its own name.
  private static let aliases = ["Input": "InputLayer"]

  /// Makes a layer from an entry of a model's list: `Flatten`, `{Dense: {units: 10}}`, or with a name of its own
  /// `{name: class, Dense: {units: 10}, from: [pooled]}`.
  ///
  /// - Parameter custom: Classes of the user's own that the file may name.
  /// - Throws: `ConfigError`, with line and column, where the class or a key is unknown, or a value is of another kind.
  public static func make(_ entry: ConfigValue, custom: [any ConfigurableLayer.Type] = []) throws
    -> LayerEntry
  {
    var made = try names(of: entry)
    let (className, settings, location) = try made.core.named("a layer")
    guard let type = layerType(named: className, custom) else {
      throw ConfigError.unknown(
        "There is no layer '\(className)'.", name: className,
        among: (all + custom).map { $0.className } + Array(aliases.keys), at: location)
    }
    var reader = try settings.reader(className)
    let ownName = try reader.optional("name")?.string()
    let isTrainable = try reader.optional("trainable")?.bool()
    let layer = try construct(type, &reader)
    try reader.finish()
    if let name = made.name ?? ownName { layer.state.setName(name) }
    if let isTrainable { layer.state.isTrainable = isTrainable }
    if let location {
      layer.state.location = CodeLocation(
        file: location.file ?? "the configuration", line: location.line)
    }
    made.layer = layer
    return made
  }

  private static func layerType(named name: String, _ custom: [any ConfigurableLayer.Type]) -> (
    any ConfigurableLayer.Type
  )? {
    let wanted = aliases[name] ?? name
    for type in all + custom where type.className == wanted { return type }
    return nil
  }

  private static func construct(
    _ type: any ConfigurableLayer.Type, _ reader: inout ConfigReader
  ) throws -> any ConfigurableLayer { try type.init(config: &reader) }

  /// `name` and `from`, which stand beside the class, and what is left.
  private static func names(of entry: ConfigValue) throws -> LayerEntry {
    var result = LayerEntry(core: entry)
    guard case .map(let entries) = entry.content else { return result }
    for other in entries {
      let field = ConfigField("'\(other.key)' of a layer", other.value, at: other.location)
      if other.key == "name" { result.name = try field.string() }
      guard other.key == "from" else { continue }
      if case .list = other.value.content {
        var sources: [String] = []
        for source in try field.list() { sources.append(try source.string()) }
        result.from = sources
      } else {
        result.from = [try field.string()]
      }
    }
    result.core.content = .map(entries.filter { $0.key != "name" && $0.key != "from" })
    return result
  }

  /// What `make` reads back; nil where the layer cannot be described.
  static func entry(_ layer: any Layer, from: [String]? = nil) -> ConfigValue? {
    guard let layer = layer as? any ConfigurableLayer, var config = layer.config else { return nil }
    if !layer.isTrainable { config.append(.init("trainable", .bool(false))) }
    var entries: [ConfigValue.Entry] = [
      .init("name", .string(layer.name)), .init(type(of: layer).className, .map(config)),
    ]
    if let from { entries.append(.init("from", .list(from.map { .string($0) }))) }
    return .map(entries)
  }
}

/// A layer that a file describes, and what it is called on; nil: the one before.
public struct LayerEntry {
  public fileprivate(set) var layer: (any ConfigurableLayer)?
  public fileprivate(set) var from: [String]?
  fileprivate var name: String?
  /// The class and its settings alone.
  fileprivate var core: ConfigValue
}
