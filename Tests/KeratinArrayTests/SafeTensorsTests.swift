import Foundation
import KeratinTestSupport
import Testing

@testable import KeratinArray

@Suite struct SafeTensorsTests {
  let scratch = Scratch()

  /// Arrays of every type, as `Tools/make-safetensors-fixture.py` makes them, but for bf16, which NumPy has not.
  static let python: NamedArrays = [
    "f32": NDArray([1.5, -2.25, 0x1p-140, .infinity, -.infinity, -0.0] as [Float], shape: [2, 3]),
    "f64": NDArray([1 / 3, 1e300]),
    "f16": NDArray([0.5, 65504, 6e-8] as [Float16]),
    "i8": NDArray([-128, 127] as [Int8]),
    "u8": NDArray([0, 1, 2, 3, 4, 5, 6] as [UInt8]),
    "i32": NDArray([.min, .max] as [Int32], shape: [2, 1]),
    "i64": NDArray([.min, .max] as [Int64]),
    "u32": NDArray([.max] as [UInt32]),
    "u64": NDArray([.max] as [UInt64]),
    "bool": NDArray([true, false, true]),
    "scalar": NDArray(42 as Float),
    "empty": NDArray(zeros: [0, 3]),
    "naïve \"name\"\n": NDArray([1] as [Int32]),
  ]

