import ArgumentParser
import Keratin
import KeratinCPU

/// `keratin dump MODEL|CONFIG`: the symbolic graph as text.
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "The symbolic graph of a network, as text.")

  @Argument(help: "A model (.safetensors) or a training file (YAML).")
  var model: String

  @Flag(help: "As StableHLO, for the batch size of the training file.")
  var stablehlo = false

  @Flag(name: .customLong("c"), help: "The C that the native engine compiles, after the rewrites.")
  var c = false

  @Flag(help: "After the rewrites that the engines apply.")
  var optimized = false

  @Flag(help: "A step of training, not inference.")
  var training = false

  func validate() throws {
    if stablehlo, c { throw ValidationError("--stablehlo and --c exclude each other.") }
  }

  func run() throws {
    let source = try ProgramSource(path: model, isTraining: training, batchSize: nil)
    // What is compiled is the program after its rewrites.
    let program = optimized || c ? try source.program.optimized() : source.program
    if stablehlo {
      print(try program.stableHLO(sizes: source.sizes), terminator: "")
    } else if c {
      try printKernels(program)
    } else {
      print(
        Dump(showsScopes: true).text(inputs: program.inputs, outputs: program.roots), terminator: ""
      )
    }
  }

  /// Each kernel as it is compiled, in the order of the plan.
  private func printKernels(_ program: Program) throws {
    guard let executable = try CPUEngine().compile(program) as? CPUExecutable,
      executable.isCompiled
    else { throw RunError("there is no C: kernels are interpreted on this machine.") }
    print("// Kernels for \(executable.instructionSet.rawValue), in the order in which they run.")
    for kernel in executable.kernels { print("\n// \(kernel.label)\n\(kernel.body)") }
  }
}
