import Foundation
import KeratinTestSupport
import Testing

@testable import KeratinArray

@Suite struct NPYTests {
  let scratch = Scratch()

  @Test func readsWhatNumPyWrote() throws {
    let matrix = NDArray([0, 1, 2, 3, 4, 5] as [Int32], shape: [2, 3])
    #expect(try NPY.read(fixture("c-order.npy")) == matrix)
    #expect(try NPY.read(fixture("version-2.npy")) == matrix.converted(to: .uint8))
    #expect(
      try NPY.read(fixture("fortran-order.npy"))
        == NDArray((0..<24).map(Double.init), shape: [2, 3, 4]))
    #expect(try NPY.read(fixture("scalar.npy")) == NDArray(2.5 as Float16))
    #expect(try NPY.read(fixture("bool.npy")) == NDArray([true, false]))
  }

  @Test func writesWhatNumPyWould() throws {
    for name in ["c-order.npy", "scalar.npy", "bool.npy"] {
      try NPY.write(NPY.read(fixture(name)), to: scratch(name))
      #expect(contents(scratch(name)) == contents(fixture(name)), "\(name)")
    }
  }

  @Test func writesAndReadsEveryTypeButOne() throws {
    for (_, array) in SafeTensorsTests.python {
      try NPY.write(array, to: scratch("a.npy"))
      #expect(try NPY.read(scratch("a.npy")) == array)
    }
    #expect(
      message(scratch) { try NPY.write(NDArray([BFloat16(1)]), to: scratch("b.npy")) }
        == "b.npy: NumPy has no elements of type bf16.\n  hint: convert them to f32 first.")
    #expect(scratch.files == ["a.npy"])
  }

  static let broken: [(String, Int, String)] = [
    ("{'descr': '<f4'}", 0, "header: The key 'fortran_order' is missing."),
    ("{'descr': '<f4', 'descr': '<f4'}", 0, "header: The key 'descr' comes twice."),
    ("{'what': 1}", 0, "header: The key \"what\" is unknown."),
    ("{'descr' '<f4'}", 0, "header: At character 9, : is expected."),
    ("{'fortran_order': Maybe}", 0, "header: At character 18, True or False is expected."),
    ("{'descr': [('a', '<f4')]}", 0, "header: At character 10, a string is expected."),
    (
      "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", 0,
      "header: At character 51, a whole number of at most 9223372036854775807, one of at most 64, is expected."
    ),
    (
      "{'descr': '<f4', 'fortran_order': False, 'shape': (3,)}", 8,
      "f32 of shape [3] takes 12 bytes, but 8 follow the header."
    ),
    (
      "{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 2)}", 8,
      "header: The product of the shape [9223372036854775807, 2] is too great."
    ),
    (
      "{'descr': '<u2', 'fortran_order': False, 'shape': (1,)}", 2,
      "header: 'descr' is \"<u2\", which Keratin does not read.\n"
        + "  hint: it reads bool, whole numbers of 8, 32 and 64 bits, and f16, f32, f64."
    ),
    (
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} 1", 4,
      "header: At character 56, the end is expected."
    ),
  ]

  @Test(arguments: broken.indices) func aBrokenHeaderIsNamed(_ index: Int) {
    let (header, data, expected) = Self.broken[index]
    let bytes =
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
      + [UInt8](repeating: 0, count: data)
    let path = scratch.write("a.npy", bytes)
    #expect(message(scratch) { _ = try NPY.read(path) } == "a.npy: \(expected)")
  }

  @Test func brokenFilesAreNamed() {
    #expect(
      message(scratch) { _ = try NPY.read(scratch.write("a", Array("PK, but longer".utf8))) }
        == "a: This is no .npy file: it does not begin with \\x93NUMPY.")
    var bytes = contents(fixture("c-order.npy"))
    bytes[6] = 9
    #expect(
      message(scratch) { _ = try NPY.read(scratch.write("a", bytes)) }
        == "a: header: The version is 9.0; 1.0 to 3.0 are known.")
    bytes[6] = 1
    bytes[9] = 200
    #expect(
      message(scratch) { _ = try NPY.read(scratch.write("a", bytes)) }
        == "a: header: The length is given as 51318 bytes, but the file ends after 142.")
    #expect(
      message(scratch) { _ = try NPY.read(fixture("big-endian.npy")) }.hasSuffix(
        "big-endian.npy: header: 'descr' is \">i4\", which Keratin does not read.\n"
          + "  hint: the numbers are big-endian; save array.astype(array.dtype.newbyteorder('<')) "
          + "instead."))
  }

  @Test(arguments: 0..<4) func mutationsNeverCrash(_ seed: UInt64) throws {
    for name in ["c-order.npy", "fortran-order.npy", "version-2.npy"] {
      let original = contents(fixture(name))
      for round in 0..<150 {
        let bytes = mutated(original, seed: seed, round: UInt64(round))
        guard let array = try? NPY.read(scratch.write("mutated", bytes)) else { continue }
        #expect(array.byteCount <= bytes.count)
      }
    }
  }
}
