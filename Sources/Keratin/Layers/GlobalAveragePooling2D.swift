import KeratinGraph

/// The mean of each channel over the whole image: `[batch, height, width, channels] → [batch, channels]`.
public final class GlobalAveragePooling2D: GlobalPoolingLayer {
  override public class var className: String { "GlobalAveragePooling2D" }
  override class var rank: Int { 2 }
  override class func pool(_ x: Tensor, _ axes: [Int], _ keepsAxes: Bool) throws(GraphError)
    -> Tensor
  { try x.mean(along: axes, keepsAxes: keepsAxes) }
}
