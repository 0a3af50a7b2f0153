/// Convolution along one axis: `y = activation(x ∗ kernel + bias)`, channels last.
///
/// *Shapes*: x `[batch, steps, channels]`, kernel `[width, channels / groups, filters]`,
/// bias `[filters]`; y has `filters` channels, and the extents that padding and strides leave.
///
///     Conv1D(filters: 32, kernelSize: 5, padding: .same, activation: .relu)
public final class Conv1D: ConvolutionLayer {
  override public class var className: String { "Conv1D" }
  override class var rank: Int { 1 }
}
