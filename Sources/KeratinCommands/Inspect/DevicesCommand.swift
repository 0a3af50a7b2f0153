import ArgumentParser
import Keratin
import KeratinCPU
import KeratinXLA

/// `keratin devices`: where programs can run on this machine.
struct DevicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "devices", abstract: "Where programs can run on this machine.",
    discussion: """
      The one that is used if nothing is said is marked. Plugins for XLA are looked for in KERATIN_PJRT_PLUGIN, in \
      Keratin's cache, and among Python packages. '--install cpu' fetches one for the CPU, of a version whose bytes are \
      known, with pip.
      """)

  @Option(help: "Fetch a plugin into Keratin's cache: cpu.")
  var install: String?

  func run() throws {
    var settings = try MachineSettings.load()
    if let install {
      try fetch(install, settings)
      return
    }
    let wish = settings.device ?? "cpu"
    // Where the choice is wrong, that is said before anything is listed.
    let chosen = try Machine(settings).deviceName
    let names = Machine.deviceNames.filter { $0 != "xla" }
    let plugins = PluginSearch.all(cache: settings.cache).map { ($0, found($0)) }
    let width = (names + plugins.map(\.1.name)).map(\.count).max() ?? 0
    func line(_ name: String, _ text: String, isChosen: Bool) {
      let padded = name.padding(toLength: width, withPad: " ", startingAt: 0)
      print("\(isChosen ? "*" : " ") \(padded)  \(text)")
    }
    for name in names {
      settings.device = name
      line(name, try details(Machine(settings)), isChosen: name == chosen)
    }
    let used = try wish.hasPrefix("xla") ? plugin(wish, settings) : nil
    for (candidate, found) in plugins {
      line(found.name, found.text, isChosen: candidate.path == used)
    }
    if plugins.isEmpty {
      line("xla", "no plugin; 'keratin devices --install cpu' fetches one", isChosen: false)
    }
  }

  /// Found out by compiling a program of one addition.
  private func details(_ machine: Machine) throws -> String {
    let x = Tensor.input("x", .float32, ["n"])
    let program = try Program(inputs: [x], outputs: [try x + x])
    guard let executable = try machine.device.engine.compile(program) as? CPUExecutable else {
      return "one operation at a time, exact and slow: for tests"
    }
    let how =
      executable.isCompiled
      ? "kernels in C, compiled for \(executable.instructionSet.rawValue)"
      : "kernels interpreted, without a compiler"
    return "\(how), \(executable.threads) thread\(executable.threads == 1 ? "" : "s")"
  }

  /// The path of the plugin that a device's name comes to.
  private func plugin(_ name: String, _ settings: MachineSettings) throws -> String? {
    let wish = name.count > 4 ? String(name.dropFirst(4)) : nil
    return try PluginSearch.find(wish, cache: settings.cache).first?.path
  }

  /// What a plugin drives, or why it does not.
  private func found(_ candidate: PluginCandidate) -> (name: String, text: String) {
    let place = "\(candidate.path) (\(candidate.origin.rawValue))"
    do {
      let client = try StartedClients.client(candidate)
      let version = client.plugin.version
      let devices = client.devices.map(device).joined(separator: ", ")
      return (
        "xla:\(client.platform)",
        "\(devices); PJRT \(version.major).\(version.minor), \(client.platformVersion); \(place)"
      )
    } catch {
      return ("xla:\(candidate.kind ?? "?")", "not usable: \(error)")
    }
  }

  private func device(_ device: ClientDevice) -> String {
    guard let limit = device.memory?.limit else { return device.kind }
    return "\(device.kind) with \(limit / 1_000_000) MB"
  }

  private func fetch(_ name: String, _ settings: MachineSettings) throws {
    guard name == "cpu" else {
      throw UsageError(
        unknown: "there is no plugin '\(name)' to install.", name, among: ["cpu"])
    }
    guard let plugin = PinnedPlugin(cache: settings.cache) else {
      throw RunError("no home directory is known for the cache; KERATIN_CACHE names one.")
    }
    let wasThere = plugin.isInstalled
    try plugin.install()
    print("\(wasThere ? "it is there already" : "installed"): \(plugin.path)")
  }
}
