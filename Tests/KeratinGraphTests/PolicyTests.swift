import Keratin
import KeratinTestSupport
import Testing

/// What `mixed_bfloat16` makes of a program.
@Suite struct PolicyTests {
  /// By how much rounding to 8 significant bits changes a number, at most: half of the last of them.
  private let unit = 0x1p-8

  /// A convolution and a dense layer with their loss and all gradients.
  private func network() throws -> (program: Program, weights: [Variable]) {
    var random = RandomArrays(seed: 4)
    let x = Tensor.input("x", .float32, ["batch", 5, 5, 2])
    let filters = Variable("filters", random.array([3, 3, 2, 4]))
    let matrix = Variable("matrix", random.array([36, 3]))
    let hidden = try relu(x.convolved(with: filters)).reshaped(to: ["batch", 36])
    let loss = try square(softmax(hidden.matmul(matrix))).sum()
    let weights = [filters, matrix]
    let gradients = try gradient(of: loss, withRespectTo: weights.map(\.tensor) + [x])
    let updates = try zip(weights, gradients).map { Program.Update($0, try $0 - 0.1 * $1) }
    return (try Program(inputs: [x], outputs: [loss, gradients[2]], updates: updates), weights)
  }

  private func count(_ program: Program, _ isMeant: (Node) -> Bool) -> Int {
    reachableNodes(from: program.roots).count(where: isMeant)
  }

  @Test func operandsOfProductsAreRoundedAndNothingElse() throws {
    let program = try network().program
    let mixed = try program.with(.mixedBFloat16)
    let contractions = reachableNodes(from: mixed.roots).filter {
      $0.primitive?.isContraction == true
    }
    // Forward two; gradients with respect to both operands of each.
    #expect(contractions.count == 6)
    for node in contractions {
      #expect(node.types[0].elementType == .float32)
      for input in node.inputs { #expect(input.wideningOfBFloat16 != nil) }
    }
    #expect(mixed.roots.map(\.type) == program.roots.map(\.type))
    #expect(mixed.variables.allSatisfy { $0.type.elementType == .float32 })
    // What is of type bf16 is an operand on its way, moved at most.
    for node in reachableNodes(from: mixed.roots) where node.types[0].elementType == .bfloat16 {
      let name = try #require(node.primitive).name
      #expect(["cast", "transpose", "reshape", "broadcast"].contains(name), "\(name)")
    }
    #expect(mixed.multipliesBFloat16)
    #expect(!program.multipliesBFloat16)
  }

  @Test func whatIsRoundedIsRoundedOnce() throws {
    let mixed = try network().program.with(.mixedBFloat16)
    #expect(try mixed.with(.mixedBFloat16).roots == mixed.roots)
    // The matrix is multiplied forward and, transposed, in a gradient: one rounding serves both.
    let (program, weights) = try network()
    let optimized = try program.with(.mixedBFloat16).optimized()
    for weight in weights {
      let roundings = count(optimized) { node in
        (node.primitive as? Cast)?.type == .bfloat16 && node.inputs == [weight.tensor]
      }
      #expect(roundings == 1, "\(weight.name)")
    }
    #expect(try program.with(.float32).roots == program.roots)
  }

  /// The gradient of `relu` asks for the sign of what is multiplied next: the rounded number has it, too.
  @Test func signsAreThoseOfRoundedNumbers() throws {
    let mixed = try network().program.with(.mixedBFloat16).optimized()
    let signs = reachableNodes(from: mixed.roots).filter { $0.primitive is Greater }
    #expect(signs.count == 1)
    let rounded = try #require(signs[0].inputs[0].wideningOfBFloat16)
    #expect(rounded.node.primitive is Cast && rounded.node.inputs[0].node.primitive is Relu)
    // What nobody rounds is compared as it is.
    let x = Tensor.input("x", .float32, [4])
    let dx = try gradient(of: relu(x).sum(), withRespectTo: x)
    let plain = try Program(inputs: [x], outputs: [dx])
    #expect(try plain.with(.mixedBFloat16).roots == plain.roots)

    let numbers: [Float] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, 0x1p-126, -0x1p-126, 0x1p-8,
    ]
    let n = Dimension(numbers.count)
    let a = Tensor.input("a", .float32, [n, 1]), w = Tensor.input("w", .float32, [1, 1])
    let both = try Function(
      inputs: [a, w], outputs: [a .> 0, a.matmul(w)], on: .reference, policy: .mixedBFloat16)
    let found = try both(
      NDArray(numbers, shape: [numbers.count, 1]), NDArray([1 as Float], shape: [1, 1]))
    #expect(found[0].doubles == numbers.map { $0 > 0 ? 1 : 0 })
  }

