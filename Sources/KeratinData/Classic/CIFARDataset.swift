import Foundation
import KeratinArray

/// Colour pictures of 32×32 points, from the files of one of the CIFAR data sets.
///
/// They are not downloaded: they come as one archive, to be unpacked first.
struct CIFARDataset: Sendable {
  /// As `keratin datasets` calls it, and the folder that it may lie in.
  let name: String
  let classNames: [String]
  let trainingFiles: [String]
  let testFile: String
  /// What the published archive is called, and unpacks into.
  let archive: String
  let archiveFolder: String
  /// Bytes before the picture; the last of them is the label.
  let labelBytes: Int

  /// Throws `FileError` if a file is missing or broken.
  func load(from directory: String?, folder: DataFolder) throws -> (train: Dataset, test: Dataset) {
    guard let place = find(in: directory ?? folder.path) else {
      throw FileError(
        directory ?? folder.folder(name),
        "There are no \(trainingFiles.joined(separator: ", ")) and \(testFile) here.",
        hint: "they are in \(archive), from https://www.cs.toronto.edu/~kriz/cifar.html; "
          + "unpack it, and say with --data DIR where.")
    }
    func dataset(_ names: [String]) throws -> Dataset {
      try CIFARRecords.dataset(
        name: name, paths: names.map { "\(place)/\($0)" }, classNames: classNames,
        labelBytes: labelBytes)
    }
    return (try dataset(trainingFiles), try dataset([testFile]))
  }

  /// Which folder in `base` has all files.
  func find(in base: String) -> String? {
    [base, "\(base)/\(name)", "\(base)/\(archiveFolder)"].first { place in
      (trainingFiles + [testFile]).allSatisfy {
        FileManager.default.fileExists(atPath: "\(place)/\($0)")
      }
    }
  }
}
