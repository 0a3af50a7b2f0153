import Foundation
import KeratinCPU
import KeratinGraph
import KeratinTestSupport
import Testing

/// The StableHLO of every sample against the text that is kept, one file per primitive.
///
/// `KERATIN_RECORD_GOLDENS=1` writes the files anew. They are worth nothing until `Tools/verify_stablehlo.py` has read
/// them with a real parser.
@Suite struct StableHLOTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Goldens/StableHLO")
  static let environment = ProcessInfo.processInfo.environment

  @Test(arguments: PrimitiveCatalog.names)
  func theTextIsTheGolden(_ name: String) throws {
    let text = try Self.text(name)
    let file = Self.folder.appending(path: "\(name).mlir")
    if Self.environment["KERATIN_RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(golden == text, "record with KERATIN_RECORD_GOLDENS=1 if the change is meant")
  }

  @Test func everyGoldenHasAPrimitive() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    let names = files.map { $0.replacing(".mlir", with: "") }
    #expect(names.sorted() == PrimitiveCatalog.names.sorted())
  }

  /// Where `KERATIN_RECORD_VALUES` names a folder: the arguments and, from the reference, the results of each module,
  /// for the tool to compare with what XLA computes.
  @Test(.enabled(if: environment["KERATIN_RECORD_VALUES"] != nil))
  func valuesAreWritten() throws {
    let folder = URL(filePath: Self.environment["KERATIN_RECORD_VALUES"]!)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in PrimitiveCatalog.names {
      for (k, sample) in Self.samples(name).enumerated() {
        let (leaves, outputs) = try sample.graph()
        let values = try ReferenceEngine.evaluate(
          outputs, given: Dictionary(uniqueKeysWithValues: zip(leaves, sample.inputs)),
          sizes: sample.sizes)
        var head = "tolerance \(sample.tolerance)\n"
        var bytes = Data()
        for array in sample.inputs + values {
          let shape = array.shape.map(String.init).joined(separator: " ")
          head += "\(array.elementType.rawValue) \(shape)\n"
          array.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        let file = folder.appending(path: "\(name).\(k)")
        try (Data(head.utf8) + Data("\n".utf8) + bytes).write(to: file)
      }
    }
  }

  private static func samples(_ name: String) -> [PrimitiveSample] {
    PrimitiveSamples.all.filter { $0.primitive.name == name }
  }

  /// Each sample as a module, under a line that says which; `// -----` between them, as MLIR's own tools split files.
  private static func text(_ name: String) throws -> String {
    samples(name).map { sample in
      do throws(GraphError) {
        return "// \(sample)\n\(try sample.stableHLO())"
      } catch {
        return "// \(sample)\n// has none: \(error.problem)\n"
      }
    }.joined(separator: "\n// -----\n\n")
  }
}
