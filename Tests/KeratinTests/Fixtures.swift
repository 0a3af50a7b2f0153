import Foundation
import Keratin
import Testing

/// Numbers of real Keras, written by `Tools/keras_fixtures.py`.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let arrays: NamedArrays
  let metadata: [String: String]
  var testDescription: String { name }

  init(_ name: String) throws {
    self.name = name
    (arrays, metadata) = try SafeTensors.read("\(Self.folder)/\(name).safetensors")
  }

  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures"

  /// The names of all that begin so.
  static func names(_ prefix: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasPrefix(prefix) }.map { String($0.dropLast(".safetensors".count)) }
      .sorted()
  }

  func callAsFunction(_ name: String) throws -> NDArray { try #require(arrays[name]) }

  /// Those whose names begin so, in order, with the rest of the name.
  func group(_ prefix: String) -> [(name: String, array: NDArray)] {
    arrays.filter { $0.name.hasPrefix(prefix) }
      .map { (String($0.name.dropFirst(prefix.count)), $0.array) }.sorted { $0.0 < $1.0 }
  }

  var config: ConfigValue {
    get throws { try ConfigValue(json: try #require(metadata["config"])) }
  }
}

/// Compares with what is expected; the message names the worst element.
func expectClose(
  _ found: NDArray, _ expected: NDArray, tolerance: Double = 2e-5, _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard found.shape == expected.shape else {
    Issue.record(
      "\(what): the shape is \(found.shape), expected \(expected.shape)",
      sourceLocation: sourceLocation)
    return
  }
  var worst: (Double, Int) = (0, 0)
  for place in 0..<found.count {
    let (a, b) = (found.double(at: place), expected.double(at: place))
    let distance = abs(a - b) / max(1, abs(b))
    if !(distance <= worst.0) { worst = (distance, place) }
  }
  #expect(
    worst.0 <= tolerance,
    "\(what): element \(worst.1) is \(found.count > 0 ? found.double(at: worst.1) : 0), expected \(expected.count > 0 ? expected.double(at: worst.1) : 0)",
    sourceLocation: sourceLocation)
}

/// A folder that is removed with the value.
final class TemporaryFolder {
  let path: String
  init() throws {
    path = NSTemporaryDirectory() + "keratin-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}
