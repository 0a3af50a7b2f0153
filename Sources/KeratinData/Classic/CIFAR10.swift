/// 60,000 colour pictures of 32×32 points in ten classes: 50,000 to train, 10,000 to test.
///
/// | array | shape |
/// |---|---|
/// | features | u8[samples, 32, 32, 3], red, green, blue; f32 in batches |
/// | labels | i32[samples], 0...9 |
///
/// Source: A. Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009.
public enum CIFAR10 {
  static let files = CIFARDataset(
    name: "cifar10",
    classNames: [
      "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
    ], trainingFiles: (1...5).map { "data_batch_\($0).bin" }, testFile: "test_batch.bin",
    archive: "cifar-10-binary.tar.gz", archiveFolder: "cifar-10-batches-bin", labelBytes: 1)
  public static let classNames = files.classNames

  /// The samples to train with and those to test with, from the six files of the binary version: in `directory`, its
  /// folder `cifar10` or `cifar-10-batches-bin` if one is given; else in `folder`.
  ///
  /// Throws `FileError` if a file is missing or broken.
  public static func load(
    from directory: String? = nil, folder: DataFolder = .standard
  ) throws -> (train: Dataset, test: Dataset) {
    try files.load(from: directory, folder: folder)
  }
}
