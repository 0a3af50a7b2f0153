import KeratinGraph

/// The largest number of each channel over all steps: `[batch, steps, channels] → [batch, channels]`.
public final class GlobalMaxPooling1D: GlobalPoolingLayer {
  override public class var className: String { "GlobalMaxPooling1D" }
  override class var rank: Int { 1 }
  override class func pool(_ x: Tensor, _ axes: [Int], _ keepsAxes: Bool) throws(GraphError)
    -> Tensor
  { try x.max(along: axes, keepsAxes: keepsAxes) }
}
