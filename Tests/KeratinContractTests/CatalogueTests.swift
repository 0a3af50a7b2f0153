import Foundation
import KeratinGraph
import Testing

/// The hand-kept catalogue against the folder: a primitive that is in one and not in the other is forgotten.
@Suite struct CatalogueTests {
  @Test func theCatalogueIsTheFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/KeratinGraph/Primitives")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var found: [String: String] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /static let name = "(?<name>[A-Za-z0-9]+)"/) {
        let name = String(match.output.name)
        #expect(
          found[name] == nil, "'\(name)' stands in \(found[name] ?? "") and in \(file.path())")
        found[name] = file.lastPathComponent
      }
    }
    #expect(found.keys.sorted() == PrimitiveCatalog.names.sorted())
  }
}
