import Testing

@testable import KeratinConfiguration

@Suite struct ConfigValueTests {
  @Test(
    arguments: [
      ("12", .int(12)), ("-3", .int(-3)), ("+7", .int(7)), ("60_000", .int(60_000)),
      ("0x1F", .int(31)), ("0o17", .int(15)), ("010", .int(10)), ("1.5", .double(1.5)),
      ("1e-3", .double(1e-3)), (".5", .double(0.5)), ("-.inf", .double(-.infinity)),
      ("18446744073709551616", .double(18_446_744_073_709_551_616)),
      ("true", .bool(true)), ("False", .bool(false)), ("~", .null), ("null", .null),
      ("yes", .string("yes")), ("no", .string("no")), ("1/255", .string("1/255")),
      ("'12'", .string("12")), ("\"true\"", .string("true")), ("!!str 12", .string("12")),
      ("1.2.3", .string("1.2.3")), ("e", .string("e")), ("-", .list([ConfigValue(.null)])),
      ("_1", .string("_1")), ("infinity", .string("infinity")), ("0xZZ", .string("0xZZ")),
      ("[]", .list([])), ("{}", .map([])),
    ] as [(String, ConfigValue.Content)])
  func scalars(text: String, content: ConfigValue.Content) throws {
    #expect(try ConfigValue(yaml: text).content == content)
  }

  @Test func linesAndColumns() throws {
    let value = try ConfigValue(
      yaml: "model:\n  - Input: {shape: [28, 28, 1]}\n  - Flatten\n", file: "a.yaml")
    guard case .map(let root) = value.content, case .list(let layers) = root[0].value.content else {
      Issue.record("a map with a list is expected, received \(value.received)")
      return
    }
    #expect(root[0].location == ConfigLocation(file: "a.yaml", line: 1, column: 1))
    #expect(layers[1].location == ConfigLocation(file: "a.yaml", line: 3, column: 5))
    #expect(
      layers[0]["Input"]?["shape"]?.location?.description == "a.yaml:2:20")
    #expect(layers[0]["Output"] == nil)
  }

  @Test func literals() throws {
    let value: ConfigValue = ["units": 10, "rate": 0.5, "bias": true, "name": "a", "none": nil]
    #expect(
      try ConfigValue(yaml: "{units: 10, rate: 0.5, bias: true, name: a, none: }") == value)
  }

  @Test(arguments: [
    [
      "name": "mnist \"cnn\"\n\t\\ \u{1} \u{85} é 数 🐦", "seed": 1, "rate": 0.1,
      "tiny": 2.2250738585072014e-308,
      "whole": 1.0, "model": [["Dense": ["units": 10]], "Flatten"], "empty": [], "none": nil,
      "map": [:], "flag": false, "minus": -0.0, "1": "1", "yes": "no", "null": "null",
    ] as ConfigValue,
    ConfigValue(.list([])), ConfigValue(.map([])), 3, "3",
  ])
  func jsonRoundTrip(value: ConfigValue) throws {
    #expect(try ConfigValue(json: value.json()) == value)
    #expect(try ConfigValue(json: value.json(isIndented: true)) == value)
  }

  @Test func jsonText() {
    let value: ConfigValue = ["b": [1, 2.5, "x"], "a": [:], "c": ["d": nil]]
    #expect(value.json() == #"{"b": [1, 2.5, "x"], "a": {}, "c": {"d": null}}"#)
    #expect(
      value.json(isIndented: true) == """
        {
          "b": [
            1,
            2.5,
            "x"
          ],
          "a": {},
          "c": {
            "d": null
          }
        }
        """)
    #expect(ConfigValue.list([.double(.infinity), .double(.nan)]).json() == #"[".inf", ".nan"]"#)
  }

  @Test func jsonWithTabs() throws {
    #expect(try ConfigValue(json: "{\n\t\"a\":\t[1,\n\t\t2]\n}") == ["a": [1, 2]])
  }

  @Test func aliases() throws {
    #expect(try ConfigValue(yaml: "a: &x [1, 2]\nb: *x") == ["a": [1, 2], "b": [1, 2]])
  }
}
