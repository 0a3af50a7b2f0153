import Foundation
import Testing

@testable import KeratinConfiguration

/// Every message that a reader of configuration files can meet.
@Suite struct ConfigErrorTests {
  @Test(arguments: [
    ("", "a.yaml:1:1: the document is empty."),
    ("# nothing\n", "a.yaml:1:1: the document is empty."),
    ("a: 1\nb: 2\na: 3", "a.yaml:1:1: the key 'a' is written twice in one map."),
    ("a: {1: x, '1': y}", "a.yaml:1:11: the key '1' is written twice in one map."),
    (
      "a: 1\n\tb: 2",
      "a.yaml:2:1: a tab stands where YAML wants spaces.\n  hint: indent with spaces."
    ),
    (
      "a: [1, 2\nb: 3",
      "a.yaml:2:2: this is not YAML: did not find expected ',' or ']' while parsing a flow sequence that begins in line 1."
    ),
    ("a: *x", "a.yaml:1:4: this is not YAML: found undefined alias."),
    ("a: !thing 3", "a.yaml:1:4: the tag '!thing' has no meaning here."),
    ("[1, 2]: 3", "a.yaml:1:1: a key is expected to be a word."),
    (
      "--- a\n--- b\n",
      "a.yaml:2:1: a second document begins here; one is expected."
    ),
    ("a: \u{1}", "a.yaml:1:1: this is not YAML: control characters are not allowed."),
  ])
  func documents(yaml: String, message: String) {
    #expect(error { _ = try ConfigValue(yaml: yaml, file: "a.yaml") } == message)
  }

