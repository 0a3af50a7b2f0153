import KeratinArray
import KeratinTestSupport
import Testing

@testable import KeratinData

/// Sample i has the features [i, i + 0.5] and the label i % 3.
func numbered(_ count: Int, weighted: Bool = false) throws -> Dataset {
  try Dataset(
    name: "numbered",
    features: NDArray((0..<count).flatMap { [Float($0), Float($0) + 0.5] }, shape: [count, 2]),
    labels: NDArray((0..<count).map { Int32($0 % 3) }), classNames: ["a", "b", "c"],
    sampleWeights: weighted ? NDArray((0..<count).map { Float($0) * 2 }) : nil)
}

@Suite struct DatasetTests {
  @Test(arguments: [(10, 3), (9, 3), (1, 5), (0, 4), (100, 1)], [nil, 0, 7] as [UInt64?])
  func batchesCoverEachRowOnce(_ sizes: (Int, Int), _ seed: UInt64?) throws {
    let (count, size) = sizes
    let dataset = try numbered(count, weighted: true)
    let batches = try dataset.batches(of: size, shuffledBy: seed, epoch: 2)
    #expect(batches.count == (count + size - 1) / size)
    var seen: [Float] = []
    for (index, batch) in batches.enumerated() {
      #expect(batch.index == index)
      #expect(batch.count == min(size, count - index * size))
      #expect(batch.features.shape == [batch.count, 2])
      let features = batch.features.scalars(as: Float.self)
      let labels = batch.labels.scalars(as: Int32.self)
      let weights = try #require(batch.sampleWeights).scalars(as: Float.self)
      for row in 0..<batch.count {
        let number = features[2 * row]
        #expect(features[2 * row + 1] == number + 0.5)
        #expect(labels[row] == Int32(number) % 3)
        #expect(weights[row] == number * 2)
        seen.append(number)
      }
    }
    #expect(seen.sorted() == (0..<count).map(Float.init))
    if seed == nil { #expect(seen == seen.sorted()) }
  }

  @Test func theOrderIsAFunctionOfSeedAndEpoch() throws {
    let dataset = try numbered(50)
    func order(_ seed: UInt64, _ epoch: Int) throws -> [NDArray] {
      try dataset.batches(of: 8, shuffledBy: seed, epoch: epoch).map(\.features)
    }
    #expect(try order(1, 0) == order(1, 0))
    #expect(try order(1, 0) != order(1, 1))
    #expect(try order(1, 0) != order(2, 0))
  }

  @Test func oneCanStartAtAnyBatch() throws {
    let dataset = try numbered(50)
    let whole = try dataset.batches(of: 8, shuffledBy: 1, epoch: 4).map(\.features)
    for first in 0...7 {
      let rest = try dataset.batches(of: 8, shuffledBy: 1, epoch: 4, from: first)
      #expect(rest.map(\.features) == Array(whole.dropFirst(first)))
      #expect(rest.map(\.index) == Array(first..<7))
    }
  }

  @Test func bytesBecomeNumbersInBatches() throws {
    let dataset = try Dataset(
      features: NDArray([0, 1, 254, 255] as [UInt8], shape: [2, 2, 1]),
      labels: NDArray([[1, 0], [0, 1]].flatMap { $0 } as [Float], shape: [2, 2]))
    #expect(dataset.batchFeatureType == .float32)
    let batch = try dataset.batches(of: 2)[0]
    #expect(batch.images == NDArray([0, 1, 254, 255] as [Float], shape: [2, 2, 1]))
    #expect(batch.labels.shape == [2, 2])
    let reversed = dataset.selecting([1, 0])
    #expect(reversed.features == NDArray([254, 255, 0, 1] as [UInt8], shape: [2, 2, 1]))
  }

  @Test func splits() throws {
    let dataset = try numbered(10)
    let (first, last) = try dataset.split(fraction: 0.3)
    #expect(first.features == dataset.selecting(0..<7).features)
    #expect(last.features == dataset.selecting(7..<10).features)
    let (train, validation) = try dataset.split(fraction: 0.3, shuffledBy: 5)
    let rows = (train.features.doubles + validation.features.doubles).filter { $0.rounded() == $0 }
    #expect(rows.sorted() == (0..<10).map(Double.init))
    #expect(validation.count == 3)
    #expect(try numbered(100).split(fraction: 0.29).last.count == 29)
    #expect(try numbered(10).split(fraction: 0.05).last.count == 1)
    #expect(rows != rows.sorted())
  }

  @Test func classWeightsMultiply() throws {
    let weighted = try numbered(4, weighted: true).weighted(byClass: [1: 10])
    #expect(weighted.sampleWeights == NDArray([0, 20, 4, 6] as [Float]))
    let plain = try numbered(4).weighted(byClass: [0: 0.5])
    #expect(plain.sampleWeights == NDArray([0.5, 1, 1, 0.5] as [Float]))
  }

  @Test func whatIsWrongIsSaid() throws {
    let five = NDArray.zeros(5), six = NDArray.zeros(6)
    #expect(
      message { _ = try Dataset(features: five, labels: six) }
        == "data set unnamed: There are 5 samples of features, but 6 of labels.")
    #expect(
      message { _ = try Dataset(features: NDArray(1 as Float), labels: six) }
        == "data set unnamed: The features and the labels need a first axis, over the samples.")
    #expect(
      message { _ = try Dataset(features: five, labels: five, sampleWeights: six) }
        == "data set unnamed: The sample weights are f32[6]; f32[5] is needed.")
    #expect(
      message {
        _ = try Dataset(
          name: "mnist", features: .zeros(2), labels: NDArray([0, 2] as [Int32]),
          classNames: ["a", "b"])
      } == "data set mnist: Label 1 is 2; there are 2 classes, 0 to 1.")
    let ten = try numbered(10)
    #expect(
      message { _ = try ten.batches(of: 0) }
        == "data set numbered: The batch size is 0; it is 1 at least.")
    #expect(
      message { _ = try ten.batches(of: 4, from: 4) }
        == "data set numbered: Batch 4 is asked for; there are 3.")
    #expect(
      message { _ = try ten.split(fraction: 0.95) }
        == "data set numbered: A fraction of 0.95 of 10 samples leaves one of the two parts empty.")
    #expect(
      message { _ = try ten.split(fraction: 1.5) }
        == "data set numbered: The fraction to split off is 1.5; it lies between 0 and 1.")
    #expect(
      message { _ = try Dataset(features: five, labels: five).weighted(byClass: [:]) }
        == "data set unnamed: Class weights need class numbers as labels, not f32 of shape [] each."
    )
    #expect(
      message { _ = try Datasets.named("digit") }
        .hasSuffix("\n  hint: did you mean digits?"))
  }

  @Test func digits() throws {
    let (train, test) = try Digits.load()
    #expect(
      train.description == "digits: 1437 samples, features f32[8, 8, 1], labels i32[], 10 classes")
    #expect(test.count == 360)
    var histogram = [Int](repeating: 0, count: 10)
    for label in train.labels.doubles + test.labels.doubles { histogram[Int(label)] += 1 }
    // As scikit-learn counts them.
    #expect(histogram == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    let pixels = train.features.doubles + test.features.doubles
    #expect(pixels.min() == 0 && pixels.max() == 16)
    #expect(pixels.reduce(0, +) == 561718)
    for digit in 0..<10 {
      #expect(test.labels.doubles.count { $0 == Double(digit) } > 20, "\(digit)")
    }
    let source = try Datasets.named("digits")
    #expect(try source.load().test.features == test.features)
    #expect(source.trainCount == train.count && source.testCount == test.count)
  }
}
