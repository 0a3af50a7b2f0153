import Foundation
import KeratinCommands

@main struct Main {
  static func main() { exit(KeratinCommand.run(Array(CommandLine.arguments.dropFirst()))) }
}
