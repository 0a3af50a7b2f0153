/// Every built-in primitive, one line each: what parsing a dump knows, and what the contract suite runs over. A test
/// compares it with the folder `Primitives/`.
public enum PrimitiveCatalog {
  public static let all: [any Primitive.Type] = [
    Add.self,
    Broadcast.self,
    Constant.self,
    Convolution.self,
    ConvolutionFilterGradient.self,
    ConvolutionInputGradient.self,
    Divide.self,
    MatMul.self,
    MaxPooling.self,
    MaxPoolingGradient.self,
    MaxPoolingSelection.self,
    Multiply.self,
    Negate.self,
    Reshape.self,
    Subtract.self,
    Sum.self,
    SumPooling.self,
    SumPoolingGradient.self,
    Tanh.self,
    Transpose.self,
  ]

  /// The names, in the order of `all`.
  public static var names: [String] { all.map { $0.name } }

  /// The primitive type of that name.
  public static func named(_ name: String) -> (any Primitive.Type)? { byName[name] }

  private static let byName: [String: any Primitive.Type] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })
}
