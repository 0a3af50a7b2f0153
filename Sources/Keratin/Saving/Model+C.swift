import Glibc
import KeratinCPU
import KeratinGraph

/// Where a model in C has its weights.
public enum WeightPlacement: String, CaseIterable, Sendable {
  /// In the C file up to 4 MiB, which C compilers read in some seconds; beyond, beside it.
  case automatic
  /// In the C file.
  case inside
  /// In a file of their own, which a function of the C file reads.
  case beside
}

extension Model {
  /// Writes inference as C that depends on nothing: `void NAME_predict(const float *input, float *output, void
  /// *workspace)`, NAME being the file's (of `libNAME.so`, too). What the function computes is what `predict` computes, but for the last digits.
  ///
  ///     try model.writeC(to: "mnist.c")       // mnist.c, and mnist.h, which declares what is in it
  ///     try model.writeC(to: "mnist.so")      // the same as a shared library, and mnist.h
  ///
  /// Every file is written whole or not at all, the one that is asked for last.
  ///
  /// - Parameters:
  ///   - path: `FILE.c` or `FILE.so`. A `FILE.h`, or a `FILE.weights`, that somebody else wrote is not touched.
  ///   - batchSize: Samples in a call.
  ///   - isPortable: Whether the C is plain C99, for any compiler: no vector types.
  ///   - weights: Where they are. A library has them inside.
  /// - Returns: The paths that were written.
  /// - Throws: `FileError` where a file cannot be written, or has another ending; `TrainingError` for a batch size below 1;
  ///   `GraphError` where a primitive has no text in C; `ToolchainError` where a library is asked for and there is no
  ///   compiler, or it fails.
  @discardableResult
  public func writeC(
    to path: String, batchSize: Int = 1, isPortable: Bool = false,
    weights: WeightPlacement = .automatic
  ) throws -> [String] {
    try requireBuilt(for: [])
    guard batchSize >= 1 else {
      throw TrainingError("\(title): the batch size is \(batchSize); at least 1 is needed.")
    }
    let files = try CFiles(path)
    var options = StandaloneProgram.Options(name: files.name)
    options.isPortable = isPortable
    options.keepsWeightsApart = try isApart(weights, files)
    options.inputNames = inputs.map(\.name)
    options.outputNames = outputs.map(\.layer.name)
    options.classNames = classNames ?? []
    options.notes = notes(batchSize)
    let program = try inferenceProgram(batchSize: batchSize).optimized()
    let standalone = try StandaloneProgram(program, [:], options)
    return try files.write(standalone)
  }

  private func isApart(_ placement: WeightPlacement, _ files: CFiles) throws -> Bool {
    switch placement {
    case .automatic:
      let bytes = self.weights.reduce(0) { $0 + $1.count * $1.variable.type.elementType.byteCount }
      return !files.isLibrary && bytes > 4 << 20
    case .inside: return false
    case .beside:
      if files.isLibrary {
        throw FileError(files.path, "A library has its weights inside; they cannot be beside it.")
      }
      return true
    }
  }

  private func notes(_ batchSize: Int) -> [String] {
    let parameters = self.weights.reduce(0) { $0 + $1.count }
    return [
      "Model \"\(name)\", \(parameters) parameters, \(batchSize) sample\(batchSize == 1 ? "" : "s") in a call."
    ]
  }

  /// The same as `inferenceProgram()` for so many samples, with extents that are known.
  private func inferenceProgram(batchSize: Int) throws -> Program {
    let places = inputs.map { input in
      Tensor.input(
        input.name, input.elementType, [Dimension(batchSize)] + input.type.shape.dropFirst())
    }
    return try Program(
      inputs: places, outputs: try call(places, LayerContext(isTraining: false)))
  }
}

/// The files that a model in C becomes.
private struct CFiles {
  let path: String
  /// The path without its ending.
  private let base: String
  let isLibrary: Bool
  /// The file's name without its ending.
  let name: String
  private let target: AtomicFile
  private let header: AtomicFile

  init(_ path: String) throws {
    let ending = path.split(separator: "/").last?.split(separator: ".").last.map(String.init)
    guard let ending, ["c", "so"].contains(ending), path.hasSuffix("." + ending) else {
      throw FileError(path, "The file's name ends neither in .c nor in .so.")
    }
    self.path = path
    isLibrary = ending == "so"
    base = String(path.dropLast(ending.count + 1))
    let word = base.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    name = String(isLibrary && word.hasPrefix("lib") ? word.dropFirst(3) : word)
    guard !name.isEmpty else {
      throw FileError(path, "The file has no name before its ending; functions are called by it.")
    }
    try Self.requireOurs(base + ".h", StandaloneProgram.marks.text)
    target = try AtomicFile(path)
    header = try AtomicFile(base + ".h")
  }

  /// A neighbour that is not asked for by name is replaced only if it is of our making.
  private static func requireOurs(_ path: String, _ mark: String) throws {
    guard access(path, F_OK) == 0 else { return }
    let file = try ReadableFile(path)
    let count = min(file.byteCount, mark.utf8.count)
    guard try file.bytes(at: 0, count: count) == Array(mark.utf8) else {
      throw FileError(
        path, "The file is there already, and is not of Keratin's making.",
        hint: "move it, or choose another name.")
    }
  }

  func write(_ standalone: StandaloneProgram) throws -> [String] {
    var weights: AtomicFile?
    if let bytes = standalone.weights {
      try Self.requireOurs(base + ".weights", StandaloneProgram.marks.weights)
      weights = try AtomicFile(base + ".weights")
      try bytes.withUnsafeBytes { try weights?.write($0) }
    }
    let bytes = isLibrary ? try SharedLibrary.compile(standalone.source) : standalone.source
    try header.write(standalone.header)
    try bytes.withUnsafeBytes { try target.write($0) }
    try weights?.commit()
    try header.commit()
    try target.commit()
    return [path, base + ".h"] + (weights == nil ? [] : [base + ".weights"])
  }
}
