/// Convolution along depth, height and width: `y = activation(x ∗ kernel + bias)`, channels last.
///
/// *Shapes*: x `[batch, depth, height, width, channels]`, kernel `[depth, height, width, channels / groups, filters]`,
/// bias `[filters]`; y has `filters` channels, and the extents that padding and strides leave.
///
///     Conv3D(filters: 32, kernelSize: 3, padding: .same, activation: .relu)
public final class Conv3D: ConvolutionLayer {
  override public class var className: String { "Conv3D" }
  override class var rank: Int { 3 }
}
