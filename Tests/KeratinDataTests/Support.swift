import Foundation
import Testing

/// An IDX file.
func idx(_ shape: [Int], _ bytes: [UInt8], type: UInt8 = 8) -> [UInt8] {
  [0, 0, type, UInt8(shape.count)]
    + shape.flatMap { extent in (0..<4).reversed().map { UInt8(extent >> (8 * $0) & 255) } } + bytes
}

/// Data from outside the package, which tests may look at.
let testData = ProcessInfo.processInfo.environment["KERATIN_TEST_DATA"]
let testDataIsAbsent: Comment = "needs KERATIN_TEST_DATA, a directory with mnist and cifar10"
