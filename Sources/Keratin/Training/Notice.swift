import Foundation

/// A line to the user that is no error.
enum Notice {
  static func print(_ text: String) {
    FileHandle.standardError.write(Data("note: \(text)\n".utf8))
  }
}
