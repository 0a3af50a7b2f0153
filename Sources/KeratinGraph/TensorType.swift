@_exported import KeratinArray

/// Element type and shape of a symbolic value: `f32[batch, 784]`.
public struct TensorType: Hashable, Sendable, CustomStringConvertible {
  public var elementType: ElementType
  public var shape: [Dimension]

  public init(_ elementType: ElementType, _ shape: [Dimension]) {
    self.elementType = elementType
    self.shape = shape
  }

  /// The type of a host value.
  public init(_ array: NDArray) { self.init(array.elementType, array.shape.map { Dimension($0) }) }

  public var rank: Int { shape.count }

  /// Bytes that a value of this type takes for given sizes.
  public func byteCount(_ sizes: Sizes) -> Int { shape.count(sizes) * elementType.byteCount }

  public var description: String {
    "\(elementType.rawValue)[\(shape.map(\.description).joined(separator: ", "))]"
  }
}

extension TensorType {
  /// The same with another element type.
  public func with(_ elementType: ElementType) -> TensorType { TensorType(elementType, shape) }
  /// The same with another shape.
  public func with(_ shape: [Dimension]) -> TensorType { TensorType(elementType, shape) }
}
