import KeratinGraph

extension Loss {
  /// `mean (t − p)²` over the last axis.
  public static let meanSquaredError = Loss("mean_squared_error", "MeanSquaredError") {
    target, prediction in
    try meanOverLastAxis(
      square(matched(target, to: prediction, "mean_squared_error") - prediction))
  }
  /// `mean |t − p|` over the last axis.
  public static let meanAbsoluteError = Loss("mean_absolute_error", "MeanAbsoluteError") {
    target, prediction in
    try meanOverLastAxis(abs(matched(target, to: prediction, "mean_absolute_error") - prediction))
  }
}
