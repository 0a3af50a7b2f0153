import ArgumentParser
import Foundation
import Keratin

/// `keratin compile MODEL -o FILE.c|FILE.so`: inference as C that depends on nothing.
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Makes a trained network a C file, or a shared library, that depends on nothing.",
    discussion: """
      FILE.h, which declares the functions, is written beside the file; weights of more than 4 MiB are written to \
      FILE.weights, which a function of the C file reads.
      """)

  @Argument(help: "A model file (.safetensors).")
  var model: String

  @Option(name: .shortAndLong, help: "The C file (.c) or the library (.so).")
  var output: String

  @Option(help: "Samples in a call.")
  var batchSize: Int = 1

  @Flag(help: "Plain C99 for any compiler: no vector types.")
  var portable = false

  @Option(help: "Where the weights are: automatic, inside the C file, or beside it.")
  var weights: WeightPlacement = .automatic

  func validate() throws {
    try checkPositive(batchSize, "--batch-size")
    guard ["c", "so"].contains((output as NSString).pathExtension) else {
      throw ValidationError("--output is '\(output)'; a name that ends in .c or .so is expected.")
    }
    if weights == .beside, output.hasSuffix(".so") {
      throw ValidationError("A library has its weights inside; --weights beside is for C files.")
    }
  }

  func run() throws {
    let network = try ModelSource(trained: model, device: .reference).model
    let paths = try network.writeC(
      to: output, batchSize: batchSize, isPortable: portable, weights: weights)
    for path in paths {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      print("\(path): \(size ?? 0) bytes")
    }
  }
}

extension WeightPlacement: ExpressibleByArgument {}
