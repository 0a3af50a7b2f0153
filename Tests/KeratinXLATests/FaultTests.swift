import Foundation
import Keratin
import KeratinTestSupport
import KeratinXLA
import Testing

/// Plugins that are none, that do not start, that fail in the middle: one clear error each, and the process lives.
@Suite struct FaultTests {
  @Test func aMissingFile() {
    #expect(
      message { _ = try XLAEngine(plugin: "/nowhere/plugin.so") }
        == "xla: the plugin /nowhere/plugin.so cannot be opened: No such file or directory.")
  }

  @Test func aFileThatIsNoLibrary() {
    let scratch = Scratch()
    let path = scratch.write("text.so", Array("Lorem ipsum".utf8))
    let said = message(scratch) { _ = try XLAEngine(plugin: path) }
    #expect(said.hasPrefix("xla: text.so cannot be loaded: "), "\(said)")
  }

  @Test func aLibraryThatIsNoPlugin() {
    let said = message { _ = try XLAEngine(plugin: "/lib/x86_64-linux-gnu/libm.so.6") }
    guard FileManager.default.fileExists(atPath: "/lib/x86_64-linux-gnu/libm.so.6") else { return }
    #expect(
      said.hasSuffix("libm.so.6 is no PJRT plugin: it has no function GetPjrtApi."), "\(said)")
  }

  @Test func anUnknownKind() {
    let said = message { _ = try XLAEngine(plugin: "abacus") }
    #expect(said.hasPrefix("xla: there is no plugin for 'abacus'."), "\(said)")
  }
}

@Suite(.enabled(if: FakePlugin.hasClang)) struct FakePluginTests {
  private func engine(_ plugin: FakePlugin) throws -> XLAEngine {
    try XLAEngine(plugin: plugin.path)
  }

  @Test(arguments: [
    (
      "MINOR=12",
      "xla: the plugin plugin.so speaks PJRT 0.12; Keratin speaks 0.54 and later versions of 0.\n"
        + "  hint: install a newer plugin."
    ),
    (
      "SHORT",
      "xla: the plugin plugin.so speaks PJRT 0.81; Keratin speaks 0.54 and later versions of 0.\n"
        + "  hint: install a newer plugin."
    ),
    ("NO_DEVICE", "xla: the plugin plugin.so does not start: No visible fake devices."),
  ])
  func aPluginThatDoesNotStart(_ fault: String, _ said: String) throws {
    let plugin = try FakePlugin(fault)
    #expect(message(plugin.scratch) { _ = try engine(plugin) } == said)
  }

  /// The line belongs to the addition, in the layer that wrote it.
  @Test func aModuleThatDoesNotCompile() throws {
    let plugin = try FakePlugin("NO_COMPILE")
    let x = Tensor.input("x", .float32, [2])
    let y = try withNameScope("dense_1 (Dense)") { try tanh(2 * x) }
    let program = try Program(inputs: [x], outputs: [y])
    let said = message { _ = try engine(plugin).compile(program) }
    #expect(
      said
        == "xla: in dense_1 (Dense): broadcast does not compile: -:4:9: error: nothing compiles here"
    )
  }

  @Test(arguments: [
    (
      ["REFUSE=2", "CODE=PJRT_RESOURCE_EXHAUSTED"], XLAError.Reason.outOfMemory,
      "xla: the device is out of memory: the card has fallen off the bus\n"
        + "  hint: a smaller batch size needs less."
    ),
    (
      ["REFUSE=2"], .deviceLost, "xla: the device is lost: the card has fallen off the bus"
    ),
    (["LOSE=2"], .deviceLost, "xla: the device is lost: the card has fallen off the bus"),
  ])
  func aRunThatFails(_ faults: [String], _ reason: XLAError.Reason, _ said: String) throws {
    let plugin = try FakePlugin(faults[0], faults.dropFirst().first ?? "NOTHING")
    let v = Variable("v", NDArray([1, 2] as [Float]))
    let executable = try engine(plugin).compile(
      Program(inputs: [], outputs: [v.tensor], updates: [.init(v, try v + 1)]))
    _ = try executable.run([], [:])
    let error = #expect(throws: XLAError.self) { try executable.run([], [:]) }
    #expect(error?.reason == reason)
    #expect(error.map { "\($0)" } == said)
    if faults == ["LOSE=2"] {
      // What the device had is gone: reading says so, and the property gives no number that might be believed.
      #expect(throws: XLAError.self) { try v.read() }
      let numbers = v.value.scalars(as: Float.self).filter { !$0.isNaN }
      #expect(numbers.isEmpty)
    } else {
      // The step did not happen: the value is the one before it.
      #expect(try v.read().shape == [2])
    }
    // The host may set it again, and another device go on.
    v.value = NDArray([5, 6] as [Float])
    #expect(try (2 * v).eval() == NDArray([10, 12] as [Float]))
  }

  /// A device that is lost in the middle of a training: one error, the last checkpoint whole, and another device goes on
  /// from it.
  @Test(arguments: ["LOSE=7", "REFUSE=7"])
  func aTrainingWhoseDeviceIsLost(_ fault: String) throws {
    let plugin = try FakePlugin(fault)
    let inputs = NDArray((0..<48).map { Float($0 % 7) }, shape: [24, 2])
    let labels = NDArray((0..<24).map { Int32($0 % 3) }, shape: [24])
    func made(on device: Device) throws -> Sequential {
      let model = try Sequential {
        Input(2)
        Dense(units: 3, activation: .softmax)
      }
      try model.compile(
        optimizer: .sgd(learningRate: 0.1), loss: .sparseCategoricalCrossentropy, device: device)
      return model
    }
    let folder = plugin.scratch("run")
    let checkpoints = Checkpoints(directory: folder, every: 2)
    let model = try made(on: Device(engine: try engine(plugin)))
    let error = #expect(throws: XLAError.self) {
      try model.fit(
        inputs: [inputs], target: labels, batchSize: 8, epochs: 5, progress: nil,
        checkpoints: checkpoints)
    }
    #expect(error?.reason == .deviceLost)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!files.isEmpty)
    for file in files { _ = try SafeTensors.read("\(folder)/\(file)") }
    let other = try made(on: .interpreter)
    let history = try other.fit(
      inputs: [inputs], target: labels, batchSize: 8, epochs: 5, progress: nil,
      checkpoints: Checkpoints(directory: plugin.scratch("run"), every: 2, resumes: true))
    #expect(history.epochs == [0, 1, 2, 3, 4])
    // The model that was lost is not written as if it were there.
    if fault == "LOSE=7" {
      #expect(throws: XLAError.self) { try model.save(to: plugin.scratch("model.safetensors")) }
      #expect(!FileManager.default.fileExists(atPath: plugin.scratch("model.safetensors")))
    }
  }
}
