import Testing

@testable import KeratinArray

@Suite struct NearestTests {
  @Test func nearestNames() {
    let known = ["digits", "fashion_mnist", "mnist"]
    #expect(nearest(to: "fasion_mnist", among: known) == "fashion_mnist")
    #expect(nearest(to: "FashionMNIST", among: known) == "fashion_mnist")
    #expect(nearest(to: "mnits", among: known) == "mnist")
    #expect(nearest(to: "digit", among: known) == "digits")
    #expect(nearest(to: "imagenet", among: known) == nil)
    #expect(nearest(to: "", among: known) == nil)
    #expect(nearest(to: "x", among: []) == nil)
    #expect(nearest(to: String(repeating: "m", count: 1_000_000), among: known) == nil)
  }

  @Test(
    arguments: [
      ("filter", ["filters", "kernel_size"], "filters"),
      ("kernelSize", ["filters", "kernel_size"], "kernel_size"),
      ("MaxPool2D", ["MaxPooling2D", "MaxPooling1D", "Dense"], "MaxPooling2D"),
      ("dense", ["Conv2D", "Dense"], "Dense"),
      ("Dnese", ["Conv2D", "Dense"], "Dense"),
      ("LSTM", ["Conv2D", "Dense"], nil), ("x", ["y"], nil), ("", ["a"], nil),
      ("anything", [], nil),
    ] as [(String, [String], String?)])
  func nearestName(name: String, known: [String], expected: String?) {
    #expect(nearest(to: name, among: known) == expected)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ("abcd", "acbd", 1), ("same", "same", 0),
  ])
  func distance(a: String, b: String, expected: Int) {
    #expect(editDistance(Array(a), Array(b)) == expected)
  }
}
