import ArgumentParser
import Foundation
import KeratinData

/// `keratin datasets`: what is known, and fetching it.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets", abstract: "The data sets that are known by name.",
    subcommands: [List.self, Fetch.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists them.")

    func run() throws {
      let folder = try Machine(MachineSettings.load()).dataFolder
      let width = Datasets.all.map(\.name.count).max() ?? 0
      for source in Datasets.all {
        let name = source.name.padding(toLength: width, withPad: " ", startingAt: 0)
        print(
          "\(name)  \(source.summary); \(source.trainCount) to train with, "
            + "\(source.testCount) to test with; \(place(source, folder))")
      }
    }

    private func place(_ source: DatasetSource, _ folder: DataFolder) -> String {
      switch source.origin {
      case .inside: return "inside the program"
      case .mirrors where source.isHere(in: folder): return "here"
      case .mirrors: return "downloaded when needed"
      case .files: return source.isHere(in: folder) ? "here" : "bring the files: --data"
      }
    }
  }

  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Downloads one into the cache, checked by its checksums.")

    @Argument(help: "A data set by name.")
    var name: String

    func run() throws {
      guard let source = Datasets.all.first(where: { $0.name == name }) else {
        throw UsageError(
          unknown: "there is no data set '\(name)'.", name, among: Datasets.all.map(\.name))
      }
      let folder = try Machine(MachineSettings.load()).dataFolder
      let path = try source.fetch(into: folder, progress: DownloadBar.show)
      print(path.map { "\(name) is in \($0)" } ?? "\(name) is inside the program")
    }
  }
}
