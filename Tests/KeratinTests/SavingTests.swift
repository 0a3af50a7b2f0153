import Foundation
import Testing

@testable import Keratin

@Suite struct SavingTests {
  @Test func aModelComesBackWhole() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/model.safetensors"
    let model = try smallModel(dropout: 0.5)
    model.classNames = ["left", "right", "up"]
    model.preprocessing = [["Rescaling": ["scale": 0.5]]]
    try model.save(to: path)
    let found = try Model.load(from: path)
    #expect(found is Sequential)
    #expect(found.name == "small")
    #expect(found.weightArrays == model.weightArrays)
    #expect(found.config == model.config)
    #expect(found.classNames == model.classNames)
    #expect(found.preprocessing == model.preprocessing)
    let (x, y) = corners(9)
    #expect(try found.predict(x) == model.predict(x))
    #expect(
      try found.evaluate(inputs: [x], target: y) == model.evaluate(inputs: [x], target: y))
  }

  @Test func aBranchingModelComesBack() throws {
    let folder = try TemporaryFolder()
    let image = Input(6, 6, 2, name: "image")
    let stem = try Conv2D(filters: 4, kernelSize: 3, padding: .same, activation: .elu)(image)
    let block = Conv2D(filters: 4, kernelSize: 1)
    let sum = try Add()(block(block(stem)), stem)
    let pooled = try GlobalAveragePooling2D()(ActivationLayer(.elu)(sum))
    let model = try Model(
      inputs: image, outputs: Dense(units: 3, activation: .softmax)(pooled), name: "residual")
    #expect(model.weights.count == 6)
    try model.save(to: folder.path + "/m.safetensors")
    let found = try Model.load(from: folder.path + "/m.safetensors")
    let x = NDArray(RandomStream(seed: 1, stream: 0).uniform(3 * 72), shape: [3, 6, 6, 2])
    #expect(try found.predict(x) == model.predict(x))
    #expect(found.config == model.config)
    #expect(found.summary == model.summary)
  }

  @Test func whatNoFileCanDescribeIsSaidSo() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/m.safetensors"
    func make() throws -> Model {
      try Sequential {
        Input(2)
        Dense(units: 3, activation: Activation("cube") { try $0 * $0 * $0 }, name: "odd")
      }
    }
    let model = try make()
    try model.save(to: path)
    let error = #expect(throws: FileError.self) { try Model.load(from: path) }
    #expect(error?.description.contains("weights only: odd cannot be described") == true)
    let other = try Sequential(seed: 9) {
      Input(2)
      Dense(units: 3, activation: Activation("cube") { try $0 * $0 * $0 }, name: "odd")
    }
    #expect(other.weightArrays != model.weightArrays)
    try other.loadWeights(from: path)
    #expect(other.weightArrays == model.weightArrays)
  }

  @Test func wrongFilesAreNamed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/m.safetensors"
    let model = try smallModel()
    var arrays = model.weightArrays
    arrays["dense/kernel"] = .zeros(3, 8)
    try SafeTensors.write(arrays, to: path)
    let shape = #expect(throws: TrainingError.self) { try model.loadWeights(from: path) }
    #expect(
      shape?.problem
        == "\(path): 'dense/kernel' is f32[3, 8]; model \"small\" needs f32[2, 8].")
    arrays["dense/kernel"] = nil
    try SafeTensors.write(arrays, to: path)
    let missing = #expect(throws: TrainingError.self) { try model.loadWeights(from: path) }
    #expect(missing?.problem.contains("the weight 'dense/kernel'") == true)
    arrays["dense/kernle"] = .zeros(2, 8)
    try SafeTensors.write(arrays, to: path)
    let unknown = #expect(throws: ConfigError.self) { try model.loadWeights(from: path) }
    #expect(unknown?.hint == "did you mean 'dense/kernel'?")

    try SafeTensors.write(
      model.weightArrays, metadata: ["format": "keratin", "format_version": "2"], to: path)
    let newer = #expect(throws: FileError.self) { try Model.load(from: path) }
    #expect(newer?.description.contains("format version 2") == true)
  }
}
