import ArgumentParser
import Keratin
import KeratinCPU

/// `keratin devices`: where programs can run on this machine.
struct DevicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "devices", abstract: "Where programs can run on this machine.",
    discussion: "The one that is used if nothing is said is marked.")

  func run() throws {
    var settings = try MachineSettings.load()
    let chosen = try Machine(settings).deviceName
    let width = Machine.deviceNames.map(\.count).max() ?? 0
    for name in Machine.deviceNames {
      settings.device = name
      let padded = name.padding(toLength: width, withPad: " ", startingAt: 0)
      print("\(name == chosen ? "*" : " ") \(padded)  \(try details(Machine(settings)))")
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
}