  @Test func aliasBomb() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let message = error { _ = try ConfigValue(yaml: yaml, file: "a.yaml") }
    #expect(
      message == """
        a.yaml:5:1: the document has more than 30 aliases (*name).
          hint: write out what they stand for.
        """)
  }

  @Test func deepNesting() {
    let yaml = String(repeating: "[", count: 100_000)
    let message = error { _ = try ConfigValue(yaml: yaml, file: "a.yaml") }
    #expect(message?.hasPrefix("a.yaml:1:") == true)
  }

  @Test func files() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.yaml").path
    #expect(
      error { _ = try ConfigValue(contentsOf: path) } == "there is no file '\(path)'.")
    #expect(
      error { _ = try ConfigValue(contentsOf: folder.path) }
        == "'\(folder.path)' is a folder; a configuration file is expected.")
    try Data([0x61, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
    #expect(
      error { _ = try ConfigValue(contentsOf: path) } == "'\(path)' is not a text in UTF-8.")
    try Data("a: 1".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try ConfigValue(contentsOf: path) == ["a": 1])
  }

  /// Getters: what is read from `a: …`, and the message.
  @Test(arguments: [
    ("many", "int", "whole number, received the word 'many'."),
    ("2.5", "int", "whole number, received 2.5."),
    ("0", "positive", "whole number, 1 or greater, received 0."),
    ("[1, 2]", "int", "whole number, received a list of 2."),
    ("x", "double", "number, received the word 'x'."),
    ("1/0", "double", "number, received the word '1/0'."),
    ("1/2/3", "double", "number, received the word '1/2/3'."),
    ("{b: 1}", "double", "number, received a map with 'b'."),
    ("1.5", "rate", "number from 0 to 1, received 1.5."),
    ("[]", "string", "word, received a list of 0."),
    ("7", "list", "list, received 7."),
    ("[1, 2, 3]", "pair", "whole number, or a list of 2, received a list of 3."),
    ("7", "map", "map, received 7."),
    ("{b: 1, c: 2}", "named", "name, or one name with its settings, received a map with 'b'."),
  ])
  func getters(yaml: String, getter: String, expected: String) throws {
    let message = try #require(
      error {
        var reader = try ConfigValue(yaml: "a: \(yaml)", file: "a.yaml").reader("Dense")
        let field = try reader.required("a")
        switch getter {
        case "int": _ = try field.int()
        case "positive": _ = try field.int(atLeast: 1)
        case "double": _ = try field.double()
        case "rate": _ = try field.double(in: 0...1, "a number from 0 to 1")
        case "string": _ = try field.string()
        case "list": _ = try field.list()
        case "pair": _ = try field.ints(count: 2)
        case "map": _ = try field.reader()
        case "named": _ = try field.named()
        default: Issue.record("no getter '\(getter)'")
        }
      })
    let firstLine = String(message.split(separator: "\n")[0])
    #expect(firstLine == "a.yaml:1:4: 'a' of Dense is expected to be a \(expected)")
  }

  @Test func values() throws {
    var reader = try ConfigValue(
      yaml: """
        int: 3
        whole: 3.0
        fraction: 1/255
        spaced: 3 / 4
        infinite: .inf
        word: same
        year: 2017
        yes: on
        size: 3
        sizes: [3, 5]
        rates: [0.1, 1/2]
        layer: Flatten
        settings: {Dense: {units: 10}}
        none: ~
        """
    ).reader("test")
    #expect(try reader.required("int").int(atLeast: 3) == 3)
    #expect(try reader.required("whole").int() == 3)
    #expect(try reader.required("fraction").double() == 1.0 / 255)
    #expect(try reader.required("spaced").double() == 0.75)
    #expect(try reader.required("infinite").double() == .infinity)
    #expect(try reader.required("word").word(among: ["valid", "same"]) == "same")
    #expect(try reader.required("year").string() == "2017")
    #expect(try reader.required("yes").bool())
    #expect(try reader.required("size").ints(count: 2) == [3, 3])
    #expect(try reader.required("sizes").ints(count: 2, atLeast: 3) == [3, 5])
    #expect(try reader.required("rates").doubles() == [0.1, 0.5])
    let layer = try reader.required("layer").named()
    #expect(layer.name == "Flatten" && layer.settings.content == .null)
    let settings = try reader.required("settings").named()
    #expect(settings.name == "Dense" && settings.settings == ["units": 10])
    #expect(reader.optional("none") == nil)
    #expect(reader.optional("absent") == nil)
    try reader.finish()
  }

  @Test func unknownKey() {
    let message = error {
      var reader = try ConfigValue(
        yaml: "Conv2D:\n  filters: 3\n  kernelsize: 5", file: "a.yaml")["Conv2D"]!
        .reader("Conv2D")
      _ = try reader.required("filters")
      _ = reader.optional("kernel_size")
      try reader.finish()
    }
    #expect(
      message
        == "a.yaml:3:3: Conv2D has no key 'kernelsize'.\n  hint: did you mean 'kernel_size'?")
  }

  @Test func farKey() {
    let message = error {
      var reader = try ConfigValue(yaml: "zzz: 1").reader("Flatten")
      reader.allow("name", "trainable")
      try reader.finish()
    }
    #expect(
      message == "line 1, column 1: Flatten has no key 'zzz'.\n  hint: known are name, trainable.")
  }

  @Test func missingKey() {
    #expect(
      error {
        var reader = try ConfigValue(yaml: "{activation: relu}", file: "a.yaml").reader("Dense")
        _ = try reader.required("units")
      } == "a.yaml:1:1: Dense needs 'units', which is missing.")
    #expect(
      error {
        var reader = try ConfigValue(yaml: "{unit: 3}", file: "a.yaml").reader("Dense")
        _ = try reader.required("units")
      } == "a.yaml:1:2: Dense has no key 'unit'.\n  hint: did you mean 'units'?")
  }

  @Test func rootIsNoMap() {
    #expect(
      error { _ = try ConfigValue(yaml: "- a\n- b", file: "a.yaml").reader("the training file") }
        == "a.yaml:1:1: the training file is expected to be a map, received a list of 2.")
  }

  @Test func wrongWord() {
    #expect(
      error {
        var reader = try ConfigValue(yaml: "padding: sane", file: "a.yaml").reader("Conv2D")
        _ = try reader.required("padding").word(among: ["valid", "same"])
      } == """
        a.yaml:1:10: 'padding' of Conv2D cannot be 'sane'.
          hint: did you mean 'same'?
        """)
  }

  private func error(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
