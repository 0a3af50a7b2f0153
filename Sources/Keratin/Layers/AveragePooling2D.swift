import KeratinGraph

/// The mean of each window, each channel for itself.
///
/// *Shapes*: x `[batch, height, width, channels]`; y has the extents that padding and strides leave. Without
/// strides the windows stand side by side. Padding counts for nothing.
///
///     AveragePooling2D(poolSize: 2)
public final class AveragePooling2D: PoolingLayer {
  override public class var className: String { "AveragePooling2D" }
  override class var rank: Int { 2 }
  override class func pool(
    _ x: Tensor, _ window: [Int], _ strides: [Int]?, _ padding: Padding
  ) throws(GraphError) -> Tensor {
    try x.averagePooled(window: window, strides: strides, padding: padding)
  }
}
