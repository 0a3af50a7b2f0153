import Glibc

/// Memory whose end is the end of a page, behind which nothing may be touched: whoever reads or writes a byte too many
/// is stopped by the machine.
public final class GuardedMemory {
  public let address: UnsafeMutableRawPointer
  public let byteCount: Int
  private let mapping: UnsafeMutableRawPointer
  private let mapped: Int

  public init(byteCount: Int) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let whole = (byteCount + page - 1) / page * page
    mapped = whole + page
    mapping = mmap(nil, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    precondition(mapping != MAP_FAILED, "no memory")
    precondition(mprotect(mapping + whole, page, PROT_NONE) == 0, "no guard")
    address = mapping + (whole - byteCount)
    self.byteCount = byteCount
  }

  deinit { munmap(mapping, mapped) }
}
