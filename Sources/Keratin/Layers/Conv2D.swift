/// Convolution along height and width: `y = activation(x ∗ kernel + bias)`, channels last.
///
/// *Shapes*: x `[batch, height, width, channels]`, kernel `[height, width, channels / groups, filters]`,
/// bias `[filters]`; y has `filters` channels, and the extents that padding and strides leave.
///
///     Conv2D(filters: 32, kernelSize: 5, padding: .same, activation: .relu)
public final class Conv2D: ConvolutionLayer {
  override public class var className: String { "Conv2D" }
  override class var rank: Int { 2 }
}
