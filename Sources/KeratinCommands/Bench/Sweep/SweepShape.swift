import Keratin
import KeratinGraph

/// One contraction of the sweep: a product of matrices or a convolution, or one of their gradients, with its sizes.
struct SweepShape: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case dense, conv1D, conv2D, conv3D, pointwise, dilated, grouped, depthwise, transposed
    /// Few channels, as pictures have them.
    case firstLayer = "first layer"
    /// Few features, as pictures have them that a network makes.
    case lastLayer = "last layer"
  }
  enum Pass: String, CaseIterable, Sendable {
    case forward
    case inputGradient = "input gradient"
    case filterGradient = "filter gradient"
  }
  var kind: Kind
  var pass: Pass
  var batch: Int
  /// The spatial extents; none for a product of matrices.
  var image: [Int] = []
  var channels: Int
  var features: Int
  /// As many extents as the image has.
  var window: [Int] = []
  /// Alike along all axes.
  var stride = 1
  var dilation = 1
  var groups = 1
  var isPadded = false
}

extension SweepShape {
  /// The extents of the convolution's result along the spatial axes; 0 where the window is too large.
  var places: [Int] {
    zip(image, window).map { image, window in
      let reach = isPadded ? 1 : dilation * (window - 1) + 1
      return reach > image ? 0 : (image - reach) / stride + 1
    }
  }

  /// Zeros before and after, as Keras deals them out.
  private var padding: [[Int]] {
    zip(zip(image, window), places).map { extents, places in
      guard isPadded else { return [0, 0] }
      let (image, window) = extents
      let all = max(0, (places - 1) * stride + dilation * (window - 1) + 1 - image)
      return [all / 2, all - all / 2]
    }
  }

  /// Multiplications and additions that are not with zeros of the padding: the same for all three passes.
  var operations: Double {
    var products = Double(batch) * Double(channels / groups) * Double(features)
    for (axis, places) in places.enumerated() {
      var inside = 0
      for place in 0..<places {
        for element in 0..<window[axis] {
          let source = place * stride + element * dilation - padding[axis][0]
          if (0..<image[axis]).contains(source) { inside += 1 }
        }
      }
      products *= Double(inside)
    }
    return 2 * products
  }

  /// Numbers in the larger images, the smaller ones, and the filters.
  private var counts: [Int] {
    [
      batch * image.reduce(channels, *), batch * places.reduce(features, *),
      window.reduce(channels / groups * features, *),
    ]
  }
  /// Bytes of the operands and the result.
  var byteCount: Int { 4 * counts.reduce(0, +) }

  /// What is computed, as a graph.
  ///
  /// - Parameters:
  ///   - symbol: How the size of the batch is called.
  ///   - isWhole: Whether the whole result is wanted; else one number of it, so that nothing is handed out.
  func graph(_ symbol: String = "batch", isWhole: Bool) throws -> (
    inputs: [Tensor], output: Tensor
  ) {
    let batch = Dimension(symbol: symbol)
    let images = ([batch] + image.map { Dimension($0) }) + [Dimension(channels)]
    let results = ([batch] + places.map { Dimension($0) }) + [Dimension(features)]
    let filter = (window + [channels / groups, features]).map { Dimension($0) }
    let types = operands(images, results, filter)
    let inputs = types.enumerated().map { Tensor.input("\(symbol)_\($0)", .float32, $1) }
    var output = try apply(inputs[0], inputs[1], images, filter)
    if !isWhole {
      for _ in 0..<output.rank { output = try output.at(0) }
    }
    return (inputs, output)
  }

  /// A transposed convolution is a convolution's gradient, and its gradient a convolution.
  private var computed: Pass {
    guard kind == .transposed else { return pass }
    switch pass {
    case .forward: return .inputGradient
    case .inputGradient: return .forward
    case .filterGradient: return .filterGradient
    }
  }

  private func operands(
    _ images: [Dimension], _ results: [Dimension], _ filter: [Dimension]
  ) -> [[Dimension]] {
    switch computed {
    case .forward: [images, filter]
    case .inputGradient: [results, filter]
    case .filterGradient: [images, results]
    }
  }

  private func apply(
    _ a: Tensor, _ b: Tensor, _ images: [Dimension], _ filter: [Dimension]
  ) throws -> Tensor {
    guard !window.isEmpty else {
      switch computed {
      case .forward: return try a.matmul(b)
      case .inputGradient: return try a.matmul(b.transposed())
      case .filterGradient: return try a.transposed().matmul(b)
      }
    }
    let geometry = ConvolutionGeometry(
      strides: image.map { _ in stride }, padding: padding,
      dilations: image.map { _ in dilation }, groups: groups)
    switch computed {
    case .forward: return try Convolution(geometry)(a, b)
    case .inputGradient: return try ConvolutionInputGradient(geometry, image: images)(a, b)
    case .filterGradient: return try ConvolutionFilterGradient(geometry, filter: filter)(a, b)
    }
  }
}
