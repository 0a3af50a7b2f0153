import KeratinConfiguration
import KeratinGraph

extension Model {
  /// The network in the words of a configuration file; nil where a layer holds a closure or is a class that no file knows.
  public var config: ConfigValue? {
    if self is Sequential {
      var entries: [ConfigValue] = []
      for layer in layers {
        guard let entry = LayerRegistry.entry(layer) else { return nil }
        entries.append(entry)
      }
      return plan.count == layers.count ? .list(entries) : functionalConfig
    }
    return functionalConfig
  }

  /// Each place in the plan under a name of its own: a layer that is called twice stands there twice, the second time as
  /// `{name: dense__1, shared: dense}`.
  private var functionalConfig: ConfigValue? {
    var names: [Int: String] = [:]
    var calls: [String: Int] = [:]
    var inputEntries: [ConfigValue.Entry] = []
    var entries: [ConfigValue] = []
    for output in plan {
      let name = output.layer.name
      let call = calls[name, default: 0]
      calls[name] = call + 1
      names[output.id] = call == 0 ? name : "\(name)__\(call)"
      if let input = output.layer as? Input {
        inputEntries.append(.init(name, .map(input.config ?? [])))
        continue
      }
      let from = output.inputs.map { names[$0.id]! }
      if call > 0 {
        entries.append([
          "name": .string(names[output.id]!), "shared": .string(name),
          "from": .list(from.map { .string($0) }),
        ])
        continue
      }
      guard let entry = LayerRegistry.entry(output.layer, from: from) else { return nil }
      entries.append(entry)
    }
    return [
      "inputs": .map(inputEntries), "layers": .list(entries),
      "outputs": .list(outputs.map { .string(names[$0.id]!) }),
    ]
  }

  /// A network from its description: a list is a chain, a mapping of `inputs`, `layers` and `outputs` a functional model.
  ///
  /// - Parameter custom: Classes of the user's own that the description may name.
  /// - Throws: `ConfigError` with line and column; `GraphError` where shapes do not fit, with the layer and its line.
  public static func make(
    config: ConfigValue, name: String, seed: UInt64 = 0,
    custom: [any ConfigurableLayer.Type] = []
  ) throws -> Model {
    if case .list(let entries) = config.content {
      var layers: [any Layer] = []
      for entry in entries {
        let made = try LayerRegistry.make(entry, custom: custom)
        guard made.from == nil else {
          throw ConfigError(
            "'from' has no sense in a list, where each layer follows the one before.",
            at: entry.location,
            hint: "write the model as a mapping with inputs, layers and outputs.")
        }
        if let layer = made.layer { layers.append(layer) }
      }
      return try Sequential(name: name, seed: seed, layers: layers)
    }
    return try functional(config, name, seed, custom)
  }

  private static func functional(
    _ config: ConfigValue, _ name: String, _ seed: UInt64,
    _ custom: [any ConfigurableLayer.Type]
  ) throws -> Model {
    var reader = try config.reader("the model")
    var places: [String: LayerOutput] = [:]
    var inputs: [Input] = []
    for entry in try reader.required("inputs").reader("inputs").entries {
      var settings = try entry.value.reader("input '\(entry.key)'")
      let input = try Input(config: &settings)
      try settings.finish()
      input.state.setName(entry.key)
      inputs.append(input)
      places[entry.key] = input.output
    }
    func place(_ name: String, _ location: ConfigLocation?) throws -> LayerOutput {
      if let found = places[name] { return found }
      throw ConfigError.unknown(
        "There is no layer '\(name)' before this one.", name: name, among: places.keys.sorted(),
        at: location)
    }
    var previous = inputs.first?.output
    for entry in try reader.required("layers").list().map(\.value) {
      let layer: any Layer
      let from: [String]?
      var placeName: String?
      if let shared = entry["shared"] {
        let field = ConfigField("'shared' of a layer", shared)
        layer = try place(try field.string(), shared.location).layer
        from = try entry["from"].map {
          try ConfigField("'from' of a layer", $0).list().map { try $0.string() }
        }
        placeName = try entry["name"].map { try ConfigField("'name' of a layer", $0).string() }
      } else {
        let made = try LayerRegistry.make(entry, custom: custom)
        guard let new = made.layer else { continue }
        layer = new
        from = made.from
      }
      let sources = try from?.map { try place($0, entry.location) } ?? (previous.map { [$0] } ?? [])
      if layer.state.name == nil {
        var (base, count) = (snakeCase(type(of: layer).className), 0)
        let stem = base
        while places[base] != nil {
          count += 1
          base = "\(stem)_\(count)"
        }
        layer.state.name = base
      }
      let output = try withNameScope("model \"\(name)\"") { try layer(sources) }
      places[placeName ?? layer.name] = output
      previous = output
    }
    let names = try reader.required("outputs")
    let outputs = try names.list().map { try place(try $0.string(), $0.location) }
    try reader.finish()
    return try Model(inputs: inputs, outputs: outputs, name: name, seed: seed)
  }
}