  @Test func otherTypesStayWhatTheyAre() throws {
    let a = Tensor.input("a", .float64, [2, 3]), b = Tensor.input("b", .int32, [3, 2])
    let program = try Program(
      inputs: [a, b], outputs: [a.matmul(a.matrixTransposed()), b.matmul(b.matrixTransposed())])
    #expect(try program.with(.mixedBFloat16).roots == program.roots)
  }

  @Test func bodiesOfLoopsAreRounded() throws {
    let w = Variable("w", NDArray([1 + 0x1p-12, 0, 0, 1] as [Float], shape: [2, 2]))
    let start = Variable("start", NDArray([1, 1] as [Float], shape: [1, 2]))
    let result = try scan([], from: [start.tensor], length: 3) { carried, _ in
      ([try carried[0].matmul(w)], [])
    }
    func value(_ policy: DTypePolicy) throws -> NDArray {
      try Function(inputs: [], outputs: result.carried, on: .reference, policy: policy)()[0]
    }
    let (exact, mixed) = (try value(.float32), try value(.mixedBFloat16))
    #expect(exact.doubles[0] > 1)
    #expect(mixed.doubles == [1, 1])
  }

  /// Rounding an operand costs a factor of 1 + δ, |δ| ≤ 2⁻⁸; so a sum of products is off by (2δ + δ²) Σ |a| |b| at most, and
  /// by what f32 loses in adding up. Forward and both gradients of a product and of a convolution, each element.
  @Test(arguments: ["matmul", "convolution"]) func errorsStayWithinRounding(_ kind: String) throws {
    var random = RandomArrays(seed: 7)
    let shapes = kind == "matmul" ? [[4, 30], [30, 5]] : [[2, 6, 6, 3], [3, 3, 3, 4]]
    let arrays = shapes.map { random.array($0) }
    func results(_ values: [NDArray], _ policy: DTypePolicy) throws -> [NDArray] {
      let a = Tensor.input("a", .float32, values[0].shape.map { Dimension($0) })
      let b = Tensor.input("b", .float32, values[1].shape.map { Dimension($0) })
      let product =
        kind == "matmul" ? try a.matmul(b) : try a.convolved(with: b, padding: .same)
      let cotangent = Tensor.input("g", .float32, product.shape)
      let (da, db) = try gradient(of: (product * cotangent).sum(), withRespectTo: a, b)
      let f = try Function(
        inputs: [a, b, cotangent], outputs: [product, da, db], on: .reference, policy: policy)
      return try f.call(values)
    }
    let g = random.array(kind == "matmul" ? [4, 5] : [2, 6, 6, 4])
    let exact = try results(arrays + [g], .float32)
    let mixed = try results(arrays + [g], .mixedBFloat16)
    let sizes = try results((arrays + [g]).map(\.magnitudes), .float32)
    var differs = false
    for (k, name) in ["product", "gradient of a", "gradient of b"].enumerated() {
      for i in 0..<exact[k].count {
        let (x, y) = (exact[k].double(at: i), mixed[k].double(at: i))
        let bound = (2 * unit + unit * unit + 100 * 0x1p-24) * sizes[k].double(at: i)
        #expect(abs(x - y) <= bound, "\(name) \(unravel(i, exact[k].shape)): \(x), \(y)")
        if x != y { differs = true }
      }
    }
    #expect(differs)
  }

  @Test func stableHLOMultipliesBFloat16() throws {
    let a = Tensor.input("a", .float32, [4, 6]), b = Tensor.input("b", .float32, [6, 5])
    let program = try Program(inputs: [a, b], outputs: [a.matmul(b)]).with(.mixedBFloat16)
    let text = try program.optimized().stableHLO(sizes: [:])
    let line = text.split(separator: "\n").first { $0.contains("dot_general") }
    #expect(line?.hasSuffix("(tensor<4x6xbf16>, tensor<6x5xbf16>) -> tensor<4x5xf32>") == true)
  }
}

extension NDArray {
  fileprivate var magnitudes: NDArray {
    var result = self
    for i in 0..<count { result.set(abs(double(at: i)), at: i) }
    return result
  }
}
