import CThreads
import Glibc
import KeratinGraph
import KeratinSystem
import Synchronization

/// The text of a kernel: the body of `void (void *const *b, const long *d, long chunk)`.
public struct KernelText: Hashable, Sendable {
  /// For people, in messages: `matmul, add, tanh in dense_1`.
  public var label: String
  public var body: String
  public init(label: String, body: String) {
    self.label = label
    self.body = body
  }
}

/// Machine code of a kernel. It stays loaded as long as the process lives.
public struct KernelFunction: @unchecked Sendable {
  let function: keratin_kernel
}

/// C text to machine code: by clang, spread over the machine's cores, and kept on disk by content.
///
/// What is compiled together has no influence on the code: a kernel is found by the SHA-256 of its text, of what stands
/// before it, of the compiler's version and of its options.
public final class Toolchain: Sendable {
  public let instructionSet: InstructionSet
  private let compiler: Clang
  private let cache: KernelCache
  private let flags: [String]
  private let prelude: String
  /// What all keys begin with.
  private let base: String
  private let loaded = Mutex<[String: KernelFunction]>([:])

  /// What `load` did.
  public struct Report: Sendable {
    /// Different kernels that were compiled, found on disk, found in memory.
    public var compiled = 0
    public var cached = 0
    public var known = 0
    public var milliseconds = 0.0
  }

  /// - Parameters:
  ///   - cacheDirectory: where machine code is kept; nil: `KERATIN_CACHE`, else the user's cache directory. Where that
  ///     cannot be written or executed from, kernels are compiled in a temporary directory and die with the process.
  ///   - capacity: bytes of machine code to keep.
  /// - Throws: `ToolchainError` where there is no compiler, or nothing may be executed.
  public init(
    _ instructionSet: InstructionSet, cacheDirectory: String? = nil, capacity: Int? = nil
  ) throws(ToolchainError) {
    self.instructionSet = instructionSet
    let wish = cacheDirectory ?? CacheFolder.standard("kernels")
    var problem = "no home directory is known for the kernel cache."
    var found: KernelCache?
    if let wish {
      do throws(ToolchainError) {
        found = try KernelCache(
          directory: wish, capacity: capacity ?? KernelCache.defaultCapacity)
      } catch {
        problem = error.message
      }
    }
    if found == nil {
      found = try KernelCache.temporary()
      sayOnce("\(problem) Kernels are compiled anew in each process.")
    }
    let cache = found!
    defer { if cache.isTemporary { cache.removeAll() } }
    self.cache = cache
    compiler = try Clang.find(cache)
    flags = compiler.flags(instructionSet)
    prelude = CKernel.prelude(instructionSet)
    base =
      ["keratin kernel 1", compiler.version, Files.digest(prelude.utf8)].joined(separator: "\0")
      + "\0" + flags.joined(separator: "\0") + "\0"
  }

  /// One for each instruction set and cache in a process: what it has loaded stays known.
  public static func shared(_ instructionSet: InstructionSet, cacheDirectory: String? = nil)
    throws(ToolchainError) -> Toolchain
  {
    let place = Place(instructionSet: instructionSet, directory: cacheDirectory)
    if let known = all.withLock({ $0[place] }) { return known }
    let made = try Toolchain(instructionSet, cacheDirectory: cacheDirectory)
    return all.withLock { all in
      if let known = all[place] { return known }
      all[place] = made
      return made
    }
  }
  private struct Place: Hashable, Sendable {
    var instructionSet: InstructionSet
    var directory: String?
  }
  private static let all = Mutex<[Place: Toolchain]>([:])

  /// One function for each text; equal bodies are one function.
  ///
  /// - Throws: `ToolchainError` where the compiler fails, with its first message and the kernel; where what it made may
  ///   not be executed.
  public func load(_ kernels: [KernelText]) throws(ToolchainError) -> (
    functions: [KernelFunction], report: Report
  ) {
    let start = keratin_milliseconds()
    var report = Report()
    let keys = kernels.map { Files.digest((base + $0.body).utf8) }
    var functions = loaded.withLock { $0 }
    var missing: [String: KernelText] = [:]
    for (key, kernel) in zip(keys, kernels) where functions[key] == nil && missing[key] == nil {
      missing[key] = kernel
    }
    report.known = Set(keys).count - missing.count
    if !missing.isEmpty {
      let cached = find(missing)
      report.cached = cached.count
      for (key, function) in cached {
        functions[key] = function
        missing[key] = nil
      }
      report.compiled = missing.count
      if !missing.isEmpty {
        for (key, function) in try compile(missing) { functions[key] = function }
      }
      let all = functions
      loaded.withLock { $0.merge(all) { old, _ in old } }
    }
    report.milliseconds = keratin_milliseconds() - start
    return (keys.map { functions[$0]! }, report)
  }

