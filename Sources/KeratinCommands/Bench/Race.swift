import Foundation
import Keratin
import KeratinConfiguration

/// All engines on one workload.
struct Race {
  let workload: Workload
  let contenders: [Contender]
  let threads: Int
  let steps: Int?
  let runs: Int
  let epochs: Int?
  /// For whole trainings.
  let samples: TrainingSamples?
  /// Whether Keratin times its kernels, and what they took is printed.
  let profiles: Bool
  let interrupt: Interrupt

  /// Measures, and prints a line for each engine.
  ///
  /// - Returns: What was measured, in the order of the contenders, and how many of them failed.
  /// - Throws: `Interrupted`; `RunError` where the workload cannot be set up.
  func run(peak: MachinePeak) throws -> (results: [Measurement], failed: Int) {
    let folder = try WorkloadFolder(workload, threads: threads)
    defer { folder.remove() }
    if let samples, contenders.count > 1 { try folder.add(samples) }
    var workers: [Worker] = []
    defer { for worker in workers { worker.end() } }
    for contender in contenders {
      do {
        workers.append(try Worker(contender, folder, interrupt))
      } catch let failure as ContenderFailure {
        complain(contender, failure)
      }
    }
    var results = try timed(&workers)
    try train(workers, &results)
    let operations = workers.first?.introduction["defined_operations"]?.number
    var lines: [Measurement] = []
    for contender in contenders {
      guard var result = results[contender.engine] else { continue }
      if result.operations == 0 { result.operations = operations ?? .nan }
      result.peakGflops = peak.gflops
      show(result.line)
      if let profile = result.profile { show("\n" + profile) }
      for (place, run) in result.trainings.enumerated() {
        show("  run \(place + 1)/\(result.trainings.count): \(run.line)")
      }
      if result.trainings.count > 1 { show("  mean: \(WholeTraining.summary(result.trainings))") }
      lines.append(result)
    }
    warn(lines)
    return (lines, contenders.count - lines.count)
  }

  private func complain(_ contender: Contender, _ failure: ContenderFailure) {
    Console.error("keratin: \(workload.name): \(contender.engine) \(failure.message)")
  }

  /// Steps and inference, engines in turns. Those that fail are no longer among the workers.
  private func timed(_ workers: inout [Worker]) throws -> [String: Measurement] {
    var results: [String: Measurement] = [:]
    for worker in workers {
      let engine = worker.contender.engine
      let words = worker.introduction
      var result = Measurement(
        workload: workload.name, engine: engine, batchSize: workload.batchSize, threads: threads)
      result.how = words["how"]?.text ?? ""
      result.firstStepMilliseconds = 1e3 * (words["first_step_seconds"]?.number ?? .nan)
      result.compileMilliseconds = 1e3 * (words["compile_seconds"]?.number ?? .nan)
      result.operations = words["operations"]?.number ?? 0
      results[engine] = result
    }
    var inference = Rounds(words: "infer 1")
    (inference.chunkSeconds, inference.enoughChunks, inference.mostRounds) = (0.1, 6, 8)
    (inference.mostSeconds, inference.steps) = (12, steps)
    var larger = inference
    larger.words = "infer 128"
    let phases: [(Rounds, WritableKeyPath<Measurement, Chunks>)] = [
      (Rounds(words: "train", steps: steps), \.steps), (inference, \.inferenceBatch1),
      (larger, \.inferenceBatch128),
    ]
    func fail(_ worker: Worker, _ failure: ContenderFailure) {
      complain(worker.contender, failure)
      results[worker.contender.engine] = nil
    }
    for (rounds, place) in phases {
      for racer in try rounds.run(workers, failed: fail) {
        results[racer.worker.contender.engine]?[keyPath: place] = racer.chunks
      }
      // After the training steps, before anything else.
      for worker in workers where place == \.steps && results[worker.contender.engine] != nil {
        do {
          let most = try worker.ask("memory", for: "peak_rss_mb")
          results[worker.contender.engine]?.peakResidentMegabytes = most
        } catch let failure as ContenderFailure {
          fail(worker, failure)
        }
      }
      workers = workers.filter { results[$0.contender.engine] != nil }
    }
    for worker in workers where profiles && worker.contender.engine == contenders[0].engine {
      do {
        results[worker.contender.engine]?.profile = try worker.ask("profile")["profile"]?.text
      } catch let failure as ContenderFailure {
        fail(worker, failure)
      }
    }
    return results
  }

  /// Whole trainings, engines in turns.
  private func train(_ workers: [Worker], _ results: inout [String: Measurement]) throws {
    guard runs > 0 else { return }
    let epochs = try epochs ?? workload.file().training?.epochs ?? 1
    for run in 0..<runs {
      for worker in workers where results[worker.contender.engine] != nil {
        do {
          let answer = try worker.ask("fit \(epochs) \(run)")
          guard let training = WholeTraining(answer) else {
            throw ContenderFailure(message: "answers \(answer.json()), which is no training.")
          }
          results[worker.contender.engine]?.trainings.append(training)
        } catch let failure as ContenderFailure {
          complain(worker.contender, failure)
          results[worker.contender.engine] = nil
        }
      }
    }
  }

  private func warn(_ results: [Measurement]) {
    guard steps == nil else { return }
    let disturbed = results.filter { $0.steps.quiet.isEmpty && !$0.steps.all.isEmpty }
    guard !disturbed.isEmpty else { return }
    Console.error(
      "keratin: \(workload.name): other processes worked during every chunk of "
        + "\(disturbed.map(\.engine).joined(separator: ", ")); the figures are of the quietest third."
    )
  }
}
