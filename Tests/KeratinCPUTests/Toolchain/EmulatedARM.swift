import Foundation
import KeratinGraph
import KeratinSystem
import KeratinTestSupport

@testable import KeratinCPU

/// Plans on 64-bit ARM: their kernels, compiled by the same compiler with the same options for another architecture, and
/// run by an emulator in one program that stands on nothing, not even a C library.
struct EmulatedARM {
  /// `qemu-user-static` of Debian; nil where it is not installed.
  static let emulator = Files.program("qemu-aarch64-static") ?? Files.program("qemu-aarch64")

  struct Unfit: Error {}

  /// A plan with everything in its place.
  struct Job {
    let program: Program
    let plan: Plan
    let sizes: Sizes
    let arguments: [NDArray]
    /// Of each buffer, where it begins in the memory of this job.
    fileprivate var offsets: [Int] = []
    fileprivate var byteCount = 0

    /// - Throws: `Unfit` where something is to be run that is no C.
    init(_ program: Program, _ arguments: [NDArray], _ sizes: Sizes) throws {
      (self.program, self.arguments, self.sizes) = (program, arguments, sizes)
      plan = try Plan(program)
      for step in plan.steps where EmittedKernel(step.kernel, .baseline) == nil { throw Unfit() }
      let arena = plan.layout(sizes)
      byteCount = Self.whole(arena.total)
      for (k, buffer) in plan.buffers.enumerated() {
        if case .arena = buffer.place {
          offsets.append(arena.offsets[k])
        } else {
          offsets.append(byteCount)
          byteCount += Self.whole(buffer.type.byteCount(sizes))
        }
      }
    }

    /// To the next buffer: a vector of slack behind each.
    fileprivate static func whole(_ bytes: Int) -> Int { (bytes + 63) / 64 * 64 + Plan.slack }

    /// The memory before the run.
    fileprivate var memory: [UInt8] {
      var bytes = [UInt8](repeating: 0xff, count: byteCount)
      for (buffer, offset) in zip(plan.buffers, offsets) {
        let array: NDArray
        switch buffer.place {
        case .input(let k): array = arguments[k]
        case .variable(let k): array = program.variables[k].value
        case .constant(let numbers): array = numbers
        case .arena, .output: continue
        }
        array.withUnsafeBytes { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
      }
      return bytes
    }

    /// Outputs, then variables, as they are after it.
    fileprivate func results(_ memory: ArraySlice<UInt8>) -> [NDArray] {
      var outputs: [Int: NDArray] = [:], variables: [Int: NDArray] = [:]
      for (buffer, offset) in zip(plan.buffers, offsets) {
        var array = NDArray(
          zeros: buffer.type.shape.map { $0.value(sizes) }, elementType: buffer.type.elementType)
        array.makeUnique()
        let from = memory.startIndex + offset
        memory[from..<from + array.byteCount].withUnsafeBytes {
          if let start = $0.baseAddress {
            array.unsafeAddress.copyMemory(from: start, byteCount: $0.count)
          }
        }
        if case .output(let k) = buffer.place { outputs[k] = array }
        if case .variable(let k) = buffer.place { variables[k] = array }
      }
      return program.outputs.indices.map { outputs[$0]! }
        + program.variables.indices.map { variables[$0] ?? program.variables[$0].value }
    }
  }

  /// The results of each job: its outputs, then its variables.
  static func run(_ jobs: [Job]) throws -> [[NDArray]] {
    guard let emulator else { throw Unfit() }
    let scratch = Scratch()
    scratch.write("kernels.c", Array(text(jobs).utf8))
    scratch.write("before", jobs.flatMap(\.memory))
    let clang = try Clang.find(KernelCache(directory: scratch("cache")))
    let native = ["-shared", "-fPIC", "-march=x86-64"]
    try runProgram(
      clang.path,
      clang.flags(.baseline).filter { !native.contains($0) } + [
        "--target=aarch64-linux-gnu", "-static", "-fuse-ld=lld", "-Wl,-e,begin", "-o",
        scratch("kernels"), scratch("kernels.c"),
      ])
    try runProgram(
      "/bin/sh",
      ["-c", "\"$1\" \"$2\" < before > after", "sh", emulator, scratch("kernels")],
      in: scratch.path)
    let after = contents(scratch("after"))
    var start = 0
    return jobs.map { job in
      defer { start += job.byteCount }
      return job.results(after[start..<start + job.byteCount])
    }
  }

  private static func text(_ jobs: [Job]) -> String {
    var kernels: [String] = [], calls: [String] = [], start = 0, scratchBytes = 64
    for job in jobs {
      for step in job.plan.steps {
        guard let kernel = EmittedKernel(step.kernel, .baseline) else { continue }
        let number = kernels.firstIndex(of: kernel.body) ?? kernels.count
        if number == kernels.count { kernels.append(kernel.body) }
        scratchBytes = max(scratchBytes, kernel.scratchBytes(job.sizes))
        let places = step.buffers.map { "memory + \(start + job.offsets[$0])" } + ["scratch"]
        for (phase, count) in kernel.chunkCounts(job.sizes).enumerated() {
          let sizes = kernel.symbols.map { "\(job.sizes[$0]!)" } + ["\(phase)"]
          calls.append(
            """
              {
                void *const b[] = {\(places.joined(separator: ", "))};
                const long d[] = {\(sizes.joined(separator: ", "))};
                for (long c = 0; c < \(count); c++) k\(number)(b, d, c);
              }

            """)
        }
      }
      start += job.byteCount
    }
    let functions = kernels.enumerated().map { number, body in
      "static void k\(number)(void *const *b, const long *d, long chunk) {\n\(body)}\n"
    }
    return CKernel.prelude(.baseline) + functions.joined() + """
      static unsigned char memory[\(start)] __attribute__((aligned(64)));
      static unsigned char scratch[\(scratchBytes)] __attribute__((aligned(64)));
      static long call(long number, long a, void *p, long n) {
        register long x8 __asm__("x8") = number, x0 __asm__("x0") = a, x2 __asm__("x2") = n;
        register void *x1 __asm__("x1") = p;
        __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory");
        return x0;
      }
      // What the compiler takes for granted.
      #define OWN __attribute__((no_builtin, used))
      OWN void *memcpy(void *to, const void *from, unsigned long n) {
        for (unsigned long i = 0; i < n; i++) ((char *)to)[i] = ((const char *)from)[i];
        return to;
      }
      OWN void *memmove(void *to, const void *from, unsigned long n) {
        if ((char *)to < (const char *)from) return memcpy(to, from, n);
        for (unsigned long i = n; i-- > 0;) ((char *)to)[i] = ((const char *)from)[i];
        return to;
      }
      OWN void *memset(void *to, int byte, unsigned long n) {
        for (unsigned long i = 0; i < n; i++) ((char *)to)[i] = (char)byte;
        return to;
      }
      // 63: read, 64: write, 93: exit.
      static long all(long number, long file) {
        long done = 0, now;
        while (done < \(start) && (now = call(number, file, memory + done, \(start) - done)) > 0)
          done += now;
        return done == \(start);
      }
      __attribute__((visibility("default"))) void begin(void) {
        long good = all(63, 0);
      \(calls.joined())
        good = good && all(64, 1);
        for (;;) call(93, good ? 0 : 1, 0, 0);
      }

      """
  }
}
