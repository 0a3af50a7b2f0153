import CPJRT
import KeratinGraph

/// A compiled module, loaded onto devices.
public final class LoadedProgram: @unchecked Sendable {
  // Sendable: an executable may be run from any thread.
  public let client: Client
  public let outputCount: Int
  let pointer: OpaquePointer
  private var api: UnsafePointer<pjrt_api> { client.api }

  /// Takes over the executable.
  init(_ client: Client, _ pointer: OpaquePointer) throws(XLAError) {
    var count = 0
    do throws(XLAError) {
      try client.plugin.check(
        pjrt_loaded_output_count(client.api, pointer, &count), .failed)
    } catch {
      pjrt_loaded_destroy(client.api, pointer)
      throw error
    }
    self.client = client
    self.pointer = pointer
    outputCount = count
  }

  deinit { pjrt_loaded_destroy(api, pointer) }

  /// The executable as bytes that the same plugin can load again; nil where it cannot make them.
  public func serialized() -> [UInt8]? {
    guard client.plugin.keepsExecutables else { return nil }
    var result = pjrt_serialized()
    guard
      (try? client.plugin.check(pjrt_loaded_serialize(api, pointer, &result), .failed)) != nil
    else { return nil }
    defer { result.release?(result.owner) }
    return Array(UnsafeRawBufferPointer(start: result.bytes.bytes, count: result.bytes.count))
  }

  /// Starts running on as many devices as there are lists of arguments.
  ///
  /// - Parameters:
  ///   - arguments: `[device][argument]`; those that the module marks as donated are consumed.
  ///   - types: Element type and shape of each result.
  /// - Returns: `[device][result]`, to be computed.
  func execute(_ arguments: [[DeviceBuffer]], types: [(ElementType, [Int])])
    throws(XLAError) -> [[DeviceBuffer]]
  {
    precondition(types.count == outputCount, "\(types.count) types, \(outputCount) results")
    let devices = arguments.count, count = arguments[0].count
    let given = UnsafeMutablePointer<OpaquePointer?>.allocate(capacity: max(1, devices * count))
    let made = UnsafeMutablePointer<OpaquePointer?>.allocate(
      capacity: max(1, devices * outputCount))
    let givenLists = UnsafeMutablePointer<UnsafePointer<OpaquePointer?>?>.allocate(
      capacity: devices)
    let madeLists = UnsafeMutablePointer<UnsafeMutablePointer<OpaquePointer?>?>.allocate(
      capacity: devices)
    defer {
      given.deallocate()
      made.deallocate()
      givenLists.deallocate()
      madeLists.deallocate()
    }
    made.initialize(repeating: nil, count: devices * outputCount)
    for (d, list) in arguments.enumerated() {
      for (k, buffer) in list.enumerated() { given[d * count + k] = buffer.pointer }
      givenLists[d] = UnsafePointer(given + d * count)
      madeLists[d] = made + d * outputCount
    }
    let error = pjrt_loaded_execute(
      api, pointer, givenLists, devices, count, nil, 0, madeLists)
    extendLifetime(arguments)
    try client.plugin.check(error, .failed)
    return (0..<devices).map { d in
      types.enumerated().map { k, type in
        DeviceBuffer(client, made[d * outputCount + k]!, type.0, type.1)
      }
    }
  }
}
