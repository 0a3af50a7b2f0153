import Glibc

/// What is wrong with a file: which file, where in it, what was found and what was expected, what to do.
///
///     model.safetensors: tensor "dense/kernel": data_offsets ends at byte 400, but the file holds 200 bytes of data.
///       hint: the file is truncated; copy it again.
///
/// One value type and one renderer for every reader and writer.
public struct FileError: Error, Hashable, Sendable {
  /// The path, as it was given.
  public var file: String
  /// The part of the file that the problem concerns; nil for the whole.
  public var place: String?
  /// A full sentence, present tense.
  public var problem: String
  /// What to do, where that is known.
  public var hint: String?

  public init(_ file: String, at place: String? = nil, _ problem: String, hint: String? = nil) {
    self.file = file
    self.place = place
    self.problem = problem
    self.hint = hint
  }

  /// What the operating system says about a file that could not be `verb`: opened, read, written.
  package init(_ file: String, cannotBe verb: String, code: Int32) {
    switch code {
    case ENOENT where verb == "opened": self.init(file, "The file does not exist.")
    case EACCES, EPERM:
      self.init(file, "The file cannot be \(verb): permission is denied.")
    case ENOSPC, EDQUOT:
      self.init(
        file, "The file cannot be \(verb): no space is left on the disk.",
        hint: "nothing was changed; free some space or choose another directory.")
    default:
      self.init(file, "The file cannot be \(verb): \(String(cString: strerror(code))).")
    }
  }
}

extension FileError: CustomStringConvertible {
  public var description: String {
    let location = place.map { "\(file): \($0)" } ?? file
    return "\(location): \(problem)" + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}

extension String {
  /// A name out of a file, fit for a message: quoted, without control characters, at most 60 characters long.
  package var quotedForMessage: String {
    let shown = prefix(60).map { $0.isASCII && ($0.asciiValue ?? 0) < 0x20 ? "\u{FFFD}" : $0 }
    return "\"" + String(shown) + (count > 60 ? "...\"" : "\"")
  }
}
