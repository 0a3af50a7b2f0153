import Foundation
import KeratinArray

/// 60,000 colour pictures of 32×32 points in ten classes: 50,000 to train, 10,000 to test.
///
/// | array | shape |
/// |---|---|
/// | features | u8[samples, 32, 32, 3], red, green, blue; f32 in batches |
/// | labels | i32[samples], 0...9 |
///
/// Source: A. Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009.
public enum CIFAR10 {
  public static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]
  static let trainingFiles = (1...5).map { "data_batch_\($0).bin" }
  static let testFile = "test_batch.bin"
  /// What the published archive unpacks into.
  static let archiveFolder = "cifar-10-batches-bin"

  /// The samples to train with and those to test with, from the six files of the binary version: in `directory`, its
  /// folder `cifar10` or `cifar-10-batches-bin` if one is given; else in `folder`. They are not downloaded: they come as
  /// one archive, to be unpacked first.
  ///
  /// Throws `FileError` if a file is missing or broken.
  public static func load(
    from directory: String? = nil, folder: DataFolder = .standard
  ) throws -> (train: Dataset, test: Dataset) {
    guard let place = find(in: directory ?? folder.path) else {
      throw FileError(
        directory ?? folder.folder("cifar10"),
        "There are no \(trainingFiles.joined(separator: ", ")) and \(testFile) here.",
        hint:
          "they are in cifar-10-binary.tar.gz, from https://www.cs.toronto.edu/~kriz/cifar.html; "
          + "unpack it, and say with --data DIR where.")
    }
    func dataset(_ names: [String]) throws -> Dataset {
      try CIFARRecords.dataset(paths: names.map { "\(place)/\($0)" }, classNames: classNames)
    }
    return (try dataset(trainingFiles), try dataset([testFile]))
  }

  /// Which folder in `base` has all six files.
  static func find(in base: String) -> String? {
    [base, "\(base)/cifar10", "\(base)/\(archiveFolder)"].first { place in
      (trainingFiles + [testFile]).allSatisfy {
        FileManager.default.fileExists(atPath: "\(place)/\($0)")
      }
    }
  }
}
