import Keratin
import Testing

@Suite struct IndexingTests {
  private let table = Variable("table", NDArray((0..<6).map(Float.init), shape: [3, 2]))
  private func floats(_ y: Tensor) throws -> [Float] { try y.eval().scalars(as: Float.self) }

  @Test func rowsOfATable() throws {
    let words = try constant(NDArray([2, 0, 2, 1] as [Int32], shape: [2, 2]))
    let picked = try table.gather(words)
    #expect(try picked.eval() == NDArray([4, 5, 0, 1, 4, 5, 2, 3] as [Float], shape: [2, 2, 2]))
    // Row 2 was picked twice.
    #expect(try floats(gradient(of: picked.sum(), withRespectTo: table)) == [1, 1, 1, 1, 2, 2])
  }

  @Test func oneElementPerRow() throws {
    let labels = try constant(NDArray([1, 0, 1] as [UInt8]))
    let picked = try table.gather(labels, along: 1, batchAxes: 1)
    #expect(try floats(picked) == [1, 2, 5])
    #expect(try floats(gradient(of: picked.sum(), withRespectTo: table)) == [0, 1, 1, 0, 0, 1])
  }

  @Test func placesBeyondTheEnds() throws {
    let places = try constant(NDArray([-1, 3, 1] as [Int64]))
    let picked = try table.gather(places)
    #expect(try floats(picked) == [0, 0, 0, 0, 2, 3])
    #expect(try floats(gradient(of: picked.sum(), withRespectTo: table)) == [0, 0, 1, 1, 0, 0])
    let ones = try constant(1, type: .float32, shape: [3, 2])
    #expect(try floats(table.scatterAdd(ones, at: places)) == [0, 1, 3, 4, 4, 5])
  }

  @Test func whatMeetsInOnePlaceIsAdded() throws {
    let counts = try constant(0, type: .int32, shape: [4])
    let words = try constant(NDArray([3, 1, 3, 3] as [Int32]))
    let one = try constant(1, type: .int32, shape: [4])
    #expect(try counts.scatterAdd(one, at: words).eval().scalars(as: Int32.self) == [0, 1, 0, 3])
  }

  @Test func partsWhoseStartIsData() throws {
    let line = Variable("line", NDArray([0, 1, 2, 3, 4] as [Float]))
    let start = Variable("start", NDArray(2 as Int32))
    let part = try line.dynamicSlice(at: start, count: 2)
    let update = Variable("update", NDArray([8, 9] as [Float]))
    let changed = try line.dynamicUpdate(update, at: start)
    #expect(try floats(part) == [2, 3])
    #expect(try floats(changed) == [0, 1, 8, 9, 4])
    // Starts too far out are moved inside.
    start.value = NDArray(7 as Int32)
    #expect(try floats(part) == [3, 4])
    #expect(try floats(changed) == [0, 1, 2, 8, 9])
    start.value = NDArray(-7 as Int32)
    #expect(try floats(part) == [0, 1])
    let weighted = try changed * constant(NDArray([1, 2, 3, 4, 5] as [Float]))
    let (dline, dupdate) = try gradient(of: weighted.sum(), withRespectTo: line, update)
    #expect(try floats(dline) == [0, 0, 3, 4, 5])
    #expect(try floats(dupdate) == [1, 2])
  }
}
