import ArgumentParser
import Foundation

/// `keratin`: train, use and look into networks.
public struct KeratinCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "keratin",
    abstract: "Describes neural networks as Keras does, compiles them, trains them.",
    discussion: """
      Exit status: 0 on success, 1 for a run that failed, 2 for wrong usage, 130 after an interrupt.
      """,
    subcommands: [
      TrainCommand.self, EvaluateCommand.self, PredictCommand.self, SummaryCommand.self,
      ExplainCommand.self, DumpCommand.self, BenchCommand.self, DatasetsCommand.self,
      DevicesCommand.self, VerifyCommand.self, CompileCommand.self, BenchWorkerCommand.self,
    ])

  public init() {}

  /// Runs a command line, without the program's name, and returns its exit status. Results go to standard output; an
  /// error goes to standard error as one message.
  public static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return ExitStatus.success
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    if let status = ExitStatus(of: error) {
      if let message = status.message { Console.error(message) }
      return status.code
    }
    let message = fullMessage(for: error)
    guard exitCode(for: error) != .success else {
      // `--help` and `--version` arrive as errors.
      print(message)
      return ExitStatus.success
    }
    Console.error(message)
    return ExitStatus.wrongUsage
  }
}
