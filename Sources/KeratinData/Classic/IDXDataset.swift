import Foundation
import KeratinArray

/// Four IDX files of pictures and labels, to train and to test, as MNIST and its successors come.
struct IDXDataset: Sendable {
  let name: String
  let classNames: [String]
  /// Training pictures and labels, then those to test.
  let files: [RemoteFile]
  let mirrors: [String]

  /// From `directory`, or its folder of the data set's name, if one is given; else from `folder`, downloaded into it first
  /// if they are not there.
  func load(
    from directory: String?, folder: DataFolder,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) throws -> (train: Dataset, test: Dataset) {
    if let directory {
      return try read(try find(in: [directory, "\(directory)/\(name)"]))
    }
    let places = [folder.folder(name), folder.path]
    if let found = try? find(in: places) { return try read(found) }
    guard Gzip.isSupported else {
      throw DatasetError(
        name,
        "It is not in \(folder.folder(name)), and comes compressed with gzip, but Keratin was built "
          + "without zlib.",
        hint: "build with --traits Zlib (make does so where zlib is there), or put the unpacked "
          + "files \(stems.joined(separator: ", ")) there.")
    }
    try fetch(into: folder, progress: progress)
    return try read(try find(in: places))
  }

  func fetch(
    into folder: DataFolder, progress: @escaping @Sendable (DownloadProgress) -> Void
  ) throws {
    try Downloader(dataset: name, files: files, mirrors: mirrors)
      .fetch(into: folder.folder(name), progress: progress)
  }

  private var stems: [String] { files.map { String($0.name.dropLast(".gz".count)) } }

  /// The four paths. Plain files go before packed ones; some copies write `-images.idx3` for `-images-idx3`.
  func find(in places: [String]) throws -> [String] {
    var missing: [String] = []
    for place in places {
      var paths: [String] = []
      missing = []
      for stem in stems {
        let dotted = stem.replacing("-idx", with: ".idx")
        let names = [stem, dotted, stem + ".gz", dotted + ".gz"]
        let path = names.map { "\(place)/\($0)" }.first {
          FileManager.default.fileExists(atPath: $0)
        }
        if let path { paths.append(path) } else { missing.append(stem) }
      }
      if missing.isEmpty { return paths }
      // Some are here: this is the place, and what is missing here is what to say.
      if !paths.isEmpty { throw notFound(missing, place) }
    }
    throw notFound(stems, places[0])
  }

  private func notFound(_ missing: [String], _ place: String) -> FileError {
    var isDirectory = ObjCBool(false)
    let exists = FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory)
    guard exists, isDirectory.boolValue else {
      return FileError(
        place, exists ? "This is a file, not a directory." : "The directory does not exist.",
        hint: "\(name) needs a directory with \(stems.joined(separator: ", ")), plain or .gz.")
    }
    return FileError(
      place,
      "The data set \(name) is not whole: there is no \(missing.joined(separator: ", ")), plain or "
        + ".gz.")
  }

  private func read(_ paths: [String]) throws -> (train: Dataset, test: Dataset) {
    func dataset(_ images: Int, _ labels: Int) throws -> Dataset {
      try IDX.dataset(
        name: name, images: paths[images], labels: paths[labels], classNames: classNames)
    }
    return (try dataset(0, 1), try dataset(2, 3))
  }
}
