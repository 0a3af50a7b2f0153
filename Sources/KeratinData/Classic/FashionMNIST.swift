/// 70,000 pictures of clothes, 28×28 grey values, 0 (background) to 255: 60,000 to train, 10,000 to test.
///
/// | array | shape |
/// |---|---|
/// | features | u8[samples, 28, 28, 1]; f32 in batches |
/// | labels | i32[samples], 0...9 |
///
/// Source: H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning
/// Algorithms", 2017.
public enum FashionMNIST {
  static let files = IDXDataset(
    name: "fashion_mnist",
    classNames: [
      "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
      "Ankle boot",
    ],
    files: [
      RemoteFile(
        "train-images-idx3-ubyte.gz", byteCount: 26_421_880,
        sha256: "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
      RemoteFile(
        "train-labels-idx1-ubyte.gz", byteCount: 29_515,
        sha256: "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
      RemoteFile(
        "t10k-images-idx3-ubyte.gz", byteCount: 4_422_102,
        sha256: "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
      RemoteFile(
        "t10k-labels-idx1-ubyte.gz", byteCount: 5_148,
        sha256: "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
    ],
    mirrors: ["http://fashion-mnist.s3-website.eu-central-1.amazonaws.com"])

  /// The samples to train with and those to test with: from `directory`, or `directory/fashion_mnist`, if one is given;
  /// else from `folder`, into which they are downloaded if they are not there.
  ///
  /// Throws `FileError` if a file is missing or broken, `DownloadError` if no mirror has one.
  public static func load(
    from directory: String? = nil, folder: DataFolder = .standard,
    progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) throws -> (train: Dataset, test: Dataset) {
    try files.load(from: directory, folder: folder, progress: progress)
  }
}
