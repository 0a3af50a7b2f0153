import KeratinCPU
import KeratinGraph
import Testing

@Suite struct CostTests {
  /// c[m, n] = Σₖ a[m, k] · b[k, n] + bias: 2 m n k for the product, one addition for each element of c.
  @Test func matrixProductAndBias() throws {
    let x = Tensor.input("x", .float32, ["batch", 5]), w = Tensor.input("w", .float32, [5, 7])
    let b = Tensor.input("b", .float32, [7])
    let program = try Program(inputs: [x, w, b], outputs: [try x.matmul(w) + b])
    let costs = try Plan(program).costs(["batch": 3])
    let sum = costs.reduce(Cost(), +)
    // 2 · 3 · 5 · 7 for the product, 3 · 7 for the bias.
    #expect(sum.operations == 231)
    // x, w and b are read once at least, y is written.
    #expect(sum.bytesRead >= 228)
    #expect(sum.bytesWritten >= 84)
  }

  @Test func integersCostNoFloatingPoint() throws {
    let x = Tensor.input("x", .int32, [6])
    let program = try Program(inputs: [x], outputs: [try x + x])
    let costs = try Plan(program).costs([:])
    #expect(costs.map(\.operations) == [0])
    #expect(costs.map(\.bytes) == [48])
  }

  @Test func fusionChangesNoArithmetic() throws {
    let x = Tensor.input("x", .float32, [4, 6])
    let program = try Program(inputs: [x], outputs: [try tanh(x * 2 + 1)])
    let fused = try Plan(program).costs([:]).reduce(Cost(), +)
    let single = try Plan(program, options: .init(fuses: false, overwrites: false)).costs([:])
      .reduce(Cost(), +)
    #expect(fused.operations == 72)
    #expect(single.operations == 72)
    #expect(fused.bytes <= single.bytes)
  }

  /// A 3 × 3 convolution of 5 places padded by 1 sees 13 of 15 elements along an axis.
  @Test func productsWithPaddingCountNothing() throws {
    let x = Tensor.input("x", .float32, [2, 5, 5, 4]),
      w = Tensor.input("w", .float32, [3, 3, 4, 8])
    let y = try x.convolved(with: w, padding: .same)
    let cost = try Plan(Program(inputs: [x, w], outputs: [y])).costs([:])
    #expect(cost.map(\.operations) == [2 * 2 * 13 * 13 * 4 * 8])
    // The gradient of a strided one as much as the convolution.
    let dy = Tensor.input("dy", .float32, [2, 3, 2, 8])
    let geometry = ConvolutionGeometry(
      strides: [1, 2], padding: [[0, 0], [0, 0]], dilations: [1, 1])
    let dx = try ConvolutionInputGradient(geometry, image: [2, 5, 6, 4])(dy, w)
    let strided = try Plan(Program(inputs: [dy, w], outputs: [dx])).costs([:])
    #expect(strided.map(\.operations) == [2 * 2 * (3 * 3) * (2 * 3) * 4 * 8])
  }
}
