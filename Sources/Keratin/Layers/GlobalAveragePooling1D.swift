import KeratinGraph

/// The mean of each channel over all steps: `[batch, steps, channels] → [batch, channels]`.
public final class GlobalAveragePooling1D: GlobalPoolingLayer {
  override public class var className: String { "GlobalAveragePooling1D" }
  override class var rank: Int { 1 }
  override class func pool(_ x: Tensor, _ axes: [Int], _ keepsAxes: Bool) throws(GraphError)
    -> Tensor
  { try x.mean(along: axes, keepsAxes: keepsAxes) }
}
