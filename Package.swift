// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "keratin",
  products: [
    .library(name: "KeratinArray", targets: ["KeratinArray"]),
    .library(name: "KeratinGraph", targets: ["KeratinGraph"]),
  ],
  targets: [
    // Host values: arrays of numbers, and the files that hold them.
    .target(name: "KeratinArray"),
    // The native engine: graph, plan, C, machine code; and the reference in plain Swift.
    .target(name: "KeratinCPU", dependencies: ["KeratinGraph"]),
    // The symbolic graph: no C, no Foundation.
    .target(name: "KeratinGraph", dependencies: ["KeratinArray"]),
    .testTarget(name: "KeratinGraphTests", dependencies: ["KeratinGraph"]),
  ],
  swiftLanguageModes: [.v6]
)
