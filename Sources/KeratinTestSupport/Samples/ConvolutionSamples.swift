import KeratinGraph

extension PrimitiveSamples {
  /// Images, filters and geometry: every combination of stride, padding, dilation and groups that takes another path.
  private struct ConvolutionCase {
    var image: [Int]
    var filter: [Int]
    var strides: [Int]
    var padding: [[Int]]
    var dilations: [Int]
    var groups = 1
    var type = ElementType.float32
    var geometry: ConvolutionGeometry {
      ConvolutionGeometry(
        strides: strides, padding: padding, dilations: dilations, groups: groups)
    }
  }

  private static let convolutionCases: [ConvolutionCase] = [
    // One spatial axis; the stride divides the extent, or not; a window smaller than the stride.
    .init(image: [2, 7, 3], filter: [3, 3, 5], strides: [1], padding: [[0, 0]], dilations: [1]),
    .init(image: [2, 8, 3], filter: [3, 3, 4], strides: [2], padding: [[1, 2]], dilations: [1]),
    .init(image: [3, 7, 2], filter: [4, 2, 1], strides: [3], padding: [[2, 1]], dilations: [1]),
    .init(image: [1, 9, 2], filter: [2, 2, 3], strides: [3], padding: [[0, 0]], dilations: [1]),
    .init(image: [2, 9, 1], filter: [3, 1, 2], strides: [2], padding: [[3, 3]], dilations: [2]),
    .init(image: [2, 6, 2], filter: [5, 2, 3], strides: [2], padding: [[3, 4]], dilations: [1]),
    // Two.
    .init(
      image: [2, 5, 6, 3], filter: [3, 2, 3, 4], strides: [1, 1], padding: [[1, 1], [0, 1]],
      dilations: [1, 1]),
    .init(
      image: [3, 6, 8, 2], filter: [3, 3, 2, 5], strides: [2, 2], padding: [[0, 1], [0, 1]],
      dilations: [1, 1]),
    .init(
      image: [2, 7, 9, 2], filter: [2, 3, 2, 3], strides: [1, 1], padding: [[0, 0], [2, 2]],
      dilations: [3, 2]),
    .init(
      image: [2, 4, 6, 3], filter: [1, 1, 3, 5], strides: [2, 2], padding: [[0, 0], [0, 0]],
      dilations: [1, 1]),
    // Groups, the channels each for itself among them.
    .init(
      image: [2, 5, 4, 6], filter: [3, 2, 2, 9], strides: [1, 1], padding: [[1, 1], [0, 0]],
      dilations: [1, 1], groups: 3),
    .init(
      image: [2, 6, 5, 3], filter: [2, 3, 1, 6], strides: [2, 1], padding: [[0, 0], [1, 1]],
      dilations: [1, 1], groups: 3),
    // Three.
    .init(
      image: [2, 3, 4, 5, 2], filter: [2, 3, 2, 2, 3], strides: [1, 2, 1],
      padding: [[0, 0], [1, 1], [0, 1]], dilations: [1, 1, 2]),
    // No images; other types.
    .init(
      image: [0, 4, 5, 2], filter: [2, 3, 2, 3], strides: [1, 1], padding: [[0, 0], [0, 0]],
      dilations: [1, 1]),
    .init(
      image: [2, 5, 2], filter: [3, 2, 3], strides: [1], padding: [[1, 1]], dilations: [1],
      type: .int32),
    .init(
      image: [2, 5, 3], filter: [2, 3, 4], strides: [1], padding: [[0, 1]], dilations: [1],
      type: .float64),
  ]

  static let convolution: [PrimitiveSample] = {
    var random = RandomArrays(seed: 6)
    var samples: [PrimitiveSample] = []
    for (number, item) in convolutionCases.enumerated() {
      let range = item.type.isFloatingPoint ? -1.0...1.0 : -9.0...9.0
      let x = random.array(item.image, item.type, in: range)
      let w = random.array(item.filter, item.type, in: range)
      let convolution = Convolution(item.geometry)
      guard let type = try? convolution.outputTypes([TensorType(x), TensorType(w)])[0] else {
        preconditionFailure("case \(number) is no convolution")
      }
      let dy = random.array(type.shape.map { $0.value([:]) }, item.type, in: range)
      let tolerance = item.type == .float64 ? 1e-12 : 1e-5
      let byInput = ConvolutionInputGradient(
        item.geometry, image: item.image.map { Dimension($0) })
      let byFilter = ConvolutionFilterGradient(
        item.geometry, filter: item.filter.map { Dimension($0) })
      samples += [
        .init(convolution, [x, w], tolerance: tolerance),
        .init(byInput, [dy, w], tolerance: tolerance),
        .init(byFilter, [x, dy], tolerance: tolerance),
      ]
      if number == 1 || number == 6 {
        let shape: [Dimension] = ["batch"] + item.image.dropFirst().map { Dimension($0) }
        let free = ConvolutionInputGradient(item.geometry, image: shape)
        samples += [
          PrimitiveSample(convolution, [x, w], tolerance: tolerance).symbolic([0]),
          PrimitiveSample(free, [dy, w], tolerance: tolerance).symbolic([0]),
          PrimitiveSample(byFilter, [x, dy], tolerance: tolerance).symbolic([0, 1]),
        ]
      }
    }
    return samples
  }()

