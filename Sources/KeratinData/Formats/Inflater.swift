#if Zlib
  internal import CZlib
  import KeratinArray

  /// Unpacks a gzip file, one or several members, and checks lengths and checksums.
  final class Inflater {
    private let file: ReadableFile
    private var position = 0
    private let input: UnsafeMutableRawBufferPointer
    private let stream: UnsafeMutablePointer<z_stream>
    private var isFinished = false

    init(_ file: ReadableFile) {
      self.file = file
      input = .allocate(byteCount: 1 << 16, alignment: 16)
      stream = .allocate(capacity: 1)
      stream.initialize(to: z_stream())
      // 15: the longest window there is; + 16: gzip's header and trailer, nothing else.
      let code = inflateInit2_(
        stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      precondition(code == Z_OK, "zlib has no memory left, or is older than its header")
    }

    deinit {
      inflateEnd(stream)
      stream.deallocate()
      input.deallocate()
    }

    /// Unpacks until the buffer is full or the data end; says how many bytes there were.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      var done = 0
      while done < buffer.count, !isFinished {
        if stream.pointee.avail_in == 0 { try refill() }
        let room = min(buffer.count - done, 1 << 30)
        stream.pointee.next_out = (buffer.baseAddress! + done).assumingMemoryBound(to: Bytef.self)
        stream.pointee.avail_out = uInt(room)
        let code = inflate(stream, Z_NO_FLUSH)
        done += room - Int(stream.pointee.avail_out)
        switch code {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: try startNextMember()
        default: throw corrupt()
        }
      }
      return done
    }

    private func refill() throws {
      let count = min(input.count, file.byteCount - position)
      guard count > 0 else {
        throw FileError(
          file.path, "The gzip data stop before their end: the file is truncated.",
          hint: "copy or download it again.")
      }
      try file.read(at: position, into: UnsafeMutableRawBufferPointer(rebasing: input[..<count]))
      position += count
      stream.pointee.next_in = input.baseAddress!.assumingMemoryBound(to: Bytef.self)
      stream.pointee.avail_in = uInt(count)
    }

    /// A gzip file is one member or several, one behind the other, and nothing else.
    private func startNextMember() throws {
      if stream.pointee.avail_in == 0, position == file.byteCount {
        isFinished = true
        return
      }
      inflateReset(stream)
    }

    private func corrupt() -> FileError {
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "unknown"
      let place = position - Int(stream.pointee.avail_in)
      let problem =
        switch reason {
        case "incorrect data check":
          "The gzip data are corrupt: their checksum (CRC-32) does not match."
        case "incorrect length check":
          "The gzip data are corrupt: their length does not match."
        case "incorrect header check" where place > 2:
          "Something that is not gzip follows the gzip data, before byte \(place)."
        default: "The gzip data are corrupt before byte \(place) (\(reason))."
        }
      return FileError(file.path, problem, hint: "copy or download the file again.")
    }
  }
#endif
