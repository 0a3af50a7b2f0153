import Foundation
import KeratinArray

/// 50,000 reviews of films, half of them good, half bad: 25,000 to train, 25,000 to test.
///
/// | array | shape |
/// |---|---|
/// | features | i32[samples, length], word numbers |
/// | labels | i32[samples], 0: bad, 1: good |
///
/// Words are numbered as Keras does: by how often they occur in the samples to train with, the most frequent is 4. 0 stands for nothing, 1
/// for the beginning of a review, 2 for any word that is not among the `words` first numbers. What is longer than `length` keeps
/// its end; what is shorter gets zeros in front. The samples are shuffled once, always alike.
///
/// Source: A. Maas et al., "Learning Word Vectors for Sentiment Analysis", ACL 2011.
public enum IMDB {
  public static let classNames = ["negative", "positive"]
  /// What the workloads take.
  static let standardWords = 5000
  static let standardLength = 100

  /// The samples to train with and those to test with, from `directory` or a folder `imdb` or `aclImdb` in it; else from
  /// `folder`. They are not downloaded. Either the unpacked archive (`train/pos/0_9.txt` and so on), or tables
  /// `imdb_train.csv` and `imdb_test.csv`, plain or `.gz`, with columns `label` (0 or 1) and `text`.
  ///
  /// - Parameters:
  ///   - words: Numbers below this one are used.
  ///   - length: Words of each review.
  ///
  /// Throws `FileError` if files are missing or broken; `DatasetError` if `words` or `length` is too small.
  public static func load(
    from directory: String? = nil, folder: DataFolder = .standard, words: Int = 5000,
    length: Int = 100
  ) throws -> (train: Dataset, test: Dataset) {
    guard words > 3, length > 0 else {
      throw DatasetError(
        "imdb", "\(words) words of \(length) a review cannot be; there are at least 4 and 1.")
    }
    let base = directory ?? folder.path
    guard let source = find(in: base) else {
      throw FileError(
        directory ?? folder.folder("imdb"),
        "There are no imdb_train.csv and imdb_test.csv here, plain or .gz, and no train and test.",
        hint: "the reviews are in aclImdb_v1.tar.gz, from "
          + "https://ai.stanford.edu/~amaas/data/sentiment/; unpack it, and say with --data DIR "
          + "where.")
    }
    let train = try source.reviews("train")
    let vocabulary = Vocabulary(train.texts, greatest: words)
    func dataset(_ reviews: Reviews) throws -> Dataset {
      let numbers = reviews.texts.flatMap { vocabulary.numbers($0, length: length) }
      let samples = try Dataset(
        name: "imdb", features: NDArray(numbers, shape: [reviews.texts.count, length]),
        labels: NDArray(reviews.labels), classNames: classNames)
      return samples.selecting(Philox.permutation(of: samples.count, seed: 113))
    }
    return (try dataset(train), try dataset(try source.reviews("test")))
  }

  struct Reviews {
    var texts: [String] = []
    var labels: [Int32] = []
  }

  /// A folder with the reviews, and how they lie there.
  struct Source: Hashable {
    let path: String
    let isTable: Bool

    func reviews(_ part: String) throws -> Reviews {
      try isTable ? table(part) : files(part)
    }

    private func table(_ part: String) throws -> Reviews {
      let path = ["", ".gz"].map { "\(self.path)/imdb_\(part).csv\($0)" }
        .first { FileManager.default.fileExists(atPath: $0) }
      let table = try CSV(contentsOf: path ?? "\(self.path)/imdb_\(part).csv")
      guard let labels = table.column("label"), let texts = table.column("text") else {
        throw FileError(
          path ?? self.path,
          "The table has the columns \(table.header.joined(separator: ", ")); 'label' and 'text' "
            + "are needed.")
      }
      var reviews = Reviews(texts: texts)
      for (row, label) in labels.enumerated() {
        guard let number = Int32(label), number == 0 || number == 1 else {
          throw FileError(
            path ?? self.path, at: "row \(row + 1)", "The label is '\(label)'; it is 0 or 1.")
        }
        reviews.labels.append(number)
      }
      return reviews
    }

    private func files(_ part: String) throws -> Reviews {
      var reviews = Reviews()
      for (label, kind) in ["neg", "pos"].enumerated() {
        let folder = "\(path)/\(part)/\(kind)"
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        guard let names = names?.filter({ $0.hasSuffix(".txt") }).sorted(), !names.isEmpty else {
          throw FileError(folder, "There are no reviews here, files that end in .txt.")
        }
        for name in names {
          let file = try ReadableFile("\(folder)/\(name)")
          let bytes = try file.bytes(at: 0, count: file.byteCount)
          reviews.texts.append(String(decoding: bytes, as: UTF8.self))
          reviews.labels.append(Int32(label))
        }
      }
      return reviews
    }
  }

  /// Which folder in `base` has reviews.
  static func find(in base: String) -> Source? {
    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    for place in [base, "\(base)/imdb", "\(base)/aclImdb"] {
      if ["train", "test"].allSatisfy({ part in
        ["", ".gz"].contains { exists("\(place)/imdb_\(part).csv\($0)") }
      }) {
        return Source(path: place, isTable: true)
      }
      if exists("\(place)/train/pos"), exists("\(place)/test/pos") {
        return Source(path: place, isTable: false)
      }
    }
    return nil
  }
}
