import Foundation
internal import FoundationNetworking
import KeratinArray

/// One request for the rest of a file, appended to what is already there.
///
/// Source: RFC 9110, section 14 (range requests).
final class HTTPDownload: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  // Touched by the session's queue, of which there is one thread at a time, until `finished` is signalled, and by the
  // caller after that.
  private let part: PartialFile
  private let expected: Int
  private let report: @Sendable (Int) -> Void
  private let finished = DispatchSemaphore(value: 0)
  private var problem: String?
  private var failure: (any Error)?
  private var arrived = 0
  /// Bytes that came after something had gone wrong.
  private var ignored = 0

  private init(_ part: PartialFile, _ expected: Int, _ report: @escaping @Sendable (Int) -> Void) {
    self.part = part
    self.expected = expected
    self.report = report
  }

  /// Asks `url` for what is missing of `expected` bytes. Nil if the server sent it all; else what went wrong, in a
  /// sentence. Throws where the disk, not the network, is at fault.
  static func run(
    _ url: URL, into part: PartialFile, expected: Int, timeout: TimeInterval,
    report: @escaping @Sendable (Int) -> Void
  ) throws -> String? {
    let download = HTTPDownload(part, expected, report)
    let configuration = URLSessionConfiguration.ephemeral
    // Seconds in which nothing arrives; a slow line may take as long as it likes.
    configuration.timeoutIntervalForRequest = timeout
    let session = URLSession(
      configuration: configuration, delegate: download, delegateQueue: nil)
    // Not `invalidateAndCancel`: the session may not have taken note yet that the task is done, would end it a second time,
    // and trap.
    defer { session.finishTasksAndInvalidate() }
    var request = URLRequest(url: url)
    // The file as it lies there: packed, it must not be unpacked on the way.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    download.arrived = part.byteCount
    if download.arrived > 0 {
      request.setValue("bytes=\(download.arrived)-", forHTTPHeaderField: "Range")
    }
    session.dataTask(with: request).resume()
    download.finished.wait()
    if let failure = download.failure { throw failure }
    if let problem = download.problem { return problem }
    if download.arrived < expected {
      return "The connection ended after \(download.arrived) of \(expected) bytes."
    }
    return nil
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    do {
      problem = try accept(response)
    } catch {
      failure = error
    }
    completionHandler(.allow)
  }

  private func accept(_ response: URLResponse) throws -> String? {
    guard let response = response as? HTTPURLResponse else { return "This is no HTTP server." }
    switch response.statusCode {
    case 206 where arrived > 0:
      let range = response.value(forHTTPHeaderField: "Content-Range") ?? ""
      guard range.hasPrefix("bytes \(arrived)-") else {
        return "The server sent another part (\(range)) than bytes \(arrived) and on."
      }
      return nil
    case 200:
      // The whole file, whatever was asked for.
      try part.truncate(to: 0)
      arrived = 0
      return nil
    case 416:
      try part.truncate(to: 0)
      return "The server has no bytes from \(arrived) on."
    default:
      return "The server answered \(response.statusCode) "
        + "\(HTTPURLResponse.localizedString(forStatusCode: response.statusCode))."
    }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    guard failure == nil, problem == nil else {
      // What comes with an error is short; to let it run out is safer than to cancel a task that is about to end.
      ignored += data.count
      if ignored > 1 << 20 { dataTask.cancel() }
      return
    }
    guard arrived + data.count <= expected else {
      problem = "The server sent more than \(expected) bytes."
      return
    }
    do {
      try data.withUnsafeBytes { try part.append($0) }
      arrived += data.count
      report(arrived)
    } catch {
      failure = error
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    if let error, problem == nil, failure == nil {
      problem = error.localizedDescription
      if problem?.hasSuffix(".") == false { problem? += "." }
    }
    finished.signal()
  }
}
