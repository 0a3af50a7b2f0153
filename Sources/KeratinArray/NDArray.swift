/// A host value: numbers of one type, row-major, with a shape. A value: copies share memory until one is written to.
///
///     let a = NDArray([1, 2, 3, 4, 5, 6] as [Float], shape: [2, 3])
///     a.shape                          // [2, 3]
///     a.scalars(as: Float.self)        // [1, 2, 3, 4, 5, 6]
///
/// Memory starts at a multiple of 64 bytes and is followed by at least 64 bytes that may be read (kernels load whole
/// vectors) and mean nothing.
public struct NDArray: Sendable {
  public let elementType: ElementType
  public let shape: [Int]
  /// Product of the shape; 1 for a scalar.
  public let count: Int
  private var storage: Storage

  public var rank: Int { shape.count }
  public var byteCount: Int { count * elementType.byteCount }

  /// All elements zero (or `false`).
  public init(zeros shape: [Int], elementType: ElementType = .float32) {
    precondition(shape.allSatisfy { $0 >= 0 }, "an extent is negative: \(shape)")
    self.elementType = elementType
    self.shape = shape
    count = shape.reduce(1, *)
    storage = Storage(byteCount: count * elementType.byteCount)
  }

  /// `scalars` in row-major order; traps unless there are as many as the shape has places.
  public init<T: ArrayScalar>(_ scalars: [T], shape: [Int]) {
    self.init(zeros: shape, elementType: T.elementType)
    precondition(scalars.count == count, "\(scalars.count) scalars do not fill the shape \(shape)")
    scalars.withUnsafeBytes { source in
      storage.pointer.copyMemory(
        from: source.baseAddress ?? UnsafeRawPointer(storage.pointer), byteCount: source.count)
    }
  }

  /// A vector.
  public init<T: ArrayScalar>(_ scalars: [T]) { self.init(scalars, shape: [scalars.count]) }

  /// A scalar: rank 0.
  public init<T: ArrayScalar>(_ scalar: T) { self.init([scalar], shape: []) }

  public init<T: ArrayScalar>(repeating scalar: T, shape: [Int]) {
    self.init(zeros: shape, elementType: T.elementType)
    Swift.withUnsafeBytes(of: scalar) { bytes in
      if count == 0 || bytes.allSatisfy({ $0 == 0 }) { return }
      // The first, then as many again as there are.
      storage.pointer.copyMemory(from: bytes.baseAddress!, byteCount: bytes.count)
      let whole = count * bytes.count
      var done = bytes.count
      while done < whole {
        let more = min(done, whole - done)
        (storage.pointer + done).copyMemory(from: storage.pointer, byteCount: more)
        done += more
      }
    }
  }

  /// All zeros: `.zeros(784, 10)`.
  public static func zeros(_ shape: Int...) -> NDArray { NDArray(zeros: shape) }

  /// The elements, row-major. Traps if `T` is not what the elements are: use `converted(to:)` first.
  public func scalars<T: ArrayScalar>(as type: T.Type) -> [T] {
    precondition(
      T.elementType == elementType,
      "the elements are \(elementType.rawValue), not \(T.elementType.rawValue)")
    return Array(
      UnsafeBufferPointer(start: storage.pointer.assumingMemoryBound(to: T.self), count: count))
  }

  public func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R)
    throws(E) -> R
  {
    defer { extendLifetime(storage) }
    return try body(UnsafeRawBufferPointer(start: storage.pointer, count: byteCount))
  }

  /// The memory, for writing; copied first if another array shares it.
  public mutating func withUnsafeMutableBytes<R, E: Error>(
    _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    makeUnique()
    defer { extendLifetime(storage) }
    return try body(UnsafeMutableRawBufferPointer(start: storage.pointer, count: byteCount))
  }

  /// The same elements under another shape of the same count; no copy.
  public func reshaped(to shape: [Int]) -> NDArray {
    precondition(shape.reduce(1, *) == count, "\(self.shape) cannot become \(shape)")
    return NDArray(elementType: elementType, shape: shape, count: count, storage: storage)
  }

  /// Where the elements lie. Valid while this array, or a copy of it, lives and is not written to.
  public var unsafeAddress: UnsafeMutableRawPointer { storage.pointer }

  /// Makes sure that nobody else shares the memory, which may then be written through `unsafeAddress`.
  public mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
  }

  /// Makes sure that nobody else shares the memory, whose contents mean nothing from now on: for results that are written
  /// anew.
  public mutating func makeUniqueWithoutContents() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(byteCount: byteCount) }
  }

  private init(elementType: ElementType, shape: [Int], count: Int, storage: Storage) {
    self.elementType = elementType
    self.shape = shape
    self.count = count
    self.storage = storage
  }

  /// Aligned memory with a vector of slack. Written only while uniquely referenced, hence safe to share.
  private final class Storage: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
    let byteCount: Int
    init(byteCount: Int) {
      self.byteCount = byteCount
      let whole = Self.withSlack(byteCount)
      pointer = HostMemory.allocate(byteCount: whole)
      pointer.initializeMemory(as: UInt8.self, repeating: 0, count: whole)
    }
    init(copying other: Storage) {
      byteCount = other.byteCount
      let whole = Self.withSlack(byteCount)
      pointer = HostMemory.allocate(byteCount: whole)
      pointer.copyMemory(from: other.pointer, byteCount: whole)
    }
    private static func withSlack(_ byteCount: Int) -> Int { (byteCount + 127) / 64 * 64 }
    deinit { pointer.deallocate() }
  }
}

extension NDArray: Hashable {
  /// Same type, shape and bits: NaN equals NaN of the same bits, 0 differs from -0.
  public static func == (a: NDArray, b: NDArray) -> Bool {
    guard a.elementType == b.elementType, a.shape == b.shape else { return false }
    return a.withUnsafeBytes { x in b.withUnsafeBytes { y in x.elementsEqual(y) } }
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(elementType)
    hasher.combine(shape)
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
