/// What a convolution and its two gradients have in common: one entry per spatial axis, and groups of channels.
public struct ConvolutionGeometry: Hashable, Sendable {
  public let strides: [Int]
  /// Zeros before and after.
  public let padding: [[Int]]
  public let dilations: [Int]
  public let groups: Int

  public init(strides: [Int], padding: [[Int]], dilations: [Int], groups: Int = 1) {
    self.strides = strides
    self.padding = padding
    self.dilations = dilations
    self.groups = groups
  }

  public var spatialRank: Int { strides.count }

  var attributes: [(String, Attribute)] {
    [
      ("strides", .ints(strides)), ("padding", .pairs(padding)), ("dilations", .ints(dilations)),
      ("groups", .int(groups)),
    ]
  }
  init(_ attributes: Attributes) throws(GraphError) {
    self.init(
      strides: try attributes.ints("strides"), padding: try attributes.pairs("padding"),
      dilations: try attributes.ints("dilations"), groups: try attributes.int("groups"))
  }

  /// The window that filters of this (known) shape are.
  func window(_ filter: [Dimension]) -> Window {
    Window(
      size: filter.prefix(spatialRank).map { $0.known! }, strides: strides, padding: padding,
      dilations: dilations)
  }

  /// Images of 1 to 3 spatial dimensions, filters of the same rank with known extents.
  static func checkRanks(_ speaker: String, image: TensorType, filter: TensorType)
    throws(GraphError)
  {
    let operands = [GraphError.Operand("x", image), .init("filter", filter)]
    guard (3...5).contains(image.rank) else {
      throw GraphError(
        speaker,
        "expects images [n, spatial axes.., channels] with 1 to 3 spatial axes; the rank is "
          + "\(image.rank).", operands)
    }
    guard filter.rank == image.rank else {
      throw GraphError(
        speaker,
        "the filters [window.., channels, features] have rank \(filter.rank), the images "
          + "\(image.rank).", operands)
    }
    for (axis, extent) in filter.shape.enumerated() where extent.known == nil {
      throw GraphError(speaker, "axis \(axis) of the filters, \(extent), is not known.", operands)
    }
  }

  /// The shape rule of the convolution, which its gradients check themselves against.
  func resultType(_ speaker: String, image: TensorType, filter: TensorType) throws(GraphError)
    -> TensorType
  {
    try Self.checkRanks(speaker, image: image, filter: filter)
    let d = image.rank - 2
    let operands = [GraphError.Operand("x", image), .init("filter", filter)]
    guard image.elementType == filter.elementType, image.elementType != .bool else {
      throw GraphError(speaker, "expects numbers of one type.", operands, hint: "cast one of them.")
    }
    let (own, features) = (filter.shape[d].known!, filter.shape[d + 1].known!)
    guard groups >= 1, features % groups == 0 else {
      throw GraphError(
        speaker, "\(features) features cannot be cut into \(groups) groups.", operands)
    }
    guard image.shape[d + 1] == Dimension(own * groups) else {
      let asked = groups == 1 ? "\(own)" : "\(groups) groups of \(own)"
      throw GraphError(
        speaker,
        "the images have \(image.shape[d + 1]) channels (axis \(d + 1)), the filters expect "
          + "\(asked).", operands)
    }
    guard spatialRank == d else {
      throw GraphError(
        speaker, "the images have \(d) spatial axes, the strides are \(strides).", operands)
    }
    let window = window(filter.shape)
    try window.check(speaker, operands)
    let places = try window.results(over: Array(image.shape[1...d]), speaker, operands)
    return image.with([image.shape[0]] + places + [Dimension(features)])
  }

  /// The one operation that all three are in StableHLO.
  func stableHLO(
    _ lhs: StableHLOValue, _ rhs: StableHLOValue, to type: TensorType,
    _ builder: inout StableHLOBuilder, numbers: String, strides: [Int], padding: [[Int]],
    lhsDilation: [Int]? = nil, rhsDilation: [Int]? = nil, featureGroups: Int = 1,
    batchGroups: Int = 1
  ) -> StableHLOValue {
    let ones = strides.map { _ in 1 }
    let reversal = strides.map { _ in "false" }.joined(separator: ", ")
    let attributes = [
      "window_strides = \(stableHLOList(strides))", "padding = \(Window.stableHLO(padding))",
      "lhs_dilation = \(stableHLOList(lhsDilation ?? ones))",
      "rhs_dilation = \(stableHLOList(rhsDilation ?? ones))",
      "window_reversal = array<i1: \(reversal)>",
      "dimension_numbers = #stablehlo.conv<\(numbers)>",
      "feature_group_count = \(featureGroups) : i64", "batch_group_count = \(batchGroups) : i64",
    ]
    return builder.op(
      "convolution", lhs, rhs, attributes: attributes.joined(separator: ", "), to: type)
  }
}
