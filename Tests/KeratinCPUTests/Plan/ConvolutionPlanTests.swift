import Keratin
import KeratinGraph
import KeratinTestSupport
import Testing

@testable import KeratinCPU

/// Gradients of convolutions that would be plain loops as their primitives spell them.
@Suite struct ConvolutionPlanTests {
  private func nests(_ plan: Plan) -> [LoopNest] {
    plan.steps.compactMap { if case .nest(let nest) = $0.kernel { nest } else { nil } }
  }

  /// The plan of one gradient of a convolution, after its results were compared with the reference's.
  private func plan(
    image: [Int], filter: [Int], stride: Int = 1, padding: Padding = .same, groups: Int = 1,
    ofFilter: Bool = false
  ) throws -> Plan {
    let x = Tensor.input("x", .float32, ["batch"] + image.map { Dimension($0) })
    let w = Tensor.input("w", .float32, filter.map { Dimension($0) })
    let y = try x.convolved(
      with: w, strides: image.dropLast().map { _ in stride }, padding: padding, groups: groups)
    let loss = try square(y).sum()
    let wanted = try gradient(of: loss, withRespectTo: [ofFilter ? w : x])
    let program = try Program(inputs: [x, w], outputs: wanted)
    let simpler = try program.optimized()
    let plan = try Plan(simpler)
    var numbers = RandomArrays(seed: 7)
    let arguments = [numbers.array([3] + image), numbers.array(filter)]
    let sizes = ["batch": 3]
    let expected = try ReferenceEngine().compile(program).run(arguments, sizes)
    let received = try PlanRunner(plan: plan, program: simpler, sizes: sizes).run(arguments)
    #expect(difference(expected[0], received.outputs[0], tolerance: 1e-5) == nil)
    return plan
  }

  @Test func filtersOfGroupsAreTurned() throws {
    let plan = try plan(image: [6, 5, 24], filter: [3, 3, 8, 30], groups: 3)
    #expect(plan.steps.contains { $0.primitives == ["transpose"] })
    // The convolution, and its gradient.
    #expect(nests(plan).count { $0.simplified().isContraction } == 2)
  }

  /// Filters beyond what a panel holds.
  @Test func largeFiltersAreTurned() throws {
    let plan = try plan(image: [3, 3, 4], filter: [3, 3, 4, 1024])
    #expect(plan.steps.contains { $0.primitives == ["transpose"] })
    #expect(nests(plan).count { $0.simplified().isContraction } == 2)
  }

  /// Vectors along the channels on both sides, images in parts.
  @Test func filtersOfSingleChannelsHaveLanes() throws {
    let plan = try plan(
      image: [7, 6, 20], filter: [3, 3, 1, 20], groups: 20, ofFilter: true)
    let parts = nests(plan).filter { nest in
      nest.stores.allSatisfy { nest.operands[$0.operand].shape.first == "batch" }
    }
    #expect(parts.contains { Contraction($0.simplified())?.sharesLane == true })
  }

  /// Filters of groups are turned, and the gradient of the image is one contraction then. Only samples could be the rows of
  /// its tiles: the remainders are parts if rows of the image are long enough to take their place.
  @Test(arguments: [([16, 16], 5, 4), ([7, 4], 3, 1), ([20], 3, 2)])
  func remaindersArePartsWhereRowsAreLong(image: [Int], window: Int, parts: Int) throws {
    let plan = try plan(
      image: image + [80], filter: image.map { _ in window } + [40, 18], stride: 2, groups: 2)
    #expect(nests(plan).contains { $0.simplified().parts().count == parts })
    let most = nests(plan).map { $0.simplified().parts().count }.max()
    #expect(most == parts)
  }

  @Test(arguments: [
    ([7, 8, 12], 3, 2, Padding.same), ([9, 7, 12], 3, 2, .valid), ([8, 8, 9], 3, 3, .same),
    ([10, 13, 8], 1, 2, .valid), ([14, 14, 8], 4, 3, .valid), ([7, 7, 8], 2, 3, .valid),
    ([13, 8], 5, 4, .same),
  ]) func stridesThatDoNotDivide(
    image: [Int], window: Int, stride: Int, padding: Padding
  ) throws {
    let filter = image.dropLast().map { _ in window } + [image.last!, 5]
    let plan = try plan(image: image, filter: filter, stride: stride, padding: padding)
    let plain = nests(plan).filter { nest in
      nest.steps.contains { $0.reduction == .sum }
        && !nest.simplified().runsOnTiles
    }
    #expect(plain.isEmpty)
  }
}
