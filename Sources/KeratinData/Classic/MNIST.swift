/// 70,000 handwritten digits of 28×28 grey values, 0 (background) to 255: 60,000 to train, 10,000 to test.
///
/// | array | shape |
/// |---|---|
/// | features | u8[samples, 28, 28, 1]; f32 in batches |
/// | labels | i32[samples], 0...9 |
///
/// Source: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning applied to document recognition", 1998.
public enum MNIST {
  static let files = IDXDataset(
    name: "mnist", classNames: (0...9).map(String.init),
    files: [
      RemoteFile(
        "train-images-idx3-ubyte.gz", byteCount: 9_912_422,
        sha256: "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
      RemoteFile(
        "train-labels-idx1-ubyte.gz", byteCount: 28_881,
        sha256: "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
      RemoteFile(
        "t10k-images-idx3-ubyte.gz", byteCount: 1_648_877,
        sha256: "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
      RemoteFile(
        "t10k-labels-idx1-ubyte.gz", byteCount: 4_542,
        sha256: "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
    ],
    mirrors: [
      "https://ossci-datasets.s3.amazonaws.com/mnist",
      "https://storage.googleapis.com/cvdf-datasets/mnist",
    ])

  /// The samples to train with and those to test with: from `directory`, or `directory/mnist`, if one is given; else from
  /// `folder`, into which they are downloaded if they are not there.
  ///
  /// Throws `FileError` if a file is missing or broken, `DownloadError` if no mirror has one.
  public static func load(
    from directory: String? = nil, folder: DataFolder = .standard,
    progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) throws -> (train: Dataset, test: Dataset) {
    try files.load(from: directory, folder: folder, progress: progress)
  }
}
