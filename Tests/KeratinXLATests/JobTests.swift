import KeratinTestSupport
import KeratinXLA
import Synchronization
import Testing

/// Several processes of one job, as far as one process can be several: each client is told which it is, and they find each
/// other in a store.
@Suite struct JobTests {
  @Test func aStoreWaitsForWhatIsNotThereYet() async throws {
    let store = MemoryStore()
    #expect(store.value(of: "absent", waiting: 0) == nil)
    #expect(store.value(of: "absent", waiting: 1) == nil)
    async let late = Task.detached { store.value(of: "late", waiting: 60_000) }.value
    store.set("late", to: [1, 2, 3])
    #expect(await late == [1, 2, 3])
    store.set("late", to: [])
    #expect(store.value(of: "late", waiting: 0) == [])
  }

  @Test(.enabled(if: FakePlugin.hasClang)) func processesFindEachOther() async throws {
    let plugin = try FakePlugin("JOB=60000")
    let path = plugin.path
    let store = MemoryStore()
    let platforms = try await withThrowingTaskGroup(of: String.self) { group in
      for process in 0..<2 {
        group.addTask {
          try Client(Plugin.load(path), job: Job(process: process, of: 2, store: store)).platform
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(platforms == ["fake", "fake"])
    #expect(store.value(of: "node/0", waiting: 0) == Array("0".utf8))
    #expect(store.value(of: "node/1", waiting: 0) == Array("1".utf8))
  }

  @Test(.enabled(if: FakePlugin.hasClang)) func aProcessThatStaysAwayIsAnError() throws {
    let plugin = try FakePlugin("JOB=1")
    let error = try #require(throws: XLAError.self) {
      try Client(Plugin.load(plugin.path), job: Job(process: 0, of: 2, store: MemoryStore()))
    }
    #expect(error.reason == .notStarted)
    #expect(error.problem.hasSuffix("no other process has said it in time"), "\(error)")
  }

  @Test(.enabled(if: FakePlugin.hasClang)) func aStoreThatFailsIsAnError() throws {
    struct Full: KeyValueStore {
      func value(of key: String, waiting milliseconds: Int) -> [UInt8]? { nil }
      func set(_ key: String, to value: [UInt8]) throws { throw XLAError(.failed, "it is full.") }
    }
    let plugin = try FakePlugin("JOB=1")
    let error = try #require(throws: XLAError.self) {
      try Client(Plugin.load(plugin.path), job: Job(process: 0, of: 1, store: Full()))
    }
    #expect(error.problem.hasSuffix("the store of the job refuses a value"), "\(error)")
  }
}