  /// Images and windows: apart, overlapping, with gaps, padded; one to three spatial axes.
  private static let poolingCases: [(image: [Int], geometry: PoolingGeometry)] = [
    ([2, 7, 3], PoolingGeometry(window: [2], strides: [2], padding: [[0, 0]])),
    ([3, 8, 2], PoolingGeometry(window: [3], strides: [1], padding: [[1, 1]])),
    ([2, 9, 1], PoolingGeometry(window: [2], strides: [3], padding: [[0, 1]])),
    (
      [2, 6, 8, 3], PoolingGeometry(window: [2, 2], strides: [2, 2], padding: [[0, 0], [0, 0]])
    ),
    (
      [2, 7, 9, 3], PoolingGeometry(window: [3, 3], strides: [2, 2], padding: [[0, 0], [1, 1]])
    ),
    (
      [1, 5, 6, 2], PoolingGeometry(window: [3, 2], strides: [1, 3], padding: [[1, 0], [0, 1]])
    ),
    (
      [2, 3, 4, 5, 2],
      PoolingGeometry(
        window: [2, 3, 2], strides: [1, 2, 2], padding: [[0, 0], [1, 1], [0, 0]])
    ),
    ([0, 4, 3], PoolingGeometry(window: [2], strides: [2], padding: [[0, 0]])),
    (
      [2, 3, 4, 0], PoolingGeometry(window: [2, 2], strides: [1, 1], padding: [[0, 0], [0, 0]])
    ),
  ]

  static let pooling: [PrimitiveSample] = {
    var random = RandomArrays(seed: 7)
    var samples: [PrimitiveSample] = []
    for (number, item) in poolingCases.enumerated() {
      let x = random.array(item.image, in: -9...9)
      let maximum = MaxPooling(item.geometry), sum = SumPooling(item.geometry)
      guard let type = try? sum.outputTypes([TensorType(x)])[0] else {
        preconditionFailure("case \(number) is no pooling")
      }
      let result = type.shape.map { $0.value([:]) }
      let dy = random.array(result)
      // Any element of the window.
      var places = NDArray(zeros: result, elementType: .int32)
      for i in 0..<places.count {
        let element = item.geometry.window.size.map { random.index($0) }
        places.set(Int64(item.geometry.number(element: element)), at: i)
      }
      let shape = item.image.map { Dimension($0) }
      samples += [
        .init(maximum, [x]), .init(sum, [x], tolerance: 1e-5),
        .init(MaxPoolingGradient(item.geometry, image: shape), [dy, places]),
        .init(MaxPoolingSelection(item.geometry), [x, places]),
        .init(SumPoolingGradient(item.geometry, image: shape), [dy], tolerance: 1e-5),
      ]
      if number == 4 {
        let free: [Dimension] = ["batch"] + shape.dropFirst()
        samples += [
          PrimitiveSample(maximum, [x]).symbolic([0]),
          PrimitiveSample(sum, [x], tolerance: 1e-5).symbolic([0]),
          PrimitiveSample(MaxPoolingGradient(item.geometry, image: free), [dy, places]).symbolic(
            [0, 1]),
          PrimitiveSample(MaxPoolingSelection(item.geometry), [x, places]).symbolic([0, 1]),
          PrimitiveSample(SumPoolingGradient(item.geometry, image: free), [dy], tolerance: 1e-5)
            .symbolic([0]),
        ]
      }
    }
    let whole = PoolingGeometry(window: [2], strides: [1], padding: [[1, 0]])
    samples += [
      .init(MaxPooling(whole), [random.array([2, 5, 3], .int32, in: -99...99)]),
      .init(MaxPooling(whole), [random.array([2, 5, 3], .uint8, in: 0...255)]),
      .init(SumPooling(whole), [random.array([2, 5, 3], .int32, in: -99...99)]),
      .init(
        MaxPooling(whole), [NDArray([1, .nan, 2, 3, 0.5] as [Float], shape: [1, 5, 1])],
        isSmooth: false),
    ]
    return samples
  }()
}
