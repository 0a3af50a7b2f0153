import Keratin
import Testing

@Suite struct DumpReaderTests {
  static let golden = """
    graph(%0: f32[batch, 4, 4, 1] "image", %1: variable f32[3, 3, 1, 2] "kernel \\"k\\"", %2: variable f64[] "rate") {
      %3 = convolution(%0, %1) {strides = [1, 1], padding = pairs [[1, 1], [0, 1]], dilations = [1, 1], groups = 1} : f32[batch, 4, 3, 2]
      %4, %5 = maxPooling(%3) {window = [2, 2], strides = [2, 2], padding = pairs [[0, 0], [0, 0]]} : f32[batch, 2, 1, 2], i32[batch, 2, 1, 2]
      %6 = reshape(%4) {shape = shape [2*batch, 2]} : f32[2*batch, 2]
      %7 = constant() {value = array f32[2] <0000803f000000c0>, shape = shape [2]} : f32[2]
      %8 = broadcast(%7) {shape = shape [2*batch, 2]} : f32[2*batch, 2]
      %9 = multiply(%6, %8) : f32[2*batch, 2]
      %10 = cast(%9) {type = f64} : f64[2*batch, 2]
      %11 = scan(%2, %10) {body = graph(%0: f64[] "carried_0", %1: f64[2] "slice_0") {
      %2 = sum(%1) {axes = [0]} : f64[]
      %3 = add(%0, %2) : f64[]
      return %3
    }
    , carried = 1, sequences = 1, length = shape [2*batch], reversed = false} : f64[]
      return %11, %5
    }

    """

  @Test func theGoldenReadsBack() throws {
    let (inputs, outputs) = try DumpReader().graph(Self.golden)
    #expect(Dump().text(inputs: inputs, outputs: outputs) == Self.golden)
    #expect(inputs.map { $0.node.name } == ["image", "kernel \"k\"", "rate"])
    #expect(Variable(inputs[0]) == nil)
    #expect(try #require(Variable(inputs[1])).value == .zeros(3, 3, 1, 2))
  }

  @Test func scopesAreForPeople() throws {
    let x = Tensor.input("x", .float32, [2])
    let y = try withNameScope("dense") { try tanh(x) }
    let text = Dump(showsScopes: true).text(inputs: [x], outputs: [y])
    #expect(text.contains("// dense"))
    let again = try DumpReader().graph(text)
    #expect(
      Dump().text(inputs: again.inputs, outputs: again.outputs)
        == Dump().text(inputs: [x], outputs: [y]))
  }

  static let errors: [(String, String)] = [
    ("grap()", "line 1, column 1: expected 'graph', found 'grap'."),
    ("graph(%0: f31[2] \"x\") {", "line 1, column 11: expected an element type, found 'f31'."),
    ("graph(%0: f32[2] x) {", "line 1, column 18: expected a word in quotes, found 'x'."),
    (
      "graph(%0: f32[2] \"x) {",
      "line 1, column 18: expected a closing quote, found the end."
    ),
    (
      "graph(%0: variable f32[batch] \"x\") {",
      "line 1, column 20: expected a variable of known shape, found f32[batch]."
    ),
    (
      "graph(%0: f32[2] \"x\", %0: f32[2] \"y\") {",
      "line 1, column 23: expected a new name, found %0, which is taken."
    ),
    (
      "graph(%0: f32[2] \"x\") {\n  %1 = tahn(%0) : f32[2]\n",
      "line 2, column 8: expected the name of a primitive, found 'tahn'."
    ),
    (
      "graph(%0: f32[2] \"x\") {\n  %1 = tanh(%7) : f32[2]\n",
      "line 2, column 13: expected a value that has been computed, found %7."
    ),
    (
      "graph(%0: f32[2] \"x\") {\n  %1 = tanh(%0) : f32[3]\n",
      "line 2, column 19: expected the types that tanh gives, f32[2], found f32[3]."
    ),
    (
      "graph(%0: f32[2] \"x\") {\n  %1 = sum(%0) {axes = [zero]} : f32[]\n",
      "line 2, column 25: expected an integer, found 'zero'."
    ),
    (
      "graph(%0: f32[2] \"x\") {\n  %1 = sum(%0) {axes = 0.5} : f32[]\n",
      "line 2, column 24: expected a value of an attribute, found '0.5'."
    ),
    (
      "graph() {\n  %0 = constant() {value = array f32[1] <00>, shape = shape [1]} : f32[1]\n",
      "line 2, column 42: expected 8 hexadecimal digits, found 2 characters."
    ),
    (
      "graph() {\n  return %0\n",
      "line 2, column 10: expected a value that has been computed, found %0."
    ),
    (
      "graph(%0: f32[] \"x\") {\n  return %0\n}\nmore",
      "line 4, column 1: expected the end, found 'more'."
    ),
    (
      "graph(%0: f32[2] \"x\") {\n  %1 = sum(%0) {axes = [4]} : f32[]\n",
      "[4] are no axes of rank 1. (line 2, column 8)"
    ),
    (
      "graph(%0: f32[2] \"x\") {\n  %1 = sum(%0) {axis = [0]} : f32[]\n",
      "'axes' (a list of integers) is missing. (line 2, column 8)"
    ),
  ]

  @Test(arguments: errors)
  func errorsSayWhere(text: String, problem: String) {
    let error = #expect(throws: GraphError.self) { try DumpReader().graph(text) }
    #expect(error?.problem == problem)
  }

  @Test func theNearestNameIsNamed() {
    let error = #expect(throws: GraphError.self) {
      try DumpReader().graph("graph(%0: f32[2] \"x\") {\n  %1 = sigmiod(%0) : f32[2]\n")
    }
    #expect(error?.hint == "did you mean 'sigmoid'?")
  }
}
