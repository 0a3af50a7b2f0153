import Foundation
import KeratinArray

/// A data set that Keratin knows by name: what it is, and how to get it.
public struct DatasetSource: Sendable {
  /// As configurations and the command line call it.
  public let name: String
  /// One line.
  public let summary: String
  /// Shape of one sample's features.
  public let featureShape: [Int]
  public let classNames: [String]
  public let trainCount: Int
  public let testCount: Int
  /// Where the samples come from.
  public let origin: Origin

  public enum Origin: Hashable, Sendable {
    /// The program itself.
    case inside
    /// Mirrors, from which they are downloaded when needed.
    case mirrors
    /// Files that the user has to bring.
    case files
  }

  private let loader: Loader
  private enum Loader: Sendable {
    case digits
    case idx(IDXDataset)
    case cifar(CIFARDataset)
    case imdb
  }

  /// The samples to train with and those to test with: from `directory`, or its folder of the data set's name, if one is
  /// given; else from `folder`, into which they are downloaded first if they are not there.
  ///
  /// Throws `FileError` if a file is missing or broken, `DownloadError` if no mirror has one, `DatasetError` if what would
  /// be downloaded could not be read, for lack of zlib.
  public func load(
    from directory: String? = nil, folder: DataFolder = .standard,
    progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) throws -> (train: Dataset, test: Dataset) {
    switch loader {
    case .digits: try Digits.load()
    case .idx(let files): try files.load(from: directory, folder: folder, progress: progress)
    case .cifar(let files): try files.load(from: directory, folder: folder)
    case .imdb: try IMDB.load(from: directory, folder: folder)
    }
  }

  /// Downloads what is not in `folder` yet; says where the files are, nil for what is inside the program.
  ///
  /// Throws `DownloadError` if no mirror has a file, `FileError` if one cannot be written or has to be brought by the user.
  public func fetch(
    into folder: DataFolder = .standard,
    progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) throws -> String? {
    switch loader {
    case .digits: return nil
    case .idx(let files):
      try files.fetch(into: folder, progress: progress)
      return folder.folder(name)
    case .cifar(let files):
      _ = try files.load(from: nil, folder: folder)
      return files.find(in: folder.path)
    case .imdb:
      _ = try IMDB.load(folder: folder)
      return IMDB.find(in: folder.path)?.path
    }
  }

  /// Whether `load()` needs no network.
  public func isHere(in folder: DataFolder = .standard) -> Bool {
    switch loader {
    case .digits: true
    case .idx(let files): (try? files.find(in: [folder.folder(name), folder.path])) != nil
    case .cifar(let files): files.find(in: folder.path) != nil
    case .imdb: IMDB.find(in: folder.path) != nil
    }
  }
}

/// The data sets that Keratin knows.
public enum Datasets {
  /// By name.
  public static let all: [DatasetSource] = [
    .cifar10, .cifar100, .digits, .fashionMNIST, .imdb, .mnist,
  ]

  /// The one of that name. Throws `DatasetError`, with the nearest name, if there is none.
  public static func named(_ name: String) throws -> DatasetSource {
    if let source = all.first(where: { $0.name == name }) { return source }
    let names = all.map(\.name)
    let suggestion = nearest(to: name, among: names)
    throw DatasetError(
      name, "There is no data set of this name; there are \(names.joined(separator: ", ")).",
      hint: suggestion.map { "did you mean \($0)?" })
  }
}

extension DatasetSource {
  public static let cifar10 = DatasetSource(
    name: "cifar10", summary: "Colour pictures of animals and vehicles, 32×32",
    featureShape: [32, 32, 3], classNames: CIFAR10.classNames, trainCount: 50000,
    testCount: 10000, origin: .files, loader: .cifar(CIFAR10.files))

  public static let cifar100 = DatasetSource(
    name: "cifar100", summary: "Colour pictures of a hundred kinds of things, 32×32",
    featureShape: [32, 32, 3], classNames: CIFAR100.classNames, trainCount: 50000,
    testCount: 10000, origin: .files, loader: .cifar(CIFAR100.files))

  public static let digits = DatasetSource(
    name: "digits", summary: "Handwritten digits, 8×8", featureShape: [8, 8, 1],
    classNames: (0...9).map(String.init), trainCount: 1437, testCount: 360, origin: .inside,
    loader: .digits)

  public static let fashionMNIST = DatasetSource(
    name: "fashion_mnist", summary: "Pictures of clothes, 28×28", featureShape: [28, 28, 1],
    classNames: FashionMNIST.files.classNames, trainCount: 60000, testCount: 10000,
    origin: .mirrors, loader: .idx(FashionMNIST.files))

  public static let imdb = DatasetSource(
    name: "imdb", summary: "Reviews of films, good or bad, as 100 word numbers",
    featureShape: [IMDB.standardLength], classNames: IMDB.classNames, trainCount: 25000,
    testCount: 25000, origin: .files, loader: .imdb)

  public static let mnist = DatasetSource(
    name: "mnist", summary: "Handwritten digits, 28×28", featureShape: [28, 28, 1],
    classNames: MNIST.files.classNames, trainCount: 60000, testCount: 10000, origin: .mirrors,
    loader: .idx(MNIST.files))
}
