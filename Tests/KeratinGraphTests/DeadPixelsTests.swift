import Keratin
import KeratinTestSupport
import Testing

@testable import KeratinGraph

@Suite struct DeadPixelsTests {
  private static func random(_ shape: [Int], _ seed: Int) -> NDArray {
    var numbers = RandomArrays(seed: seed)
    return numbers.array(shape, .float32, in: -1...1)
  }

  /// A residual block whose results are read by 1 × 1 convolutions of stride `stride` alone (or, `isSeen`, by a sum too),
  /// with its loss and the gradients of all its weights.
  private func block(stride: Int, window: Int, size: [Int], isSeen: Bool) throws -> Program {
    func weight(_ name: String, _ shape: [Int], _ seed: Int) -> Variable {
      Variable(name, Self.random(shape, seed))
    }
    let stem = weight("stem", [window, window, 3, 6], 1), inner = weight("inner", [1, 1, 6, 6], 2)
    let down = weight("down", [1, 1, 6, 5], 3), shortcut = weight("shortcut", [1, 1, 6, 5], 4)
    let bias = weight("bias", [6], 5)
    let x = Variable("x", Self.random([2] + size + [3], 6))
    let first = try elu(x.tensor.convolved(with: stem, padding: .same) + bias)
    let second = try relu(first.convolved(with: inner))
    let sum = try elu(first + second * 0.5)
    let strides = [stride, stride]
    let a = try sum.convolved(with: down, strides: strides)
    let b = try tanh(sum).convolved(with: shortcut, strides: strides)
    var loss = try square(a + b).sum()
    if isSeen { loss = try loss + sum.sum() }
    let weights = [stem, inner, down, shortcut, bias, x]
    let slopes = try gradient(of: loss, withRespectTo: weights.map(\.tensor))
    return try Program(inputs: [], outputs: [loss] + slopes)
  }

  private func shapes<P: Primitive>(_ program: Program, _ type: P.Type) -> [[Dimension]] {
    reachableNodes(from: program.roots).filter { $0.primitive is P }.map { Tensor($0).shape }
  }

  @Test(arguments: [
    (2, 3, [8, 8]), (2, 3, [7, 9]), (2, 1, [6, 8]), (3, 3, [9, 7]), (4, 5, [8, 16]),
  ])
  func resultsStay(stride: Int, window: Int, size: [Int]) throws {
    for isSeen in [false, true] {
      let program = try block(stride: stride, window: window, size: size, isSeen: isSeen)
      let optimized = try program.optimized()
      let small = [2] + size.map { Dimension(($0 + stride - 1) / stride) } + [6]
      let whole = [2] + size.map { Dimension($0) } + [6]
      let made = shapes(optimized, Convolution.self)
      #expect(made.contains(isSeen ? whole : small) && !made.contains(isSeen ? small : whole))
      let engine = Device.reference.engine
      let before = try engine.compile(program).run([], [:])
      let after = try engine.compile(optimized).run([], [:])
      for (k, (one, other)) in zip(before, after).enumerated() {
        #expect(difference(one, other, tolerance: 2e-5) == nil, "output \(k), seen: \(isSeen)")
      }
    }
  }

  /// Gradients that are zero but at some pixels stay small, and are taken with a longer stride.
  @Test func gradientsStaySmall() throws {
    let program = try block(stride: 2, window: 3, size: [8, 8], isSeen: false).optimized()
    let images = shapes(program, ConvolutionInputGradient.self)
    // Of x: the only one that has all pixels.
    #expect(images.filter { $0 == [2, 8, 8, 3] }.count == 1)
    #expect(!images.contains([2, 8, 8, 6]))
    for node in reachableNodes(from: program.roots) {
      guard let gradient = node.primitive as? ConvolutionFilterGradient else { continue }
      #expect(gradient.geometry.strides == (gradient.shape[0] == 3 ? [2, 2] : [1, 1]))
    }
  }

  /// An image that is given is looked at through the stride; nothing is copied whole.
  @Test func leavesAreSliced() throws {
    let x = Tensor.input("x", .float32, ["batch", 6, 6, 4])
    let w = Variable("w", Self.random([1, 1, 4, 8], 7))
    let y = try relu(x).convolved(with: w, strides: [2, 2])
    let program = try Program(inputs: [x], outputs: [y]).optimized()
    #expect(shapes(program, Slice.self) == [["batch", 3, 3, 4]])
    #expect(program.outputs[0].type == y.type)
  }

  @Test func otherNetworksAreLeftAlone() throws {
    let x = Tensor.input("x", .float32, ["batch", 6, 6, 4])
    let w = Variable("w", Self.random([3, 3, 4, 8], 7))
    let y = try relu(x.convolved(with: w, strides: [2, 2]))
    let program = try Program(inputs: [x], outputs: [y])
    #expect(try program.optimized().outputs == program.outputs)
  }
}
