import KeratinGraph

/// How the work of a kernel is cut: along some axes, so many points each. A function of shapes and instruction set
/// alone, never of the number of threads. Every result is made within one chunk, in a fixed order; hence the same bits
/// on any number of threads.
public struct Chunks: Hashable, Sendable {
  struct Cut: Hashable, Sendable {
    var axis: Int
    var extent: Dimension
    var grain: Int
    /// So many pieces, whatever the extent, instead of pieces of so many points.
    var pieces: Int?

    func count(_ sizes: Sizes) -> Int { pieces ?? (extent.value(sizes) + grain - 1) / grain }
  }
  /// The last one runs fastest.
  var cuts: [Cut]

  /// The cut through a summed axis.
  var pieces: Cut? { cuts.first { $0.pieces != nil } }

  /// How many chunks there are for given sizes.
  public func count(_ sizes: Sizes) -> Int {
    cuts.reduce(1) { $0 * $1.count(sizes) }
  }
}
