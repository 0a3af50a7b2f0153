import Foundation
import KeratinArray
import KeratinTestSupport
import Testing

@testable import KeratinData

/// Four files of a tiny MNIST.
let tinyFiles: [String: [UInt8]] = [
  "train-images-idx3-ubyte": idx([3, 2, 2], Array(0..<12)),
  "train-labels-idx1-ubyte": idx([3], [0, 1, 1]),
  "t10k-images-idx3-ubyte": idx([1, 2, 2], Array(0..<4)),
  "t10k-labels-idx1-ubyte": idx([1], [1]),
]

@Suite struct ClassicTests {
  let scratch = Scratch()
  let tiny = IDXDataset(
    name: "tiny", classNames: ["a", "b"],
    files: [
      "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz",
      "t10k-labels-idx1-ubyte.gz",
    ].map { RemoteFile($0, byteCount: 0, sha256: "") }, mirrors: [])

  func load(_ directory: String?) throws -> (train: Dataset, test: Dataset) {
    try tiny.load(from: directory, folder: DataFolder(scratch("cache"))) { _ in }
  }

  @Test func filesAreFoundWhereTheyMayBe() throws {
    for folder in ["a", "b/tiny", "cache/tiny"] {
      for (name, bytes) in tinyFiles { scratch.write("\(folder)/\(name)", bytes) }
    }
    for (name, bytes) in tinyFiles {
      scratch.write("c/" + name.replacing("-idx", with: ".idx"), bytes)
    }
    for directory in ["a", "b", "c", nil] {
      let (train, test) = try load(directory.map { scratch($0) })
      #expect(train.count == 3 && test.count == 1)
      #expect(train.features.shape == [3, 2, 2, 1])
      #expect(test.labels == NDArray([1] as [Int32]))
    }
  }

