import Glibc

/// Memory for many numbers.
public enum HostMemory {
  static let largePage = 2 << 20

  /// Memory that begins on a boundary of 64 bytes or more; what it holds means nothing. `deallocate()` gives it back.
  ///
  /// Where it is large, the system is asked for pages of 2 MB: then it is there after one fault instead of 512, and the
  /// processor looks fewer addresses up. It is advice: a system without such pages gives others. The end, which fills no
  /// such page, stays on small ones, so that nothing is taken that nobody uses.
  public static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    guard byteCount >= largePage else { return .allocate(byteCount: byteCount, alignment: 64) }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: largePage)
    madvise(memory, byteCount / largePage * largePage, MADV_HUGEPAGE)
    return memory
  }
}
