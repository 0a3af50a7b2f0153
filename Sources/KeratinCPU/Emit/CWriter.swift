/// Text of a C function, line by line.
struct CWriter {
  private(set) var text = ""
  private var depth = 1

  mutating func line(_ text: String) {
    self.text += String(repeating: "  ", count: depth) + text + "\n"
  }
  /// Text that is written already.
  mutating func paste(_ text: String) { self.text += text }
  /// `head {`, or a block of its own.
  mutating func open(_ head: String) {
    line(head.isEmpty ? "{" : head + " {")
    depth += 1
  }
  mutating func close() {
    depth -= 1
    line("}")
  }
}
