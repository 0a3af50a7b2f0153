import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

/// What holds for every graph: the text of it reads back, and simplifying leaves its values alone.
@Suite struct GraphContractTests {
  @Test(arguments: PrimitiveSamples.all)
  func theDumpReadsBack(_ sample: PrimitiveSample) throws {
    let (inputs, outputs) = try sample.graph()
    let text = Dump().text(inputs: inputs, outputs: outputs)
    let again = try DumpReader().graph(text)
    #expect(Dump().text(inputs: again.inputs, outputs: again.outputs) == text)
    #expect(again.inputs.map(\.type) == inputs.map(\.type))
  }

  @Test(arguments: PrimitiveSamples.all)
  func simplifyingLeavesTheValuesAlone(_ sample: PrimitiveSample) throws {
    let (inputs, outputs) = try sample.graph()
    var roots = outputs
    let smooth = inputs.filter { $0.elementType.isFloatingPoint }
    if sample.isSmooth, let loss = try squares(outputs), !smooth.isEmpty {
      roots += try gradient(of: loss, withRespectTo: smooth)
    }
    let program = try Program(inputs: inputs, outputs: roots).optimized()
    #expect(program.outputs.map(\.type) == roots.map(\.type))
    let given = Dictionary(uniqueKeysWithValues: zip(inputs, sample.inputs))
    let before = try ReferenceEngine.evaluate(roots, given: given, sizes: sample.sizes)
    let after = try ReferenceEngine.evaluate(program.outputs, given: given, sizes: sample.sizes)
    for (a, b) in zip(before, after) {
      let worst = difference(a, b, tolerance: 1e-6)
      #expect(worst == nil, "\(worst!)")
    }
  }

  private func squares(_ outputs: [Tensor]) throws -> Tensor? {
    var loss: Tensor?
    for output in outputs where output.elementType.isFloatingPoint {
      let part = try (output * output).sum().cast(to: .float64)
      loss = try loss.map { try $0 + part } ?? part
    }
    return loss
  }
}
