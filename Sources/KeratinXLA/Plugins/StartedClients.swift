import Glibc
import KeratinSystem
import Synchronization

/// Clients that were started. One for each plugin in a process: two on one GPU would each want all of its memory.
public enum StartedClients {
  private struct Key: Hashable {
    var path: String
    var devices: Int
  }
  private static let started = Mutex<[Key: Client]>([:])

  /// The client of the first candidate that starts.
  ///
  /// - Parameter devices: How many the CPU plugin is to pretend to have; others have what they have.
  /// - Throws: `XLAError` of the first candidate, where none starts.
  public static func first(_ candidates: [PluginCandidate], devices: Int = 1) throws(XLAError)
    -> Client
  {
    var problem: XLAError?
    for candidate in candidates {
      do throws(XLAError) {
        return try client(candidate, devices: devices)
      } catch {
        if candidates.count > 1 { sayOnce(error.problem) }
        problem = problem ?? error
      }
    }
    throw problem ?? XLAError(.missing, "there is no plugin on this machine.")
  }

  /// - Throws: `XLAError` where the plugin does not load or start.
  public static func client(_ candidate: PluginCandidate, devices: Int = 1) throws(XLAError)
    -> Client
  {
    let result = started.withLock { started -> Result<Client, XLAError> in
      do throws(XLAError) {
        // What plugins have to say that is no error; a wish of the user's own is left alone.
        setenv("TF_CPP_MIN_LOG_LEVEL", "1", 0)
        load(candidate.libraryFolders)
        let plugin = try Plugin.load(candidate.path)
        let key = Key(path: plugin.path, devices: devices)
        if let known = started[key] { return .success(known) }
        // Other plugins refuse an option that they do not know.
        let options: [(name: String, value: OptionValue)] =
          candidate.kind == "cpu" ? [("cpu_device_count", .integer(devices))] : []
        let made = try Client(
          plugin, options: options, job: nil, cudaFolder: candidate.cudaFolder)
        started[key] = made
        return .success(made)
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Loads libraries that a plugin asks for by name: whoever asks then finds them loaded. They need each other, so those
  /// that fail are tried again as long as others succeed.
  private static func load(_ folders: [String]) {
    var waiting: [String] = []
    for folder in folders {
      for name in Files.names(in: folder) where name.contains(".so") {
        waiting.append("\(folder)/\(name)")
      }
    }
    var before = waiting.count + 1
    while !waiting.isEmpty, waiting.count < before {
      before = waiting.count
      waiting.removeAll { dlopen($0, RTLD_LAZY | RTLD_GLOBAL) != nil }
    }
  }
}
