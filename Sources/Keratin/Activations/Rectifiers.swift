import KeratinGraph

/// The activations that leave positive numbers (nearly) as they are.
extension Activation {
  /// `x`
  public static let linear = builtIn("linear") { $0 }
  /// `max(x, 0)`; the slope at 0 is 0.
  public static let relu = builtIn("relu") { try KeratinGraph.relu($0) }
  /// `min(max(x, 0), 6)`
  public static let relu6 = builtIn("relu6") { try KeratinGraph.relu6($0) }
  /// `x` where positive, else `0.2 x`.
  public static let leakyRelu = builtIn("leaky_relu") { try KeratinGraph.leakyRelu($0) }
  /// `x` where positive, else `slope · x`.
  public static func leakyRelu(negativeSlope slope: Double) -> Activation {
    Activation("leaky_relu(\(slope))") { try KeratinGraph.leakyRelu($0, negativeSlope: slope) }
  }
  /// `x` where positive, else `exp(x) − 1`.
  public static let elu = builtIn("elu") { try KeratinGraph.elu($0) }
  /// `1.0507 · elu(x, α: 1.6733)`
  public static let selu = builtIn("selu") { try KeratinGraph.selu($0) }
  /// `max(x, 0) + min(0, exp(x) − 1)`
  public static let celu = builtIn("celu") { try KeratinGraph.celu($0) }
  /// `x · Φ(x)`, with the normal distribution's Φ.
  public static let gelu = builtIn("gelu") { try KeratinGraph.gelu($0) }
  /// `x · sigmoid(x)`, also known as swish.
  public static let silu = builtIn("silu") { try KeratinGraph.silu($0) }
  /// `x · hardSigmoid(x)`
  public static let hardSilu = builtIn("hard_silu") { try KeratinGraph.hardSilu($0) }
  /// `x · tanh(softplus(x))`
  public static let mish = builtIn("mish") { try KeratinGraph.mish($0) }
  /// `log(1 + exp(x))`
  public static let softplus = builtIn("softplus") { try KeratinGraph.softplus($0) }
  /// `(x + √(x² + 4)) / 2`
  public static let squareplus = builtIn("squareplus") { x in
    try 0.5 * (x + sqrt(square(x) + 4))
  }
  /// 0 up to −1, `(x + 1)² / 4` up to 1, then `x`.
  public static let sparsePlus = builtIn("sparse_plus") { x in
    let curve = try 0.25 * square(x + 1)
    return try select(x .>= 1, x, select(x .<= -1, 0, curve))
  }
  /// `x` outside [−0.5, 0.5], else 0.
  public static let hardShrink = builtIn("hard_shrink") { x in
    try select(abs(x) .> 0.5, x, 0)
  }
  /// Nearer to 0 by 0.5, and 0 within [−0.5, 0.5].
  public static let softShrink = builtIn("soft_shrink") { x in
    try maximum(x - 0.5, 0) + minimum(x + 0.5, 0)
  }
}
