import Foundation
import Keratin
import KeratinConfiguration
import KeratinGraph
import KeratinSystem

/// An engine that takes part: how its process is started.
struct Contender {
  /// As JSON calls it: `cpu`, `cpu:mixed_bfloat16`, `torch`.
  var engine: String
  let arguments: [String]
  var environment: [String: String] = [:]

  /// Keratin itself: this program again, or another build of it, in a process of its own.
  static func own(
    _ machine: Machine, data: String?, profiles: Bool, isPlain: Bool, policy: DTypePolicy?,
    program other: String? = nil
  ) -> Contender {
    let program = other ?? Files.resolved("/proc/self/exe") ?? CommandLine.arguments[0]
    var options = ["--device", machine.deviceName, "--threads", "\(machine.threads)"]
    if let data { options += ["--data", data] }
    if profiles { options.append("--profile") }
    if isPlain { options.append("--plain") }
    var engine = machine.device.engine.name
    if let policy {
      options += ["--dtype-policy", policy.rawValue]
      if policy != .float32 { engine += ":\(policy.rawValue)" }
    }
    return Contender(
      engine: engine,
      arguments: [program, "bench-worker"] + options + ["--started"])
  }
}

/// Why an engine drops out.
struct ContenderFailure: Error {
  let message: String
}

/// A contender's process, on one workload.
final class Worker {
  let contender: Contender
  /// What it said of itself.
  private(set) var introduction: ConfigValue = nil
  private let conversation: Conversation
  private let messages: String
  private let interrupt: Interrupt

  /// No answer takes longer, in seconds.
  private static let patience = 1800.0

  /// Starts the process, and waits until it has made its first step.
  ///
  /// - Throws: `ContenderFailure` where it does not get so far, `Interrupted`.
  init(_ contender: Contender, _ folder: WorkloadFolder, _ interrupt: Interrupt) throws {
    self.contender = contender
    self.interrupt = interrupt
    messages = folder.file("\(contender.engine.replacing(":", with: "-")).txt")
    do throws(Subprocess.Failure) {
      conversation = try Conversation(
        contender.arguments + ["\(seconds())", folder.path], messages: messages,
        adding: contender.environment)
    } catch {
      throw ContenderFailure(message: error.message)
    }
    introduction = try reply()
  }

  /// Says a line and gives the answer.
  func ask(_ line: String) throws -> ConfigValue {
    conversation.say(line)
    return try reply()
  }

  /// A number of the answer.
  func ask(_ line: String, for key: String) throws -> Double {
    try number(ask(line), key)
  }

  /// Has some steps made, and looks at what the machine did meanwhile.
  func time(_ words: String, count: Int) throws -> Chunk {
    let before = ProcessorTime.busySeconds
    let answer = try ask("\(words) \(count)")
    let after = ProcessorTime.busySeconds
    let (wall, own) = try (number(answer, "seconds"), number(answer, "processor_seconds"))
    let busy = before.flatMap { before in after.map { $0 - before } }
    return Chunk(
      milliseconds: 1e3 * wall / Double(count),
      foreignShare: ProcessorTime.foreignShare(busy: busy, own: own, during: wall))
  }

  func end() { conversation.end() }

  private func number(_ answer: ConfigValue, _ key: String) throws -> Double {
    guard let number = answer[key]?.number else {
      throw ContenderFailure(message: "answers \(answer.json()), without \(key).")
    }
    return number
  }

  private func reply() throws -> ConfigValue {
    let start = seconds()
    let line = conversation.line { [interrupt] in
      !interrupt.isRequested && seconds() - start < Self.patience
    }
    if interrupt.isRequested { throw Interrupted() }
    guard let line else { throw ContenderFailure(message: farewell(seconds() - start)) }
    guard let answer = try? ConfigValue(json: line) else {
      throw ContenderFailure(message: "says '\(line)', which is no JSON.")
    }
    return answer
  }

  /// Why there is no answer.
  private func farewell(_ waited: Double) -> String {
    guard waited < Self.patience else { return "does not answer for \(Int(waited)) s." }
    let lines = (Files.readText(messages) ?? "").split(separator: "\n")
    let last = lines.last { !$0.allSatisfy(\.isWhitespace) }.map { ": \($0)" } ?? "."
    let start = seconds()
    switch conversation.ending(while: { seconds() - start < 5 }) {
    case .status(let status): return "ends with status \(status)\(last)"
    case .signal(let signal): return "is ended by signal \(signal)\(last)"
    case nil: return "says nothing more\(last)"
    }
  }
}