  @Test func readsWhatThePythonPackageWrote() throws {
    let (arrays, metadata) = try SafeTensors.read(fixture("python.safetensors"))
    #expect(Set(arrays.names) == Set(Self.python.names))
    for (name, array) in Self.python { #expect(arrays[name] == array, "\(name)") }
    #expect(metadata == ["writer": "safetensors for Python", "text": "ä\t\"ö\""])
  }

  @Test func writesAndReadsEveryTypeInOrder() throws {
    var arrays = Self.python
    arrays["bf16"] = NDArray([BFloat16(1.5), BFloat16(-0.0)])
    let metadata = ["b": "2", "a": "1\u{1}\\"]
    try SafeTensors.write(arrays, metadata: metadata, to: scratch("a.safetensors"))
    let read = try SafeTensors.read(scratch("a.safetensors"))
    #expect(read.arrays == arrays)
    #expect(read.arrays.names == arrays.names)
    #expect(read.metadata == metadata)
    try SafeTensors.write(read.arrays, metadata: read.metadata, to: scratch("b.safetensors"))
    #expect(contents(scratch("a.safetensors")) == contents(scratch("b.safetensors")))
    #expect(scratch.files == ["a.safetensors", "b.safetensors"])
  }

  @Test func everyElementIsAligned() throws {
    try SafeTensors.write(
      ["a": NDArray([1] as [UInt8]), "b": NDArray([1] as [Double])], to: scratch("m"))
    let file = try SafeTensorsFile(scratch("m"))
    #expect(file.entry("b")?.dataOffsets == 0..<8)
    #expect(file.entry("a")?.dataOffsets == 8..<9)
    #expect(contents(scratch("m")).count % 8 == 1)
    #expect(file.entry("c") == nil)
  }

  @Test func anEmptyFileHasNoTensors() throws {
    try SafeTensors.write([:], to: scratch("empty"))
    #expect(contents(scratch("empty")) == [8, 0, 0, 0, 0, 0, 0, 0] + Array("{}      ".utf8))
    #expect(try SafeTensors.read(scratch("empty")).arrays.isEmpty)
  }

  @Test func typesThatKeratinHasNotBarNobodyElse() throws {
    let path = file(
      #"{"a":{"dtype":"U16","shape":[1],"data_offsets":[0,2]},"#
        + #""b":{"dtype":"U8","shape":[],"data_offsets":[2,3],"later":{"x":[null,1e5,"y"]}}}"#,
      data: 3)
    let file = try SafeTensorsFile(path)
    #expect(file.entry("a")?.elementType == nil)
    #expect(try file.array("b") == NDArray(0 as UInt8))
    #expect(
      message(scratch) { _ = try file.array("a") }
        == #"file: tensor "a": Keratin has no elements of type U16."#)
  }

  @Test func missingTensorsAndNames() throws {
    try SafeTensors.write(["dense/kernel": .zeros(1)], to: scratch("m"))
    let file = try SafeTensorsFile(scratch("m"))
    #expect(
      message(scratch) { _ = try file.array("dense/kernl") }
        == "m: There is no tensor \"dense/kernl\".\n  hint: did you mean \"dense/kernel\"?")
    #expect(
      message(scratch) { try SafeTensors.write(["__metadata__": .zeros(1)], to: scratch("n")) }
        == "n: A tensor cannot be named \"__metadata__\": the format needs the name.")
  }

  @Test func aBoolIsZeroOrOne() {
    let path = file(#"{"a":{"dtype":"BOOL","shape":[2],"data_offsets":[0,2]}}"#, [1, 7])
    #expect(
      message(scratch) { _ = try SafeTensors.read(path) }
        == #"file: tensor "a": Element 1 is 7; a BOOL is 0 or 1."#)
  }

  /// A header, how many bytes of data follow it, and what is said of it.
  static let hostile: [(String, Int, String)] = [
    ("", 0, "header: The header does not begin with {."),
    (" {}", 0, "header: The header does not begin with {."),
    ("[]", 0, "header: The header does not begin with {."),
    ("{", 0, "header: The JSON is broken at byte 9: \" is expected."),
    ("{}x", 0, "header: The JSON is broken at byte 10: the text should end here."),
    ("{\"a", 0, "header: The JSON is broken at byte 9: a string has no end."),
    ("{\"a\\", 0, "header: The JSON is broken at byte 11: a string has no end."),
    (
      #"{"\u12"#, 0,
      "header: The JSON is broken at byte 10: four hexadecimal digits are expected after \\u."
    ),
    (
      #"{"\ud800x":1}"#, 0,
      "header: The JSON is broken at byte 10: \\u stands for half a character."
    ),
    (#"{"\x":1}"#, 0, "header: The JSON is broken at byte 10: an unknown character is escaped."),
    (#"{"a" 1}"#, 0, "header: The JSON is broken at byte 13: : is expected."),
    (#"{"a":1}"#, 0, #"tensor "a": The entry is not an object."#),
    (#"{"a":{}"#, 0, #"tensor "a": "dtype" is missing."#),
    (#"{"a":{"dtype":"U8"}}"#, 0, #"tensor "a": "shape" is missing."#),
    (#"{"a":{"dtype":"U8","shape":[]}}"#, 0, #"tensor "a": "data_offsets" is missing."#),
    (#"{"a":{"dtype":1}}"#, 0, #"tensor "a": "dtype" is not a string."#),
    (#"{"a":{"dtype":"U8","dtype":"U8"}}"#, 0, #"tensor "a": "dtype" comes twice."#),
    (#"{"a":{"shape":3}}"#, 0, #"tensor "a": "shape" is not a list."#),
    (#"{"a":{"shape":[1 2]}}"#, 0, "header: The JSON is broken at byte 25: , or ] is expected."),
    (
      #"{"a":{"shape":[-1]}}"#, 0,
      "header: The JSON is broken at byte 23: a whole number, 0 or greater, is expected."
    ),
    (
      #"{"a":{"shape":[1.5]}}"#, 0,
      "header: The JSON is broken at byte 23: a whole number, 0 or greater, is expected."
    ),
    (
      #"{"a":{"shape":[99999999999999999999]}}"#, 0,
      "header: The JSON is broken at byte 23: a number is greater than 9223372036854775807."
    ),
    (
      #"{"a":{"shape":["# + repeatElement("1", count: 65).joined(separator: ",") + "]}}", 0,
      #"tensor "a": "shape" has more than 64 numbers."#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[1]}}"#, 1,
      #"tensor "a": "data_offsets" has 1 numbers, not 2."#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,2]}}"#, 1,
      #"tensor "a": "data_offsets" has more than 2 numbers."#
    ),
    (
      #"{"a":{"dtype":"X9","shape":[1],"data_offsets":[0,1]}}"#, 1,
      #"tensor "a": "dtype" is "X9", which the format does not know."#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[1,0]}}"#, 1,
      #"tensor "a": "data_offsets" begins at 1, after its end, 0."#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[9],"data_offsets":[0,9]}}"#, 4,
      "tensor \"a\": \"data_offsets\" ends at byte 9, but the file holds 4 bytes of data.\n"
        + "  hint: the file is truncated, or its header is wrong."
    ),
    (
      #"{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,20]}}"#, 20,
      #"tensor "a": F32 of shape [2, 3] takes 24 bytes, but "data_offsets" spans 20."#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[4294967296,4294967296,0],"data_offsets":[0,0]}}"#, 0,
      #"tensor "a": The product of the shape [4294967296, 4294967296, 0] is too great."#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{}}"#, 1,
      "header: The key \"a\" comes twice."
    ),
    (
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"#
        + #""b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}"#, 3,
      #"tensor "b": "data_offsets" begins at byte 1, within the data of tensor "a", which end at 2."#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}"#, 2,
      "The bytes 0 to 1 of the data belong to no tensor."
    ),
    (
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}"#, 4,
      "The bytes 1 to 4 of the data belong to no tensor."
    ),
    ("{}", 4, "The bytes 0 to 4 of the data belong to no tensor."),
    (#"{"__metadata__":[]}"#, 0, "header: \"__metadata__\" is not an object."),
    (
      #"{"__metadata__":{"a":1}}"#, 0,
      "header: The value of \"a\" in \"__metadata__\" is not a string."
    ),
    (#"{"__metadata__":{"a":"","a":""}}"#, 0, "header: The key \"a\" comes twice."),
    (
      #"{"__metadata__":{},"__metadata__":{}}"#, 0,
      "header: The key \"__metadata__\" comes twice."
    ),
    (
      #"{"a":{"x":"# + String(repeating: "[", count: 100_000), 0,
      "header: The JSON is broken at byte 50: values are nested more than 32 deep."
    ),
  ]

  @Test(arguments: hostile.indices) func aBrokenHeaderIsNamed(_ index: Int) {
    let (header, data, expected) = Self.hostile[index]
    let path = file(header, data: data)
    #expect(message(scratch) { _ = try SafeTensorsFile(path) } == "file: \(expected)")
  }

  @Test func brokenFilesAreNamed() {
    #expect(
      message(scratch) { _ = try SafeTensorsFile(scratch("none")) }
        == "none: The file does not exist.")
    #expect(
      message(scratch) { _ = try SafeTensorsFile(scratch.path) }
        == "\(scratch.path): This is a directory, not a file.")
    let short = scratch.write("short", [1, 2, 3])
    #expect(
      message(scratch) { _ = try SafeTensorsFile(short) }
        == "short: The file holds 3 bytes; a safetensors file has 8 at least.")
    let huge = scratch.write("huge", [UInt8](repeating: 255, count: 20))
    #expect(
      message(scratch) { _ = try SafeTensorsFile(huge) }
        == "huge: header: The length is given as 18446744073709551615 bytes; the format allows "
        + "100000000.\n  hint: this is probably no safetensors file.")
    let cut = scratch.write("cut", [100, 0, 0, 0, 0, 0, 0, 0] + Array("{".utf8))
    #expect(
      message(scratch) { _ = try SafeTensorsFile(cut) }
        == "cut: header: The length is given as 100 bytes, but the file ends after 1.\n"
        + "  hint: the file is truncated, or no safetensors file.")
    let latin = file([0x7b, 0x22, 0xe4, 0x22, 0x7d], [])
    #expect(
      message(scratch) { _ = try SafeTensorsFile(latin) }
        == "file: header: The JSON is broken at byte 10: a string is no UTF-8.")
  }

  /// Valid files with bytes changed, taken out and put in at random: an error or a result, never a crash; and whatever is
  /// read has the size that its shape says.
  @Test(arguments: 0..<8) func mutationsNeverCrash(_ seed: UInt64) throws {
    let original = contents(fixture("python.safetensors"))
    for round in 0..<250 {
      let bytes = mutated(original, seed: seed, round: UInt64(round))
      let path = scratch.write("mutated", bytes)
      guard let (arrays, _) = try? SafeTensors.read(path) else { continue }
      for (_, array) in arrays { #expect(array.byteCount <= bytes.count) }
    }
  }

  /// Runs the Python package over a file of ours, where it is installed.
  @Test(.enabled(if: pythonHasSafeTensors, "needs python3 with the packages safetensors and numpy"))
  func thePythonPackageReadsWhatWeWrite() throws {
    try SafeTensors.write(Self.python, metadata: ["a": "ä"], to: scratch("ours.safetensors"))
    let script = URL(filePath: #filePath).appending(
      path: "../../../Tools/make-safetensors-fixture.py"
    ).standardizedFileURL.path
    let status = try runPython([
      script, scratch("ours.safetensors"), scratch("theirs.safetensors"),
    ])
    #expect(status == 0)
    let theirs = try SafeTensors.read(scratch("theirs.safetensors"))
    #expect(theirs.metadata == ["a": "ä"])
    #expect(Set(theirs.arrays.names) == Set(Self.python.names))
    for (name, array) in Self.python { #expect(theirs.arrays[name] == array, "\(name)") }
  }

  private func file(_ header: String, data: Int) -> String {
    file(Array(header.utf8), [UInt8](repeating: 0, count: data))
  }
  private func file(_ header: String, _ data: [UInt8]) -> String { file(Array(header.utf8), data) }
  private func file(_ header: [UInt8], _ data: [UInt8]) -> String {
    let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) }
    return scratch.write("file", length + header + data)
  }
}

private func runPython(_ arguments: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  let python = ProcessInfo.processInfo.environment["KERATIN_TEST_PYTHON"] ?? "python3"
  process.arguments = [python] + arguments
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

private let pythonHasSafeTensors =
  (try? runPython(["-c", "import numpy, safetensors.numpy"])) == 0
