internal import CDigits
import KeratinArray

/// 1797 handwritten digits of 8×8 grey values, 0 (background) to 16, carried in the program itself.
///
/// | array | shape |
/// |---|---|
/// | features | f32[samples, 8, 8, 1], whole numbers 0...16 |
/// | labels | i32[samples], 0...9 |
///
/// Source: E. Alpaydin, C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, 1998;
/// CC BY 4.0; the test part, as scikit-learn distributes it.
public enum Digits {
  /// 1437 samples to train and 360 to test, after a shuffle by a fixed seed: always the same ones.
  public static func load() throws -> (train: Dataset, test: Dataset) {
    let record = Int(keratin_digits_record), area = record - 1
    let order = Philox.permutation(of: Int(keratin_digits_count), seed: 1998)
    let bytes = UnsafeBufferPointer(start: keratin_digits(), count: order.count * record)
    func dataset(_ rows: ArraySlice<Int>) throws -> Dataset {
      let pixels = rows.flatMap { row in bytes[row * record..<row * record + area].map(Float.init) }
      let labels = rows.map { Int32(bytes[$0 * record + area]) }
      return try Dataset(
        name: "digits", features: NDArray(pixels, shape: [rows.count, 8, 8, 1]),
        labels: NDArray(labels), classNames: (0...9).map(String.init))
    }
    return (try dataset(order[..<1437]), try dataset(order[1437...]))
  }
}
