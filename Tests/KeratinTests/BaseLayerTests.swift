import Keratin
import Testing

/// What layers have in common is no layer.
@Suite struct BaseLayerTests {
  @Test func basesTrap() async {
    let pooling = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PoolingLayer()
    }
    let said = String(decoding: pooling?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("PoolingLayer is no layer by itself"), "\(said)")
    await #expect(processExitsWith: .failure) {
      _ = ConvolutionLayer(filters: 2, kernelSize: 3)
    }
    await #expect(processExitsWith: .failure) { _ = GlobalPoolingLayer() }
  }

  /// What a base says, it says in the name of the layer that it is part of.
  @Test func heirsSpeakForThemselves() throws {
    let layer: ConvolutionLayer = Conv2D(filters: 3, kernelSize: 3, groups: 2)
    #expect(layer.name == "conv2d")
    #expect(layer.description.hasPrefix("conv2d (Conv2D, filters: 3, kernel: 3×3), at "))
    let error = #expect(throws: GraphError.self) {
      try layer.build([TensorType(.float32, ["batch", 6, 6, 4])])
    }
    let said = error.map { "\($0)" } ?? ""
    #expect(said.contains("Conv2D: 3 filters and 4 channels cannot be shared"), "\(said)")
    let pooling: PoolingLayer = MaxPooling1D(poolSize: 2)
    #expect(pooling.name == "max_pooling1d")
  }
}
