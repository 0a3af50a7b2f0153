// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "keratin",
  products: [
    .executable(name: "keratin", targets: ["keratin"]),
    .library(name: "Keratin", targets: ["Keratin"]),
    .library(name: "KeratinArray", targets: ["KeratinArray"]),
    .library(name: "KeratinConfiguration", targets: ["KeratinConfiguration"]),
    .library(name: "KeratinData", targets: ["KeratinData"]),
    .library(name: "KeratinGraph", targets: ["KeratinGraph"]),
  ],
  traits: [
    .trait(name: "Zlib", description: "Reads .gz files. Needs zlib: apt-get install zlib1g-dev.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The handwritten digits, carried in the binary.
    .target(name: "CDigits", exclude: ["digits.bin"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // The training files of Examples/, carried in the binary.
    .target(name: "CExamples"),
    // Scalar functions and tiles in C: compiled into the package, and carried as text.
    .target(name: "CKernels"),
    // Our own declarations of the PJRT C API, as far as Keratin uses it.
    .target(name: "CPJRT"),
    // What the machine can do at best, measured.
    .target(name: "CPeak", dependencies: ["CThreads"]),
    // The scripts of Benchmarks/peers/, carried in the binary.
    .target(name: "CPeers"),
    // The one team of threads.
    .target(name: "CThreads"),
    // What users import.
    .target(
      name: "Keratin",
      dependencies: [
        "CPeak", "KeratinArray", "KeratinConfiguration", "KeratinCPU", "KeratinData",
        "KeratinGraph", "KeratinXLA",
      ]),
    // Host values: arrays of numbers, and the files that hold them.
    .target(name: "KeratinArray"),
    // The native engine: graph, plan, C, machine code; and the reference in plain Swift.
    .target(
      name: "KeratinCPU", dependencies: ["CKernels", "CThreads", "KeratinGraph", "KeratinSystem"]),
    // The command line, as a library; the program is five lines.
    .target(
      name: "KeratinCommands",
      dependencies: [
        "CExamples", "CPeak", "CPeers", "Keratin", "KeratinArray", "KeratinCPU",
        "KeratinConfiguration", "KeratinData", "KeratinGraph", "KeratinSystem", "KeratinXLA",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "keratin", dependencies: ["KeratinCommands"]),
    // Configuration files: a tree of values that knows line and column, its reader, its errors.
    .target(
      name: "KeratinConfiguration",
      dependencies: ["KeratinArray", .product(name: "Yams", package: "Yams")]),
    // Data sets, batches, prefetch.
    .target(
      name: "KeratinData",
      dependencies: [
        "CDigits", "KeratinArray", .target(name: "CZlib", condition: .when(traits: ["Zlib"])),
      ]),
    // The symbolic graph: no C, no Foundation.
    .target(name: "KeratinGraph", dependencies: ["KeratinArray"]),
    // Small things of the operating system: whole files, programs that are started, the cache's folders.
    .target(name: "KeratinSystem", dependencies: ["KeratinArray"]),
    // The engine that hands graphs to XLA, through a PJRT plugin that is loaded when it is needed.
    .target(
      name: "KeratinXLA",
      dependencies: [
        "CPJRT", "KeratinGraph", "KeratinSystem",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      exclude: ["Generated/compile_options.proto"]),
    .target(
      name: "KeratinTestSupport",
      dependencies: ["Keratin", "KeratinCPU", "KeratinGraph", "KeratinXLA"]),

    .executableTarget(
      name: "LogisticRegressionExample", dependencies: ["Keratin"],
      path: "Examples/LogisticRegression"),
    .executableTarget(name: "MNISTExample", dependencies: ["Keratin"], path: "Examples/MNIST"),
    // An op of one's own, in three rungs.
    .executableTarget(name: "OwnOpsExample", dependencies: ["Keratin"], path: "Examples/OwnOps"),
    .executableTarget(
      name: "ResidualBlockExample", dependencies: ["Keratin"], path: "Examples/ResidualBlock"),

    // Stands before malloc in the program of the tests.
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels", "KeratinArray"]),
    .testTarget(name: "CPeakTests", dependencies: ["CPeak"]),
    .testTarget(name: "CThreadsTests", dependencies: ["CThreads"]),
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "LogisticRegressionExample", "MNISTExample", "OwnOpsExample", "ResidualBlockExample",
      ]),
    .testTarget(
      name: "KeratinArrayTests", dependencies: ["KeratinArray", "KeratinTestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "KeratinCommandsTests",
      dependencies: [
        "KeratinCPU", "KeratinCommands", "KeratinConfiguration", "KeratinTestSupport", "keratin",
      ]),
    .testTarget(
      name: "KeratinConfigurationTests", dependencies: ["KeratinConfiguration"]),
    .testTarget(
      name: "KeratinContractTests",
      dependencies: ["KeratinCPU", "KeratinGraph", "KeratinTestSupport"],
      exclude: ["Goldens"]),
    .testTarget(name: "KeratinDataTests", dependencies: ["KeratinData", "KeratinTestSupport"]),
    .testTarget(
      name: "KeratinGraphTests", dependencies: ["Keratin", "KeratinGraph", "KeratinTestSupport"]),
    .testTarget(
      name: "KeratinCPUTests",
      dependencies: ["CKernels", "KeratinCPU", "KeratinGraph", "KeratinTestSupport"]),
    .testTarget(
      name: "KeratinTests",
      dependencies: ["CAllocationCounter", "Keratin", "KeratinCPU", "KeratinTestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "KeratinXLATests",
      dependencies: [
        "CPJRT", "Keratin", "KeratinCPU", "KeratinGraph", "KeratinTestSupport", "KeratinXLA",
      ],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
