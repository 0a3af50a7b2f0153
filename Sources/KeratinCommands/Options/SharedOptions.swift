import ArgumentParser
import Foundation
import Keratin
import KeratinCPU
import KeratinData
import KeratinXLA

/// Where and how to run.
struct EngineOptions: ParsableArguments {
  @Option(
    help: "Where to run: \(Machine.deviceNames.joined(separator: ", ")), xla:KIND or xla:/PLUGIN.")
  var device: String?

  @Option(help: "How many threads; as many as there are cores if nothing is said.")
  var threads: Int?

  func validate() throws { try checkPositive(threads, "--threads") }

  /// Where to run, from options, environment and settings file. To be called before any data is looked for.
  ///
  /// - Parameters:
  ///   - devices: How many the run is to use at once; the CPU plugin pretends to have as many.
  ///   - profiles: Whether kernels are to be timed.
  /// - Throws: `UsageError` for an unknown device, or one that times no kernels; what reading the settings throws.
  func resolve(devices: Int = 1, profiles: Bool = false) throws -> Machine {
    var settings = try MachineSettings.load()
    if let device { settings.device = device }
    if let threads { settings.threads = threads }
    return try Machine(settings, devices: devices, profiles: profiles)
  }
}

/// What settings come to: a device, threads, folders.
struct Machine {
  /// What `--device` and `KERATIN_DEVICE` know.
  static let deviceNames = ["cpu", "interpreter", "reference", "xla"]

  let deviceName: String
  let device: Device
  let threads: Int
  /// Where data sets lie, and where downloads go.
  let dataFolder: DataFolder

  /// - Throws: `UsageError` for an unknown device, for a plugin that is not there or does not start, and where
  ///   `KERATIN_ISA` asks for what there is not.
  init(_ settings: MachineSettings, devices: Int = 1, profiles: Bool = false) throws {
    deviceName = settings.device ?? "cpu"
    guard !profiles || ["cpu", "interpreter"].contains(deviceName) else {
      throw UsageError(
        "--profile times the kernels of the native engine; '\(deviceName)' does not tell its own apart.\n"
          + "  hint: --device cpu")
    }
    threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
    dataFolder = settings.data.map { DataFolder($0) } ?? .standard
    var options = CPUEngine.Options()
    do {
      // A wrong one is wrong usage. It is not set: engines choose by the program where the environment has no wish.
      _ = try InstructionSet.ofEnvironment()
    } catch {
      throw UsageError(error.problem + (error.hint.map { "\n  hint: \($0)" } ?? ""))
    }
    options.threads = settings.threads
    options.profiles = profiles
    options.cacheDirectory = settings.cache.map { $0 + "/kernels" }
    switch deviceName {
    case "cpu": break
    case "interpreter": options.mode = .interpreted
    case "reference":
      device = .reference
      return
    case "xla":
      device = try Self.xla(nil, settings, devices)
      return
    case let name where name.hasPrefix("xla:") && name.count > 4:
      device = try Self.xla(String(name.dropFirst(4)), settings, devices)
      return
    default:
      throw UsageError(
        unknown: "there is no device '\(deviceName)'.", deviceName, among: Self.deviceNames)
    }
    device = Device(engine: CPUEngine(options))
  }

  private static func xla(
    _ plugin: String?, _ settings: MachineSettings, _ devices: Int
  ) throws -> Device {
    var options = XLAEngine.Options()
    options.cacheDirectory = settings.cache
    options.virtualDevices = devices
    do throws(XLAError) {
      return Device(engine: try XLAEngine(plugin: plugin, options))
    } catch {
      throw UsageError("\(error)")
    }
  }
}

extension Machine {
  /// Whether as many devices are there, and can share a batch.
  /// - Throws: `UsageError` where they cannot.
  func check(devices: Int, batchSize: Int) throws {
    let there = device.engine.deviceCount
    guard devices <= there else {
      throw UsageError(
        "--devices is \(devices); '\(deviceName)' has \(there) device\(there == 1 ? "" : "s")."
          + (there == 1 ? "\n  hint: several devices are an affair of XLA." : ""))
    }
    guard batchSize % devices == 0 else {
      throw UsageError(
        "\(devices) devices cannot share a batch of \(batchSize) samples evenly.\n"
          + "  hint: --batch-size \((batchSize + devices - 1) / devices * devices)")
    }
  }
}

/// A check that several options share.
func checkPositive(_ value: Int?, _ option: String) throws {
  if let value, value < 1 {
    throw ValidationError("\(option) is \(value); at least 1 is needed.")
  }
}
