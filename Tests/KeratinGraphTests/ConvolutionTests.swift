import Keratin
import KeratinCPU
import KeratinTestSupport
import Testing

@Suite struct ConvolutionTests {
  /// By the definition: every product that the formula names, added up.
  private func direct(_ x: NDArray, _ w: NDArray, _ g: ConvolutionGeometry, result: [Int])
    -> NDArray
  {
    let d = g.spatialRank
    var y = NDArray(zeros: result, elementType: .float64)
    for at in 0..<y.count {
      let place = unravel(at, result)
      var sum = 0.0
      let own = w.shape[d], group = place[d + 1] / (w.shape[d + 1] / g.groups)
      for tap in 0..<w.shape[...d].reduce(1, *) {
        let element: [Int] = unravel(tap, Array(w.shape[...d]))
        var i: Int = place[0]
        var isInside = true
        for axis in 0..<d {
          let start: Int = place[1 + axis] * g.strides[axis] - g.padding[axis][0]
          let source: Int = start + element[axis] * g.dilations[axis]
          isInside = isInside && source >= 0 && source < x.shape[1 + axis]
          i = i * x.shape[1 + axis] + source
        }
        guard isInside else { continue }
        let channel: Int = group * own + element[d]
        i = i * x.shape[d + 1] + channel
        sum += x.double(at: i) * w.double(at: tap * w.shape[d + 1] + place[d + 1])
      }
      y.set(sum, at: at)
    }
    return y
  }

  @Test(arguments: PrimitiveSamples.all.filter { $0.primitive is Convolution && $0.sizes.isEmpty })
  func valuesFollowTheDefinition(_ sample: PrimitiveSample) throws {
    let inputs = sample.inputs.map { $0.converted(to: .float64) }
    let geometry = (sample.primitive as! Convolution).geometry
    let leaves = inputs.map {
      Tensor.input("x", .float64, $0.shape.map { Dimension($0) })
    }
    let y = try sample.primitive.apply(leaves)[0]
    let found = try ReferenceEngine.evaluate(
      [y], given: Dictionary(uniqueKeysWithValues: zip(leaves, inputs)))[0]
    let expected = direct(inputs[0], inputs[1], geometry, result: found.shape)
    #expect(difference(expected, found, tolerance: 1e-12) == nil)
  }

  @Test func aSmallConvolutionByHand() throws {
    let x = Variable("x", NDArray([1, 2, 3, 4, 5, 6, 7, 8, 9] as [Float], shape: [1, 3, 3, 1]))
    let w = Variable("w", NDArray([1, 0, 0, -1] as [Float], shape: [2, 2, 1, 1]))
    #expect(try x.convolved(with: w).eval().scalars(as: Float.self) == [-4, -4, -4, -4])
    // Of an odd number of zeros the greater half comes after.
    let same = try x.convolved(with: w, padding: .same).eval()
    #expect(same.scalars(as: Float.self) == [-4, -4, 3, -4, -4, 6, 7, 8, 9])
  }

  @Test(arguments: [
    (28, 5, 1, 1, 28, [2, 2]), (28, 3, 2, 1, 14, [0, 1]), (7, 3, 2, 1, 4, [1, 1]),
    (9, 2, 3, 1, 3, [0, 0]), (8, 3, 1, 2, 8, [2, 2]), (5, 1, 2, 1, 3, [0, 0]),
  ])
  func paddingToTheSameSize(
    extent: Int, size: Int, stride: Int, dilation: Int, places: Int, pair: [Int]
  ) throws {
    let x = Tensor.input("x", .float32, ["batch", Dimension(extent), 2])
    let w = Tensor.input("w", .float32, [Dimension(size), 2, 3])
    let y = try x.convolved(with: w, strides: [stride], padding: .same, dilations: [dilation])
    #expect(y.shape == ["batch", Dimension(places), 3])
    #expect(y.node.primitive?.attributes["padding"] == .pairs([pair]))
  }

  @Test func aNamedExtentMayBeAMultipleOfTheStride() throws {
    let x = Tensor.input("x", .float32, [1, Dimension("time") * 4 + 1, 2])
    let w = Tensor.input("w", .float32, [3, 2, 5])
    let valid = try x.convolved(with: w, strides: [2])
    #expect(valid.shape == [1, Dimension("time") * 2, 5])
    let same = try x.convolved(with: w, strides: [2], padding: .same)
    #expect(same.shape == [1, Dimension("time") * 2 + 1, 5])
  }

  static let errors: [(String, [Dimension], [Dimension], Int, String)] = [
    (
      "channels", ["batch", 28, 28, 3], [3, 3, 1, 32], 1,
      """
      convolution: the images have 3 channels (axis 3), the filters expect 1.
        x       f32[batch, 28, 28, 3]
        filter  f32[3, 3, 1, 32]
      """
    ),
    (
      "groups", ["batch", 28, 4], [3, 2, 9], 2,
      """
      convolution: 9 features cannot be cut into 2 groups.
        x       f32[batch, 28, 4]
        filter  f32[3, 2, 9]
      """
    ),
    (
      "window", ["batch", 4, 28, 3], [5, 3, 3, 2], 1,
      """
      convolution: the window reaches over 5 places of spatial axis 0, which has 4 and 0 + 0 of padding.
        x       f32[batch, 4, 28, 3]
        filter  f32[5, 3, 3, 2]
        hint: pad by .same, or take a smaller window.
      """
    ),
    (
      "rank", ["batch", 28], [3, 3], 1,
      """
      convolution: expects images [n, spatial axes.., channels] with 1 to 3 spatial axes; the rank is 2.
        x       f32[batch, 28]
        filter  f32[3, 3]
      """
    ),
    (
      "filters", ["batch", 28, 28, 3], [3, 3, 32], 1,
      """
      convolution: the filters [window.., channels, features] have rank 3, the images 4.
        x       f32[batch, 28, 28, 3]
        filter  f32[3, 3, 32]
      """
    ),
  ]

  @Test(arguments: errors)
  func errorsSayWhatIsWrong(
    what: String, image: [Dimension], filter: [Dimension], groups: Int, text: String
  ) {
    let x = Tensor.input("x", .float32, image), w = Tensor.input("w", .float32, filter)
    let error = #expect(throws: GraphError.self) { try x.convolved(with: w, groups: groups) }
    #expect(error?.description == text)
  }
}
