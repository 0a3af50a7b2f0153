import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Every sample of every primitive, and its gradient, planned and run on the interpreter, against the reference.
@Suite struct SampleAgreementTests {
  @Test(arguments: PrimitiveSamples.all)
  func theInterpreterGivesWhatTheReferenceGives(_ sample: PrimitiveSample) throws {
    let (leaves, outputs) = try sample.graph()
    try check(sample, leaves, outputs, tolerance: sample.tolerance)
  }

  @Test(arguments: PrimitiveSamples.all.filter(\.isSmooth))
  func theGradientsAgreeToo(_ sample: PrimitiveSample) throws {
    let (leaves, outputs) = try sample.graph()
    let smooth = outputs.filter { $0.elementType.isFloatingPoint }
    let wanted = leaves.filter { $0.elementType.isFloatingPoint }
    if smooth.isEmpty || wanted.isEmpty { return }
    var loss = try constant(0, type: smooth[0].elementType)
    for output in smooth { loss = try loss + square(output).sum() }
    let gradients = try gradient(of: loss, withRespectTo: wanted)
    try check(sample, leaves, gradients, tolerance: max(2e-5, 8 * sample.tolerance))
  }

  private func check(
    _ sample: PrimitiveSample, _ leaves: [Tensor], _ outputs: [Tensor], tolerance: Double
  ) throws {
    let expected = try ReferenceEngine.evaluate(
      outputs, given: Dictionary(uniqueKeysWithValues: zip(leaves, sample.inputs)),
      sizes: sample.sizes)
    let program = try Program(inputs: leaves, outputs: outputs)
    let plan = try Plan(program)
    let received = try PlanRunner(plan: plan, program: program, sizes: sample.sizes).run(
      sample.inputs)
    for (k, (a, b)) in zip(expected, received.outputs).enumerated() {
      let worst = difference(a, b, tolerance: tolerance)
      #expect(worst == nil, "output \(k): \(worst!)\n\(plan.dump())")
    }
  }
}
