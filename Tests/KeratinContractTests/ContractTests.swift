import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

/// What holds for every primitive in the catalogue.
@Suite struct ContractTests {
  @Test(arguments: PrimitiveCatalog.names)
  func everyPrimitiveHasSamples(_ name: String) {
    #expect(PrimitiveSamples.all.contains { $0.primitive.name == name }, "no sample of \(name)")
  }

  @Test func namesAreUnique() {
    let names = PrimitiveCatalog.names
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: PrimitiveSamples.all)
  func shapeRuleIsWhatExecutionGives(_ sample: PrimitiveSample) throws {
    let (leaves, outputs) = try sample.graph()
    let values = try ReferenceEngine.evaluate(
      outputs, given: Dictionary(uniqueKeysWithValues: zip(leaves, sample.inputs)),
      sizes: sample.sizes)
    for (output, value) in zip(outputs, values) {
      #expect(value.elementType == output.elementType)
      #expect(value.shape == output.shape.map { $0.value(sample.sizes) })
    }
  }

  @Test(arguments: PrimitiveSamples.all)
  func attributesMakeThePrimitiveAgain(_ sample: PrimitiveSample) throws {
    let again = try type(of: sample.primitive).init(sample.primitive.attributes)
    #expect(again.attributes == sample.primitive.attributes)
    #expect(try again.outputTypes(sample.types) == sample.primitive.outputTypes(sample.types))
  }

  @Test(arguments: PrimitiveSamples.all.filter { $0.isSmooth && $0.sizes.isEmpty })
  func pullbackIsTheGradient(_ sample: PrimitiveSample) throws {
    guard let check = try GradientCheck.run(at: sample.inputs, { try sample.primitive.apply($0) })
    else { return }
    #expect(check.error < 1e-6, "\(check)")
  }

  /// The pullback is graph, so it has a gradient too: of a squared gradient, which depends on everything again.
  @Test(arguments: PrimitiveSamples.all.filter { $0.isSmooth && $0.sizes.isEmpty })
  func pullbackHasAGradient(_ sample: PrimitiveSample) throws {
    let check = try GradientCheck.run(at: sample.inputs) { inputs in
      let outputs = try sample.primitive.apply(inputs).filter { $0.elementType == .float64 }
      var loss = try constant(0, type: .float64)
      for output in outputs { loss = try loss + (output * output).sum() }
      return try gradient(of: loss, withRespectTo: inputs.filter { $0.elementType.isFloatingPoint })
    }
    guard let check else { return }
    #expect(check.error < 1e-6, "\(check)")
  }
}
