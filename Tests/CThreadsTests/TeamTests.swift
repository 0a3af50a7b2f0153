import CThreads
import Foundation
import Testing

/// buffers[0]: counts of how often each chunk ran. sizes[0]: how many chunks there are.
private let counting: keratin_kernel = { buffers, sizes, chunk in
  let counts = buffers![0]!.assumingMemoryBound(to: Int32.self)
  precondition(chunk >= 0 && chunk < sizes![0])
  counts[chunk] += 1
}

/// Each chunk adds the sum of the whole previous buffer: wrong unless the step before is complete.
private let summing: keratin_kernel = { buffers, sizes, chunk in
  let before = buffers![0]!.assumingMemoryBound(to: Int.self)
  let after = buffers![1]!.assumingMemoryBound(to: Int.self)
  var sum = 0
  for i in 0..<sizes![0] { sum &+= before[i] &* (i + 1) }
  after[chunk] = sum &+ chunk
}

/// Each chunk adds the sums of two earlier buffers, the last of which was complete before its step began.
private let adding: keratin_kernel = { buffers, sizes, chunk in
  let after = buffers![2]!.assumingMemoryBound(to: Int.self)
  var sum = chunk
  for k in 0..<2 {
    let before = buffers![k]!.assumingMemoryBound(to: Int.self)
    for i in 0..<sizes![0] { sum = (sum &* 31) &+ before[i] }
  }
  after[chunk] = sum
}

/// Waits until buffers[0] is no longer 0, sizes[1] milliseconds at most, and says in buffers[1] whether that was so.
private let awaiting: keratin_kernel = { buffers, sizes, _ in
  let (flag, seen) = (buffers![0]!, buffers![1]!.assumingMemoryBound(to: Int32.self))
  let end = keratin_milliseconds() + Double(sizes![1])
  while flag.load(as: Int32.self) == 0, keratin_milliseconds() < end { usleep(100) }
  seen.pointee = flag.load(as: Int32.self)
}

/// Smallest normal number, halved: 0 where denormal numbers are flushed.
private let halving: keratin_kernel = { buffers, _, chunk in
  let values = buffers![0]!.assumingMemoryBound(to: Float.self)
  values[chunk] = values[chunk] * 0.5
}

/// Runs the counting step of its own on the team, from within the team.
private let nesting: keratin_kernel = { buffers, sizes, chunk in
  let counts = buffers![0]!.assumingMemoryBound(to: Int32.self)
  var inner: [UnsafeMutableRawPointer?] = [UnsafeMutableRawPointer(counts + chunk * sizes![0])]
  inner.withUnsafeMutableBufferPointer { inner in
    var step = keratin_step(
      run: counting, buffers: inner.baseAddress, sizes: sizes, chunks: 4, after: 0)
    keratin_team_run(&step, 1, 2, KERATIN_DENORMALS_KEPT, nil)
  }
}

@Suite struct TeamTests {
  /// A chain of steps, each of which needs all of the one before.
  private func chain(steps count: Int, width: Int, threads: Int32) -> [Int] {
    let memory = UnsafeMutablePointer<Int>.allocate(capacity: (count + 1) * width)
    defer { memory.deallocate() }
    memory.initialize(repeating: 1, count: (count + 1) * width)
    var pointers: [UnsafeMutableRawPointer?] = []
    for s in 0..<count {
      pointers += [
        UnsafeMutableRawPointer(memory + s * width),
        UnsafeMutableRawPointer(memory + (s + 1) * width),
      ]
    }
    let sizes = [width]
    pointers.withUnsafeBufferPointer { pointers in
      sizes.withUnsafeBufferPointer { sizes in
        let steps = (0..<count).map { s in
          keratin_step(
            run: summing, buffers: pointers.baseAddress! + 2 * s, sizes: sizes.baseAddress,
            chunks: width, after: s)
        }
        keratin_team_run(steps, count, threads, KERATIN_DENORMALS_KEPT, nil)
      }
    }
    return Array(UnsafeBufferPointer(start: memory + count * width, count: width))
  }

