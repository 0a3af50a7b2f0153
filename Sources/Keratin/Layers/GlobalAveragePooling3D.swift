import KeratinGraph

/// The mean of each channel over the whole volume: `[batch, depth, height, width, channels] → [batch, channels]`.
public final class GlobalAveragePooling3D: GlobalPoolingLayer {
  override public class var className: String { "GlobalAveragePooling3D" }
  override class var rank: Int { 3 }
  override class func pool(_ x: Tensor, _ axes: [Int], _ keepsAxes: Bool) throws(GraphError)
    -> Tensor
  { try x.mean(along: axes, keepsAxes: keepsAxes) }
}
