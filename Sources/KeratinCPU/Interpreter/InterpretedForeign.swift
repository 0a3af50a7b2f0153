import KeratinGraph

/// A user's Swift function: arrays go in, arrays come out.
struct InterpretedForeign: InterpretedKernel {
  private let foreign: Kernel.Foreign
  private let sizes: Sizes

  init(_ foreign: Kernel.Foreign, _ sizes: Sizes) {
    self.foreign = foreign
    self.sizes = sizes
  }

  var chunkCount: Int { 1 }

  func run(_ chunk: Int, _ buffers: UnsafePointer<UnsafeMutableRawPointer>) throws {
    guard case .swift(let body) = foreign.body else {
      preconditionFailure("'\(foreign.name)' has no Swift body")
    }
    var arguments: [NDArray] = []
    for (k, type) in foreign.inputs.enumerated() {
      var array = NDArray(zeros: type.shape.map { $0.value(sizes) }, elementType: type.elementType)
      array.withUnsafeMutableBytes { bytes in
        if let target = bytes.baseAddress {
          target.copyMemory(from: buffers[k], byteCount: bytes.count)
        }
      }
      arguments.append(array)
    }
    let results = try body.run(arguments)
    guard results.count == foreign.outputs.count else {
      throw GraphError(
        foreign.name,
        "the Swift body returned \(results.count) arrays where \(foreign.outputs.count) were declared."
      )
    }
    for (k, (result, type)) in zip(results, foreign.outputs).enumerated() {
      let shape = type.shape.map { $0.value(sizes) }
      guard result.elementType == type.elementType, result.shape == shape else {
        throw GraphError(
          foreign.name, "the Swift body returned an array of another type than declared.",
          [
            .init("declared", type.with(shape.map { Dimension($0) })),
            .init("returned", TensorType(result)),
          ])
      }
      result.withUnsafeBytes { bytes in
        if let source = bytes.baseAddress {
          buffers[foreign.inputs.count + k].copyMemory(from: source, byteCount: bytes.count)
        }
      }
    }
  }
}
