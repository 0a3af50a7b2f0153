/// How the places of a result look upon the spatial axes of an image: place `o` of the result sees, through element `k`
/// of the window, place `o · stride + k · dilation − before` of the image, or padding. Convolution and pooling share it.
///
/// One entry per spatial axis everywhere.
public struct Window: Hashable, Sendable {
  /// Elements of the window.
  public let size: [Int]
  public let strides: [Int]
  /// Places of padding before and after.
  public let padding: [[Int]]
  /// Distance of neighbouring elements of the window in the image.
  public let dilations: [Int]

  public init(size: [Int], strides: [Int], padding: [[Int]], dilations: [Int]) {
    self.size = size
    self.strides = strides
    self.padding = padding
    self.dilations = dilations
  }

  public var rank: Int { size.count }
  var axes: Range<Int> { 0..<rank }

  /// Places of the image from the first element of the window to the last.
  func reach(_ axis: Int) -> Int { (size[axis] - 1) * dilations[axis] + 1 }

  /// Throws where the lists differ in length, or a number has no sense.
  func check(_ speaker: String, _ operands: [GraphError.Operand]) throws(GraphError) {
    for (what, count) in [
      ("strides", strides.count), ("padding", padding.count), ("dilations", dilations.count),
    ] where count != rank {
      throw GraphError(
        speaker, "the window has \(rank) spatial axes, and \(count) \(what) are given.", operands)
    }
    for (what, values) in [("window", size), ("stride", strides), ("dilation", dilations)] {
      for (axis, value) in values.enumerated() where value < 1 {
        throw GraphError(
          speaker, "the \(what) along spatial axis \(axis) is \(value), less than 1.", operands)
      }
    }
    for (axis, pair) in padding.enumerated()
    where pair.count != 2 || pair.contains(where: { $0 < 0 }) {
      throw GraphError(
        speaker, "the padding of spatial axis \(axis) is \(pair), not two counts.", operands)
    }
  }

  /// Extents of the result for an image of spatial extents `image`: `⌊(image + padding − reach) / stride⌋ + 1`. Throws
  /// where the window is larger than the padded image, or a named extent is no multiple of the stride.
  func results(over image: [Dimension], _ speaker: String, _ operands: [GraphError.Operand])
    throws(GraphError) -> [Dimension]
  {
    var result: [Dimension] = []
    for axis in axes {
      let room = image[axis] + (padding[axis][0] + padding[axis][1] - reach(axis))
      let stride = strides[axis]
      if let known = room.known, known < 0 {
        throw GraphError(
          speaker,
          "the window reaches over \(reach(axis)) places of spatial axis \(axis), which has "
            + "\(image[axis]) and \(padding[axis][0]) + \(padding[axis][1]) of padding.", operands,
          hint: "pad by .same, or take a smaller window.")
      }
      guard room.coefficient % stride == 0 else {
        throw GraphError(
          speaker,
          "the extent \(image[axis]) of spatial axis \(axis) is named, and no multiple of the "
            + "stride \(stride) for every value.", operands)
      }
      let whole = (room.constant - modulo(room.constant, stride)) / stride
      result.append(
        Dimension(
          coefficient: room.coefficient / stride, symbol: room.symbol, constant: whole + 1))
    }
    return result
  }
}

/// Remainder that is never negative.
func modulo(_ a: Int, _ b: Int) -> Int { ((a % b) + b) % b }

extension Window {
  var attributes: [(String, Attribute)] {
    [
      ("window", .ints(size)), ("strides", .ints(strides)), ("padding", .pairs(padding)),
      ("dilations", .ints(dilations)),
    ]
  }
  init(_ attributes: Attributes) throws(GraphError) {
    self.init(
      size: try attributes.ints("window"), strides: try attributes.ints("strides"),
      padding: try attributes.pairs("padding"), dilations: try attributes.ints("dilations"))
  }

  /// The place of the image that element `element` of the window at `place` sees.
  func source(_ axis: Int, place: Scalar, element: Scalar) -> Scalar {
    let start = strides[axis] == 1 ? place : place * .index(strides[axis])
    let offset = dilations[axis] == 1 ? element : element * .index(dilations[axis])
    let sum = start + offset
    return padding[axis][0] == 0 ? sum : sum - .index(padding[axis][0])
  }

  /// Whether windows see nothing but the image.
  var isUnpadded: Bool { padding.allSatisfy { $0.allSatisfy { $0 == 0 } } }

  /// Windows that hold one place of the image: at most so many along an axis. Only without dilation.
  func overlap(_ axis: Int) -> Int { (size[axis] + strides[axis] - 1) / strides[axis] }

  /// Of the windows that hold place `place` of the image, the `number`-th counted backwards; and which element of it the
  /// place is. The window may not exist, and the element may lie beyond the window. Only without dilation.
  func holder(_ axis: Int, place: Scalar, number: Scalar) -> (window: Scalar, element: Scalar) {
    let padded = padding[axis][0] == 0 ? place : place + .index(padding[axis][0])
    if strides[axis] == 1 { return (padded - number, number) }
    let stride = Scalar.index(strides[axis])
    return (
      .binary(.quotient, padded, stride) - number,
      .binary(.modulo, padded, stride) + number * stride
    )
  }

  // MARK: StableHLO

  /// `dense<[[1, 1], [0, 0]]> : tensor<2x2xi64>`
  static func stableHLO(_ padding: [[Int]]) -> String {
    let rows = padding.map { "[\($0[0]), \($0[1])]" }.joined(separator: ", ")
    return "dense<[\(rows)]> : tensor<\(padding.count)x2xi64>"
  }
}

/// How an image is padded before a window moves over it.
public enum Padding: Hashable, Sendable {
  /// Not at all: only whole windows count.
  case valid
  /// So that the result has `⌈extent / stride⌉` places; of an odd number the greater half comes after (TensorFlow's and
  /// Keras's rule).
  case same
  /// Places before and after, one pair per spatial axis.
  case explicit([[Int]])

  /// The pairs. Throws where `.same` cannot be told for a named extent: one that is no multiple of the stride.
  func pairs(
    image: [Dimension], size: [Int], strides: [Int], dilations: [Int], _ speaker: String
  ) throws(GraphError) -> [[Int]] {
    switch self {
    case .valid: return image.map { _ in [0, 0] }
    case .explicit(let pairs): return pairs
    case .same:
      var result: [[Int]] = []
      for (axis, extent) in image.enumerated() {
        let stride = strides[axis], reach = (size[axis] - 1) * dilations[axis] + 1
        guard stride > 0, extent.coefficient % stride == 0 else {
          throw GraphError(
            speaker,
            "padding to the same size needs an extent that is known, or a multiple of the stride "
              + "\(stride); spatial axis \(axis) is \(extent).")
        }
        let rest = modulo(extent.constant, stride)
        let total = max(reach - (rest == 0 ? stride : rest), 0)
        result.append([total / 2, total - total / 2])
      }
      return result
    }
  }
}
