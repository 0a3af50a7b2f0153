import CPJRT
import Foundation

/// One process of several that compute together: on GPUs of several hosts, say.
///
///     let job = Job(process: rank, of: 4, store: store)
///     let client = try Client(Plugin.load(path), job: job)
///
/// Each process starts its plugin with the same store, and runs the same programs in the same order. What the plugin writes
/// into the store (its devices, the addresses of its collectives) is its own affair. A process sees the devices of its own
/// machine; CPU plugins do not join processes.
public struct Job: Sendable {
  /// From 0.
  public var process: Int
  public var processes: Int
  public var store: any KeyValueStore

  /// Traps unless 0 ≤ `process` < `processes`.
  public init(process: Int, of processes: Int, store: any KeyValueStore) {
    precondition((0..<processes).contains(process), "process \(process) of \(processes)")
    self.process = process
    self.processes = processes
    self.store = store
  }

  /// What the plugin is told, by the names that plugins for GPUs know.
  var options: [(name: String, value: OptionValue)] {
    [("node_id", .integer(process)), ("num_nodes", .integer(processes))]
  }
}

/// Where the processes of one job find what the others say. Called from any thread.
public protocol KeyValueStore: Sendable {
  /// The value of a key: waits for it at most so many milliseconds. Nil: nobody has said it.
  func value(of key: String, waiting milliseconds: Int) throws -> [UInt8]?
  func set(_ key: String, to value: [UInt8]) throws
}

/// A store within one process: for several clients in it, and for tests.
public final class MemoryStore: KeyValueStore, @unchecked Sendable {
  // Sendable: the condition guards the values.
  private let changed = NSCondition()
  private var values: [String: [UInt8]] = [:]
  public init() {}

  public func value(of key: String, waiting milliseconds: Int) -> [UInt8]? {
    let end = Date(timeIntervalSinceNow: Double(milliseconds) / 1000)
    changed.lock()
    defer { changed.unlock() }
    while values[key] == nil {
      guard milliseconds > 0, changed.wait(until: end) else { break }
    }
    return values[key]
  }

  public func set(_ key: String, to value: [UInt8]) {
    changed.lock()
    values[key] = value
    changed.broadcast()
    changed.unlock()
  }
}

/// A store behind the interface's functions. It lives as long as the client that was given it.
final class StoreTable {
  private let store: any KeyValueStore
  private let table: UnsafeMutablePointer<pjrt_store>

  init(_ store: any KeyValueStore) {
    self.store = store
    table = .allocate(capacity: 1)
    table.initialize(to: pjrt_store())
    table.pointee.context = Unmanaged.passUnretained(self).toOpaque()
    table.pointee.get = { context, key, milliseconds, size in
      let own = Unmanaged<StoreTable>.fromOpaque(context!).takeUnretainedValue()
      guard
        let value = try? own.store.value(of: String(key), waiting: Int(milliseconds)),
        let memory = malloc(max(1, value.count))
      else { return nil }
      value.withUnsafeBytes { if let base = $0.baseAddress { memcpy(memory, base, $0.count) } }
      size!.pointee = value.count
      return memory.assumingMemoryBound(to: CChar.self)
    }
    table.pointee.put = { context, key, value in
      let own = Unmanaged<StoreTable>.fromOpaque(context!).takeUnretainedValue()
      let bytes = UnsafeRawBufferPointer(start: value.bytes, count: value.count)
      return (try? own.store.set(String(key), to: Array(bytes))) != nil
    }
  }

  deinit { table.deallocate() }

  var address: UnsafePointer<pjrt_store> { UnsafePointer(table) }
}
