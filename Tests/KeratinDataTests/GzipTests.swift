#if Zlib
  import CZlib
  import Foundation
  import KeratinArray
  import KeratinTestSupport
  import Testing

  @testable import KeratinData

  @Suite struct GzipTests {
    let scratch = Scratch()
    let plain = idx([100, 10], (0..<1000).map { UInt8($0 * $0 % 251) })

    @Test func readsOneMemberAndSeveral() throws {
      let array = try IDX.read(scratch.write("plain", plain))
      #expect(try IDX.read(scratch.write("packed", gzip(plain))) == array)
      let members = gzip(Array(plain[..<300])) + gzip([]) + gzip(Array(plain[300...]))
      #expect(try IDX.read(scratch.write("members", members)) == array)
    }

    @Test func readsWhatIsLargerThanItsBuffer() throws {
      let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
      let path = scratch.write("large", gzip(idx([3_000_000], bytes)))
      #expect(try IDX.read(path) == NDArray(bytes))
    }

    @Test func aTruncatedFileIsNamed() throws {
      let packed = gzip(plain)
      for count in [packed.count - 1, packed.count - 8, packed.count / 2, 12, 5] {
        let path = scratch.write("cut", Array(packed[..<count]))
        #expect(
          message(scratch) { _ = try IDX.read(path) }
            == "cut: The gzip data stop before their end: the file is truncated.\n"
            + "  hint: copy or download it again.", "\(count)")
      }
    }

    @Test func aCorruptFileIsNamed() throws {
      let packed = gzip(plain)
      func problem(_ bytes: [UInt8]) -> String {
        let path = scratch.write("bad", bytes)
        return message(scratch) { _ = try IDX.read(path) }.components(separatedBy: "\n")[0]
      }
      var bytes = packed
      bytes[packed.count - 6] ^= 1
      #expect(
        problem(bytes) == "bad: The gzip data are corrupt: their checksum (CRC-32) does not match.")
      bytes = packed
      bytes[packed.count - 2] ^= 1
      #expect(problem(bytes) == "bad: The gzip data are corrupt: their length does not match.")
      bytes = packed
      bytes[10] = 0xff
      #expect(
        problem(bytes) == "bad: The gzip data are corrupt before byte 11 (invalid block type).")
      #expect(
        problem(packed + Array("more".utf8))
          == "bad: Something that is not gzip follows the gzip data, before byte "
          + "\(packed.count + 2).")
    }

    /// 4 GB that do not exist: nothing of that size is allocated for them.
    @Test func aHeaderThatPromisesTooMuch() throws {
      let path = scratch.write("bomb", gzip(idx([1 << 16, 1 << 16], [])))
      #expect(
        message(scratch) { _ = try IDX.read(path) }
          == "bomb: u8 of shape [65536, 65536] takes 4294967296 bytes, but the file ends before: it "
          + "is truncated.")
    }

    @Test(arguments: 0..<4) func mutationsNeverCrash(_ seed: UInt64) throws {
      let original = gzip(plain)
      for round in 0..<300 {
        let bytes = mutated(original, seed: seed, round: UInt64(round))
        guard let array = try? IDX.read(scratch.write("mutated", bytes)) else { continue }
        // The checksum holds, so only what stands beside the data can have changed.
        #expect(array.count == 1000)
      }
    }
  }

  /// What `gzip` writes.
  func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let version = ZLIB_VERSION
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, version,
      Int32(MemoryLayout<z_stream>.size))
    var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    var bytes = bytes
    bytes.withUnsafeMutableBufferPointer { source in
      packed.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        deflate(&stream, Z_FINISH)
      }
    }
    let count = Int(stream.total_out)
    deflateEnd(&stream)
    return Array(packed[..<count])
  }
#endif
