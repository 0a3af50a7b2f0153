import CPeers
import Foundation
import Keratin
import KeratinSystem

/// Another framework that `--against` knows.
enum Peer: String, CaseIterable {
  case keras, torch, jax

  /// As JSON calls it.
  var engine: String { self == .keras ? "keras-tensorflow" : rawValue }

  /// The peers of a list such as `keras,torch`, each once.
  ///
  /// - Throws: `UsageError` for an unknown name, with the nearest one.
  static func list(_ text: String) throws -> [Peer] {
    var list: [Peer] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = name.trimmingCharacters(in: .whitespaces)
      guard let peer = Peer(rawValue: name) else {
        throw UsageError(
          unknown:
            "--against knows \(allCases.map(\.rawValue).joined(separator: ", ")), not '\(name)'.",
          name, among: allCases.map(\.rawValue))
      }
      if !list.contains(peer) { list.append(peer) }
    }
    return list
  }

  /// What Python imports.
  var package: String { rawValue }

  /// What pip is to install: a line for each package, with its version.
  var requirements: String { PeerFiles.all["requirements-\(rawValue).txt"] ?? "" }

  /// How its process is started, by the interpreter of its virtual environment.
  func contender(python: String, scripts: String) -> Contender {
    Contender(
      engine: engine,
      // Neither variables nor packages of the user's own.
      arguments: [python, "-E", "-s", "\(scripts)/\(rawValue)_peer.py"],
      environment: [
        // Big blocks stay with the process: without this PyTorch asks for fresh pages at each step, which makes its
        // convolutional networks up to 1.6 times slower.
        "MALLOC_MMAP_THRESHOLD_": "4000000000", "MALLOC_TRIM_THRESHOLD_": "8000000000",
        "MALLOC_TOP_PAD_": "268435456",
      ])
  }
}

/// The scripts of `Benchmarks/peers/`, which the program carries.
enum PeerFiles {
  static let all: [String: String] = {
    let files = UnsafeBufferPointer(
      start: keratin_peer_files(), count: Int(keratin_peer_file_count))
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        let bytes = UnsafeBufferPointer(start: file.text, count: file.size)
        return (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
      })
  }()

  /// Writes the scripts into a folder.
  static func write(to folder: String) throws {
    for (name, text) in all { try AtomicFile.write(text, to: "\(folder)/\(name)") }
  }
}
