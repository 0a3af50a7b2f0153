import Foundation
import KeratinData

/// What one sees of a download: a line on standard error that is written over, where a person looks at it; a line when a
/// file is whole, where not.
enum DownloadBar {
  static func show(_ progress: DownloadProgress) {
    let isWhole = progress.bytes >= progress.byteCount
    let isLive = isatty(STDERR_FILENO) == 1
    guard isLive || isWhole else { return }
    let share = progress.byteCount > 0 ? Double(progress.bytes) / Double(progress.byteCount) : 1
    let cells = 20
    let filled = min(cells, Int(share * Double(cells)))
    let bar =
      String(repeating: "━", count: filled) + String(repeating: "─", count: cells - filled)
    let megabytes = String(format: "%.1f MB", Double(progress.byteCount) / 1e6)
    let line =
      "\(progress.number)/\(progress.count) \(progress.file) \(bar) "
      + "\(Int(100 * min(1, share))) % of \(megabytes)"
    let text = isLive ? "\r\(line)\u{1B}[K" + (isWhole ? "\n" : "") : line + "\n"
    FileHandle.standardError.write(Data(text.utf8))
  }
}
