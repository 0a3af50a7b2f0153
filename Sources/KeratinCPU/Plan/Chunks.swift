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
    /// Points instead of `grain` where that makes few chunks: a batch of one sample is work for many threads, too.
    var fineGrain: Int?

    fileprivate func count(_ sizes: Sizes, isFine: Bool) -> Int {
      let grain = isFine ? fineGrain! : grain
      return pieces ?? (extent.value(sizes) + grain - 1) / grain
    }
  }
  /// The last one runs fastest. One of them at most has a finer grain.
  var cuts: [Cut]

  /// Fewer chunks than these are few.
  static let enough = 4

  /// Points of an axis that is cut finely where there are few chunks: in `most` pieces or fewer, so that each is worth as much
  /// as `work` where a point is worth `point`. Nil where that leaves the axis whole.
  static func fineGrain(_ extent: Int, most: Int = 8, point: Int, work: Int) -> Int? {
    let grain = max((extent + most - 1) / most, (work + point - 1) / max(1, point))
    return grain < extent ? grain : nil
  }

  /// Points of an axis, `most` or less, with which two, four and eight threads have nearly the same to do. What is worth it
  /// is work for two: an eighth of `most` each.
  static func evenGrain(_ extent: Int, most: Int) -> Int {
    let count = 4 * extent >= most ? max(2, (extent + most - 1) / most) : 1
    guard count > 1 else { return most }
    let even = count > 4 ? (count + 7) / 8 * 8 : count > 2 ? 4 : 2
    return (extent + even - 1) / even
  }

  /// The cut through a summed axis.
  var pieces: Cut? { cuts.first { $0.pieces != nil } }

  /// How many chunks there are for given sizes.
  public func count(_ sizes: Sizes) -> Int {
    let count = cuts.reduce(1) { $0 * $1.count(sizes, isFine: false) }
    if count >= Self.enough { return count }
    return cuts.reduce(1) { $0 * $1.count(sizes, isFine: $1.fineGrain != nil) }
  }
}
