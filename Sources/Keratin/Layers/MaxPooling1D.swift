import KeratinGraph

/// The largest number of each window, each channel for itself.
///
/// *Shapes*: x `[batch, steps, channels]`; y has the extents that padding and strides leave. Without
/// strides the windows stand side by side. Padding counts for nothing.
///
///     MaxPooling1D(poolSize: 2)
public final class MaxPooling1D: PoolingLayer {
  override public class var className: String { "MaxPooling1D" }
  override class var rank: Int { 1 }
  override class func pool(
    _ x: Tensor, _ window: [Int], _ strides: [Int]?, _ padding: Padding
  ) throws(GraphError) -> Tensor {
    try x.maxPooled(window: window, strides: strides, padding: padding)
  }
}