  @Test func whatIsNotThereIsNamed() {
    #expect(
      message(scratch) { _ = try load(scratch("none")) }
        == "none: The directory does not exist.\n  hint: tiny needs a directory with "
        + "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte, "
        + "t10k-labels-idx1-ubyte, plain or .gz.")
    scratch.write("part/train-images-idx3-ubyte", tinyFiles["train-images-idx3-ubyte"]!)
    scratch.write("part/t10k-images-idx3-ubyte", tinyFiles["t10k-images-idx3-ubyte"]!)
    #expect(
      message(scratch) { _ = try load(scratch("part")) }
        == "part: The data set tiny is not whole: there is no train-labels-idx1-ubyte, "
        + "t10k-labels-idx1-ubyte, plain or .gz.")
    #expect(
      message(scratch) { _ = try load(scratch("part/t10k-images-idx3-ubyte")) }
        .hasPrefix("part/t10k-images-idx3-ubyte: This is a file, not a directory.\n"))
    #expect(
      message(scratch) { _ = try CIFAR10.load(from: scratch("part")) }
        == "part: There are no data_batch_1.bin, data_batch_2.bin, data_batch_3.bin, "
        + "data_batch_4.bin, data_batch_5.bin and test_batch.bin here.\n  hint: they are in "
        + "cifar-10-binary.tar.gz, from https://www.cs.toronto.edu/~kriz/cifar.html; unpack it, and "
        + "say with --data DIR where.")
  }

  @Test(.enabled(if: !Gzip.isSupported, "Keratin was built with zlib"))
  func withoutZlibTheMessageSaysWhatToDo() {
    for (name, bytes) in tinyFiles { scratch.write("gz/\(name).gz", [0x1f, 0x8b, 8] + bytes) }
    #expect(
      message(scratch) { _ = try load(scratch("gz")) }
        == "gz/train-images-idx3-ubyte.gz: The file is compressed with gzip, and Keratin was built "
        + "without zlib.\n  hint: unpack it with gunzip, or build with --traits Zlib; make does so "
        + "where zlib is there.")
    #expect(
      message(scratch) { _ = try load(nil) }
        .hasPrefix("data set tiny: It is not in cache/tiny, and comes compressed with gzip"))
  }

  @Test func records() throws {
    var record = [UInt8](repeating: 0, count: 3073)
    record[0] = 2
    record[1 + 33] = 10
    record[1 + 1024 + 33] = 20
    record[1 + 2048 + 33] = 30
    let names = ["a", "b", "c"]
    let one = scratch.write("one.bin", record)
    let dataset = try CIFARRecords.dataset(paths: [one, one], classNames: names)
    #expect(
      dataset.description == "cifar10: 2 samples, features u8[32, 32, 3], labels i32[], 3 classes")
    #expect(dataset.labels == NDArray([2, 2] as [Int32]))
    // Row 1, column 1.
    let start = 3072 + 33 * 3
    #expect(dataset.features.scalars(as: UInt8.self)[start..<start + 3] == [10, 20, 30])
    let cut = scratch.write("cut.bin", Array(record.dropLast()))
    #expect(
      message(scratch) { _ = try CIFARRecords.dataset(paths: [one, cut], classNames: names) }
        == "cut.bin: The file holds 3072 bytes, which is no whole number of records of 3073 bytes: "
        + "it is truncated, or no file of cifar10.")
    #expect(
      message(scratch) { _ = try CIFARRecords.dataset(paths: [one], classNames: ["a", "b"]) }
        == "one.bin: Label 0 is 2; the classes are 0 to 1.")
  }

  @Test func recordsWithTwoLabels() throws {
    var record = [UInt8](repeating: 7, count: 3074)
    record[0] = 99
    record[1] = 2
    let path = scratch.write("train.bin", record + record)
    let dataset = try CIFARRecords.dataset(
      name: "cifar100", paths: [path], classNames: ["a", "b", "c"], labelBytes: 2)
    #expect(dataset.labels == NDArray([2, 2] as [Int32]))
    #expect(dataset.features.scalars(as: UInt8.self).allSatisfy { $0 == 7 })
    scratch.write("cifar-100-binary/train.bin", record)
    scratch.write("cifar-100-binary/test.bin", record + record)
    let (train, test) = try CIFAR100.load(from: scratch("."))
    #expect((train.count, test.count) == (1, 2))
    #expect(test.classNames[2] == "baby")
  }

  /// Sums and values by NumPy.
  @Test(.enabled(if: testData != nil, testDataIsAbsent)) func cifarItself() throws {
    let path = try #require(testData) + "/cifar10/data_batch_1.bin"
    let dataset = try CIFARRecords.dataset(paths: [path], classNames: CIFAR10.classNames)
    #expect(dataset.count == 10000)
    let pixels = dataset.features.scalars(as: UInt8.self)
    #expect(pixels.reduce(0) { $0 + Int($1) } == 3_718_380_578)
    #expect(pixels.prefix(6) == [59, 62, 63, 43, 46, 45])
    #expect(pixels.suffix(3) == [167, 198, 131])
    #expect(
      dataset.labels.scalars(as: Int32.self).prefix(10) == [6, 9, 9, 4, 1, 1, 2, 7, 8, 3])
  }

  @Test func theList() throws {
    let names = ["cifar10", "cifar100", "digits", "fashion_mnist", "imdb", "mnist"]
    #expect(Datasets.all.map(\.name) == names)
    for source in Datasets.all {
      #expect(try Datasets.named(source.name).name == source.name)
      let classes = ["cifar100": 100, "imdb": 2]
      #expect(Set(source.classNames).count == classes[source.name, default: 10])
    }
    #expect(
      message { _ = try Datasets.named("FashionMNIST") }
        == "data set FashionMNIST: There is no data set of this name; there are cifar10, cifar100, "
        + "digits, fashion_mnist, imdb, mnist.\n  hint: did you mean fashion_mnist?")
    let folder = DataFolder(scratch("cache"))
    #expect(DatasetSource.digits.isHere(in: folder))
    #expect(!DatasetSource.mnist.isHere(in: folder))
    #expect(try DatasetSource.digits.fetch(into: folder) == nil)
    for (name, bytes) in tinyFiles { scratch.write("cache/mnist/\(name)", bytes) }
    #expect(DatasetSource.mnist.isHere(in: folder))
    #expect(try DatasetSource.mnist.load(folder: folder).train.count == 3)
  }
}