  /// Those kernels that the cache has. What it has and cannot be used is removed from it.
  private func find(_ wanted: [String: KernelText]) -> [String: KernelFunction] {
    var byObject: [String: [String]] = [:]
    for key in wanted.keys {
      if let digest = cache.digest(of: key) { byObject[digest, default: []].append(key) }
    }
    var found: [String: KernelFunction] = [:]
    for (digest, keys) in byObject {
      guard cache.verifies(digest),
        let functions = try? open(cache.objectPath(digest), keys)
      else {
        cache.remove(digest)
        continue
      }
      found.merge(functions) { old, _ in old }
    }
    return found
  }

  private func open(_ path: String, _ keys: [String]) throws(ToolchainError) -> [String:
    KernelFunction]
  {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let message = dlerror().map { String(cString: $0) } ?? path
      throw ToolchainError(.notExecutable, "compiled kernels cannot be loaded: \(message).")
    }
    var functions: [String: KernelFunction] = [:]
    for key in keys {
      guard let symbol = dlsym(handle, "k_" + key) else {
        dlclose(handle)
        throw ToolchainError(.failed, "\(path) does not hold the kernel \(key).")
      }
      functions[key] = KernelFunction(function: unsafeBitCast(symbol, to: keratin_kernel.self))
    }
    return functions
  }

  /// Compiles kernels, as many files at a time as there are cores.
  private func compile(_ kernels: [String: KernelText]) throws(ToolchainError) -> [String:
    KernelFunction]
  {
    if cache.isTemporary { cache.makeAll() }
    defer { if cache.isTemporary { cache.removeAll() } }
    let work = "\(cache.directory)/\(Files.uniqueName())"
    guard mkdir(work, 0o700) == 0 else {
      throw ToolchainError(.failed, "\(work) cannot be made: \(systemMessage(errno)).")
    }
    defer { Files.removeDirectory(work) }
    var running: [(process: Subprocess, keys: [String], name: String)] = []
    var problem: ToolchainError?
    for (k, keys) in divided(kernels).enumerated() {
      let name = "\(work)/\(k)"
      do throws(ToolchainError) {
        running.append((try start(keys, kernels, name), keys, name))
      } catch {
        problem = error
        break
      }
    }
    var functions: [String: KernelFunction] = [:]
    var stored: Set<String> = []
    // All of them end before anything is thrown: nothing is left running.
    for (process, keys, name) in running {
      let isDone = process.succeeds()
      if problem != nil { continue }
      do throws(ToolchainError) {
        guard isDone else { throw failure(name, keys.compactMap { kernels[$0]?.label }) }
        let digest = try cache.store(name + ".so", holding: keys)
        stored.insert(digest)
        functions.merge(try open(cache.objectPath(digest), keys)) { old, _ in old }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    if !cache.isTemporary { cache.trim(keeping: stored) }
    return functions
  }

  /// As many groups as there are cores; the longest texts first, each to the group that has least.
  private func divided(_ kernels: [String: KernelText]) -> [[String]] {
    let sorted = kernels.sorted {
      ($1.value.body.utf8.count, $0.key) < ($0.value.body.utf8.count, $1.key)
    }
    var groups = [(keys: [String], size: Int)](
      repeating: ([], 0), count: min(kernels.count, max(1, Int(keratin_cores()))))
    for (key, kernel) in sorted {
      let least = groups.indices.min { groups[$0].size < groups[$1].size }!
      groups[least].keys.append(key)
      groups[least].size += kernel.body.utf8.count + 500
    }
    return groups.map(\.keys)
  }

  private func start(_ keys: [String], _ kernels: [String: KernelText], _ name: String)
    throws(ToolchainError) -> Subprocess
  {
    var text = prelude
    for key in keys {
      let kernel = kernels[key]!
      // So that a message of the compiler names the kernel.
      let label = kernel.label.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
      text += "__attribute__((visibility(\"default\")))\n"
      text += "void k_\(key)(void *const *b, const long *d, long chunk) {\n"
      text += "#line 1 \"\(label)\"\n\(kernel.body)}\n"
    }
    guard Files.write(text, to: name + ".c") else {
      throw ToolchainError(.failed, "\(name).c cannot be written: \(systemMessage(errno)).")
    }
    do throws(Subprocess.Failure) {
      return try Subprocess(
        [compiler.path] + flags + ["-o", name + ".so", name + ".c"], output: name + ".txt")
    } catch {
      throw ToolchainError(.missing, error.message)
    }
  }

  private func failure(_ name: String, _ labels: [String]) -> ToolchainError {
    let lines = (Files.readText(name + ".txt") ?? "").split(separator: "\n").map(String.init)
    let first = lines.first { $0.contains("error:") } ?? lines.first ?? "it ended without a message"
    return ToolchainError(
      .failed,
      "\(compiler.path) does not compile a kernel: \(first)\n  kernels in the file: "
        + labels.joined(separator: "; "))
  }
}

extension KernelCache {
  fileprivate func makeAll() {
    for name in ["", "/objects", "/kernels", "/compilers"] {
      _ = Files.makeDirectories(directory + name)
    }
  }
  fileprivate func removeAll() {
    for name in ["/objects", "/kernels", "/compilers", ""] {
      Files.removeDirectory(directory + name)
    }
  }
}
