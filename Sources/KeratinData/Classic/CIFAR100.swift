/// 60,000 colour pictures of 32×32 points in a hundred classes: 50,000 to train, 10,000 to test.
///
/// | array | shape |
/// |---|---|
/// | features | u8[samples, 32, 32, 3], red, green, blue; f32 in batches |
/// | labels | i32[samples], 0...99, the fine classes |
///
/// Source: A. Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009.
public enum CIFAR100 {
  static let files = CIFARDataset(
    name: "cifar100",
    classNames: [
      "apple", "aquarium_fish", "baby", "bear", "beaver", "bed", "bee", "beetle", "bicycle",
      "bottle", "bowl", "boy", "bridge", "bus", "butterfly", "camel", "can", "castle",
      "caterpillar", "cattle", "chair", "chimpanzee", "clock", "cloud", "cockroach", "couch",
      "crab", "crocodile", "cup", "dinosaur", "dolphin", "elephant", "flatfish", "forest", "fox",
      "girl", "hamster", "house", "kangaroo", "keyboard", "lamp", "lawn_mower", "leopard", "lion",
      "lizard", "lobster", "man", "maple_tree", "motorcycle", "mountain", "mouse", "mushroom",
      "oak_tree", "orange", "orchid", "otter", "palm_tree", "pear", "pickup_truck", "pine_tree",
      "plain", "plate", "poppy", "porcupine", "possum", "rabbit", "raccoon", "ray", "road",
      "rocket", "rose", "sea", "seal", "shark", "shrew", "skunk", "skyscraper", "snail", "snake",
      "spider", "squirrel", "streetcar", "sunflower", "sweet_pepper", "table", "tank", "telephone",
      "television", "tiger", "tractor", "train", "trout", "tulip", "turtle", "wardrobe", "whale",
      "willow_tree", "wolf", "woman", "worm",
    ], trainingFiles: ["train.bin"], testFile: "test.bin", archive: "cifar-100-binary.tar.gz",
    archiveFolder: "cifar-100-binary", labelBytes: 2)
  public static let classNames = files.classNames

  /// The samples to train with and those to test with, from the two files of the binary version: in `directory`, its
  /// folder `cifar100` or `cifar-100-binary` if one is given; else in `folder`.
  ///
  /// Throws `FileError` if a file is missing or broken.
  public static func load(
    from directory: String? = nil, folder: DataFolder = .standard
  ) throws -> (train: Dataset, test: Dataset) {
    try files.load(from: directory, folder: folder)
  }
}