  @Test(arguments: [1, 2, 3, 8] as [Int32]) func stepsFollowEachOther(_ threads: Int32) {
    let expected = chain(steps: 300, width: 37, threads: 1)
    for _ in 0..<20 { #expect(chain(steps: 300, width: 37, threads: threads) == expected) }
  }

  @Test(arguments: [2, 4, 11] as [Int32]) func everyChunkRunsOnce(_ threads: Int32) {
    var counts = [Int32](repeating: 0, count: 5000)
    let sizes = [5000]
    counts.withUnsafeMutableBytes { counts in
      let buffers: [UnsafeMutableRawPointer?] = [counts.baseAddress]
      buffers.withUnsafeBufferPointer { buffers in
        sizes.withUnsafeBufferPointer { sizes in
          let steps = [
            keratin_step(
              run: counting, buffers: buffers.baseAddress, sizes: sizes.baseAddress, chunks: 5000,
              after: 0),
            keratin_step(
              run: counting, buffers: buffers.baseAddress, sizes: sizes.baseAddress, chunks: 0,
              after: 0),
            keratin_step(
              run: counting, buffers: buffers.baseAddress, sizes: sizes.baseAddress, chunks: 1,
              after: 2),
          ]
          var times = [0.0, 0.0, 0.0]
          keratin_team_run(steps, 3, threads, KERATIN_DENORMALS_KEPT, &times)
          #expect(times.allSatisfy { $0 >= 0 })
        }
      }
    }
    #expect(counts[0] == 2)
    #expect(counts.dropFirst().allSatisfy { $0 == 1 })
  }

  /// Each step reads two earlier ones, up to the last that it waits for.
  private func web(steps count: Int, width: Int, threads: Int32) -> [Int] {
    let memory = UnsafeMutablePointer<Int>.allocate(capacity: (count + 1) * width)
    defer { memory.deallocate() }
    memory.initialize(repeating: 1, count: (count + 1) * width)
    var pointers: [UnsafeMutableRawPointer?] = []
    var afters: [Int] = []
    for s in 0..<count {
      let after = max(0, s - 7 * s % 6)
      // The buffer of step s is the one of number s + 1.
      for buffer in [after, 13 * s % (after + 1), s + 1] {
        pointers.append(UnsafeMutableRawPointer(memory + buffer * width))
      }
      afters.append(after)
    }
    let sizes = [width]
    pointers.withUnsafeBufferPointer { pointers in
      sizes.withUnsafeBufferPointer { sizes in
        let steps = afters.enumerated().map { s, after in
          keratin_step(
            run: adding, buffers: pointers.baseAddress! + 3 * s, sizes: sizes.baseAddress,
            chunks: s % 3 == 0 ? 1 : width, after: after)
        }
        keratin_team_run(steps, count, threads, KERATIN_DENORMALS_KEPT, nil)
      }
    }
    return Array(UnsafeBufferPointer(start: memory, count: (count + 1) * width))
  }

  @Test(arguments: [2, 3, 8] as [Int32]) func stepsWaitForWhatTheyNeed(_ threads: Int32) {
    let expected = web(steps: 300, width: 23, threads: 1)
    for _ in 0..<20 { #expect(web(steps: 300, width: 23, threads: threads) == expected) }
  }

  /// Whether a step that waits for the next one to begin sees it: not where the team is in other hands, and one thread
  /// runs both.
  private func overlap(within milliseconds: Int, isTimed: Bool = false) -> Bool {
    var values: [Int32] = [0, 0, 0]
    values.withUnsafeMutableBytes { values in
      let buffers = [values.baseAddress, values.baseAddress! + 8]
      let sizes = [2, milliseconds]
      buffers.withUnsafeBufferPointer { buffers in
        sizes.withUnsafeBufferPointer { sizes in
          let steps = [(awaiting, 1), (counting, 2)].map { kernel, chunks in
            keratin_step(
              run: kernel, buffers: buffers.baseAddress, sizes: sizes.baseAddress,
              chunks: chunks, after: 0)
          }
          var times = [0.0, 0.0]
          times.withUnsafeMutableBufferPointer { times in
            keratin_team_run(
              steps, 2, 2, KERATIN_DENORMALS_KEPT, isTimed ? times.baseAddress : nil)
          }
        }
      }
    }
    #expect(values.dropLast() == [1, 1])
    return values[2] == 1
  }

  @Test func stepsDoNotWaitForWhatTheyDoNotNeed() {
    #expect((0..<60).contains { _ in overlap(within: 2000) })
  }

  /// The time of a step is its own.
  @Test func stepsThatAreTimedWait() {
    #expect(!(0..<10).contains { _ in overlap(within: 50, isTimed: true) })
  }

  @Test func severalCallersAtOnce() {
    let expected = chain(steps: 100, width: 16, threads: 1)
    let wrong = Wrong()
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      for _ in 0..<30 where chain(steps: 100, width: 16, threads: 3) != expected { wrong.add() }
    }
    #expect(wrong.count == 0)
  }

  @Test func fromWithinAKernel() {
    var counts = [Int32](repeating: 0, count: 64)
    let sizes = [4]
    counts.withUnsafeMutableBytes { counts in
      let buffers: [UnsafeMutableRawPointer?] = [counts.baseAddress]
      buffers.withUnsafeBufferPointer { buffers in
        sizes.withUnsafeBufferPointer { sizes in
          var step = keratin_step(
            run: nesting, buffers: buffers.baseAddress, sizes: sizes.baseAddress, chunks: 16,
            after: 0)
          keratin_team_run(&step, 1, 3, KERATIN_DENORMALS_KEPT, nil)
        }
      }
    }
    #expect(counts.allSatisfy { $0 == 1 })
  }

  @Test func modesAreAlikeOnEveryThread() {
    func halved(_ mode: keratin_float_mode) -> [Float] {
      var values = [Float](repeating: .leastNormalMagnitude, count: 4096)
      values.withUnsafeMutableBytes { values in
        let buffers: [UnsafeMutableRawPointer?] = [values.baseAddress]
        buffers.withUnsafeBufferPointer { buffers in
          var step = keratin_step(
            run: halving, buffers: buffers.baseAddress, sizes: nil, chunks: 4096,
            after: 0)
          keratin_team_run(&step, 1, 4, mode, nil)
        }
      }
      return values
    }
    // The caller's modes are neither used nor changed.
    let own = keratin_float_mode_enter(KERATIN_DENORMALS_FLUSHED)
    let kept = halved(KERATIN_DENORMALS_KEPT)
    let during = keratin_float_mode_enter(KERATIN_DENORMALS_FLUSHED)
    keratin_float_mode_leave(own)
    #expect(kept.allSatisfy { $0 == .leastNormalMagnitude / 2 })
    #if arch(x86_64)
      #expect(during & 0x8040 == 0x8040)
      #expect(halved(KERATIN_DENORMALS_FLUSHED).allSatisfy { $0 == 0 })
    #endif
  }

  private final class Wrong: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var count = 0
    func add() {
      lock.lock()
      count += 1
      lock.unlock()
    }
  }
}
