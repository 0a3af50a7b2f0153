import KeratinGraph

/// The activations that have bounds, and those over a whole axis.
extension Activation {
  /// `exp(x) / Σ exp(x)` over the last axis.
  public static let softmax = builtIn("softmax") { try KeratinGraph.softmax($0) }
  /// The logarithm of softmax.
  public static let logSoftmax = builtIn("log_softmax") { try KeratinGraph.logSoftmax($0) }
  /// `1 / (1 + exp(−x))`
  public static let sigmoid = builtIn("sigmoid") { try KeratinGraph.sigmoid($0) }
  /// The logarithm of sigmoid: `−softplus(−x)`.
  public static let logSigmoid = builtIn("log_sigmoid") { try KeratinGraph.logSigmoid($0) }
  /// `x / 6 + 0.5`, within [0, 1].
  public static let hardSigmoid = builtIn("hard_sigmoid") { try KeratinGraph.hardSigmoid($0) }
  /// `(x + 1) / 2`, within [0, 1].
  public static let sparseSigmoid = builtIn("sparse_sigmoid") { x in
    try minimum(maximum(0.5 * (x + 1), 0), 1)
  }
  public static let tanh = builtIn("tanh") { try KeratinGraph.tanh($0) }
  /// `x` within [−1, 1].
  public static let hardTanh = builtIn("hard_tanh") { try KeratinGraph.hardTanh($0) }
  /// `x − tanh(x)`
  public static let tanhShrink = builtIn("tanh_shrink") { try $0 - KeratinGraph.tanh($0) }
  /// `x / (1 + |x|)`
  public static let softsign = builtIn("softsign") { try KeratinGraph.softsign($0) }
  /// `exp(x)`
  public static let exponential = builtIn("exponential") { try exp($0) }
}
