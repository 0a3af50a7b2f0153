import Foundation
import KeratinArray
import KeratinTestSupport
import Testing

@testable import KeratinData

@Suite struct IDXTests {
  let scratch = Scratch()

  @Test func readsEveryType() throws {
    func read(_ shape: [Int], _ bytes: [UInt8], _ type: UInt8) throws -> NDArray {
      try IDX.read(scratch.write("a", idx(shape, bytes, type: type)))
    }
    #expect(try read([2, 1], [7, 255], 0x08) == NDArray([7, 255] as [UInt8], shape: [2, 1]))
    #expect(try read([2], [7, 255], 0x09) == NDArray([7, -1] as [Int8]))
    #expect(try read([1], [1, 2, 3, 4], 0x0c) == NDArray([0x0102_0304] as [Int32]))
    #expect(try read([1], [0x3f, 0xc0, 0, 0], 0x0d) == NDArray([1.5] as [Float]))
    #expect(try read([1], [0xbf, 0xf8, 0, 0, 0, 0, 0, 0], 0x0e) == NDArray([-1.5]))
    #expect(try read([], [9], 0x08) == NDArray(9 as UInt8))
    #expect(try read([0, 3], [], 0x08) == NDArray(zeros: [0, 3], elementType: .uint8))
  }

  static let broken: [([UInt8], String)] = [
    ([], "The file holds 0 bytes; an IDX file has 4 at least."),
    ([0, 0, 8], "The file holds 3 bytes; an IDX file has 4 at least."),
    (
      Array("PK..".utf8),
      "The file begins with 50 4b 2e 2e: this is no IDX file, which begins with two zeros, a type "
        + "and a rank."
    ),
    (
      [0, 0, 0x0b, 1],
      "The file begins with 00 00 0b 01: the elements are 16-bit integers, which Keratin has not."
    ),
    (
      [0, 0, 7, 1],
      "The file begins with 00 00 07 01: the third byte, the type, is none that IDX has."
    ),
    (
      [0, 0, 8, 2, 0, 0, 0, 1, 0],
      "The file ends within its header, which gives 2 extents: it is truncated."
    ),
    (
      idx([2, 2], [1, 2, 3]),
      "u8 of shape [2, 2] takes 4 bytes, but the file ends before: it is truncated."
    ),
    (
      idx([0x7fff_ffff, 0x7fff_ffff, 0x7fff_ffff], [1, 2, 3]),
      "u8 of shape [2147483647, 2147483647, 2147483647] takes 9223372036854775807 bytes, but the "
        + "file ends before: it is truncated."
    ),
    (idx([2], [1, 2, 3]), "u8 of shape [2] takes 2 bytes, but the file goes on after them."),
  ]

  @Test(arguments: broken.indices) func aBrokenFileIsNamed(_ index: Int) {
    let (bytes, expected) = Self.broken[index]
    let path = scratch.write("a", bytes)
    #expect(message(scratch) { _ = try IDX.read(path) } == "a: \(expected)")
  }

  @Test func picturesAndLabels() throws {
    let images = scratch.write("images", idx([3, 2, 2], Array(1...12)))
    let labels = scratch.write("labels", idx([3], [1, 0, 1]))
    let names = ["a", "b"]
    let dataset = try IDX.dataset(name: "x", images: images, labels: labels, classNames: names)
    #expect(dataset.description == "x: 3 samples, features u8[2, 2, 1], labels i32[], 2 classes")
    #expect(dataset.labels == NDArray([1, 0, 1] as [Int32]))
    #expect(dataset.features.reshaped(to: [12]) == NDArray(Array(1...12) as [UInt8]))

    func problem(_ images: String, _ labels: String) -> String {
      message(scratch) {
        _ = try IDX.dataset(name: "x", images: images, labels: labels, classNames: names)
      }
    }
    let two = scratch.write("two", idx([2], [0, 0])),
      wild = scratch.write("wild", idx([3], [0, 2, 0]))
    #expect(problem(images, two) == "two: There are 2 labels, but 3 pictures in images.")
    #expect(problem(images, wild) == "wild: Label 1 is 2; the classes are 0 to 1.")
    #expect(
      problem(labels, images)
        == "labels: The file holds u8[3], not pictures, u8[samples, height, width].")
    #expect(
      problem(images, images) == "images: The file holds u8[3, 2, 2], not labels, u8[samples].")
    #expect(problem(scratch("none"), labels) == "none: The file does not exist.")
  }

  @Test(arguments: 0..<4) func mutationsNeverCrash(_ seed: UInt64) throws {
    let original = idx([5, 3, 2], Array(0..<30))
    for round in 0..<300 {
      let bytes = mutated(original, seed: seed, round: UInt64(round))
      guard let array = try? IDX.read(scratch.write("mutated", bytes)) else { continue }
      #expect(array.byteCount <= bytes.count * 1032)
    }
  }

  /// Sums of the bytes, by NumPy.
  @Test(.enabled(if: testData != nil && Gzip.isSupported, testDataIsAbsent))
  func mnistItself() throws {
    let (train, test) = try MNIST.load(from: testData)
    #expect(train.count == 60000 && test.count == 10000)
    #expect(sum(train.features) == 1_567_298_545)
    #expect(sum(test.features) == 264_923_200)
    let histogram = Dictionary(grouping: train.labels.scalars(as: Int32.self)) { $0 }
    #expect(
      (0..<10).map { histogram[$0]?.count } == [
        5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949,
      ])
    let (fashion, _) = try FashionMNIST.load(from: testData)
    #expect(fashion.count == 60000)
    #expect(sum(fashion.features) == 3_431_114_169)
  }

  private func sum(_ array: NDArray) -> Int {
    array.withUnsafeBytes { $0.reduce(0) { $0 + Int($1) } }
  }
}
