import Glibc
import Synchronization

/// What the system says about an error number.
package func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }

/// The value of an environment variable; nil where it is not set, or empty.
package func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

private let said = Mutex<Set<String>>([])

/// A line on standard error, once in a process.
package func sayOnce(_ line: String) {
  guard said.withLock({ $0.insert(line).inserted }) else { return }
  var text = "keratin: \(line)\n"
  text.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
}
