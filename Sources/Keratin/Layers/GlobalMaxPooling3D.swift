import KeratinGraph

/// The largest number of each channel over the whole volume: `[batch, depth, height, width, channels] → [batch, channels]`.
public final class GlobalMaxPooling3D: GlobalPoolingLayer {
  override public class var className: String { "GlobalMaxPooling3D" }
  override class var rank: Int { 3 }
  override class func pool(_ x: Tensor, _ axes: [Int], _ keepsAxes: Bool) throws(GraphError)
    -> Tensor
  { try x.max(along: axes, keepsAxes: keepsAxes) }
}
