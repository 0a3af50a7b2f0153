import CPJRT
import Glibc
import KeratinGraph
import Synchronization

/// An array on a device. It may still be on its way, or being computed: whoever reads it waits.
public final class DeviceBuffer: DeviceValue, @unchecked Sendable {
  // Sendable: a PJRT buffer may be used from any thread, and is destroyed once.
  public let client: Client
  public let elementType: ElementType
  public let shape: [Int]
  let pointer: OpaquePointer
  private var api: UnsafePointer<pjrt_api> { client.api }

  init(_ client: Client, _ pointer: OpaquePointer, _ elementType: ElementType, _ shape: [Int]) {
    self.client = client
    self.pointer = pointer
    self.elementType = elementType
    self.shape = shape
  }

  /// Starts copying an array to a device. The array's memory is held until that is done.
  ///
  /// - Parameter inPlace: Whether a device that shares the host's memory may read the array where it is, which is then held
  ///   as long as this. Not for what a program takes over.
  public convenience init(
    _ array: NDArray, on device: ClientDevice, of client: Client, inPlace: Bool = false
  ) throws(XLAError) {
    let api = client.api
    var buffer: OpaquePointer?
    var done: OpaquePointer?
    let extents = array.shape.map(Int64.init)
    let error = pjrt_client_buffer_from_host(
      api, client.pointer, device.pointer, array.unsafeAddress, array.elementType.pjrt, extents,
      extents.count, Int32(inPlace ? PJRT_ZERO_COPY : PJRT_UNTIL_TRANSFERRED), &buffer, &done)
    try client.plugin.check(error, .failed)
    if let done { Self.hold(array, until: done, client.plugin) }
    guard let buffer else {
      throw XLAError(.failed, "the plugin takes an array and keeps nothing.")
    }
    self.init(client, buffer, array.elementType, array.shape)
  }

  deinit { pjrt_buffer_destroy(api, pointer) }

  /// Whether its memory was handed on to a result.
  var isDeleted: Bool {
    var answer = true
    let error = pjrt_buffer_is_deleted(api, pointer, &answer)
    return (try? client.plugin.check(error, .failed)) == nil || answer
  }

  /// Starts copying to the host, as soon as the buffer is computed.
  public func startDownload() throws(XLAError) -> Download {
    var array = NDArray(zeros: shape, elementType: elementType)
    array.makeUnique()
    var event: OpaquePointer?
    let error = pjrt_buffer_to_host(api, pointer, array.unsafeAddress, array.byteCount, &event)
    try client.plugin.check(error, .failed)
    return Download(array, event, self)
  }

  /// Keeps an array until an event has happened; then destroys the event.
  private static func hold(_ array: NDArray, until event: OpaquePointer, _ plugin: Plugin) {
    let held = Unmanaged.passRetained(Held(array, event, plugin))
    let error = pjrt_event_on_ready(
      plugin.api, event,
      { error, context in
        let held = Unmanaged<Held>.fromOpaque(context!).takeRetainedValue()
        // What went wrong with the transfer the buffer knows, too.
        if let error { pjrt_error_destroy(held.plugin.api, error) }
      }, held.toOpaque())
    guard let error else { return }
    pjrt_error_destroy(plugin.api, error)
    // Nobody will call back: wait here.
    if let second = pjrt_event_await(plugin.api, event) { pjrt_error_destroy(plugin.api, second) }
    held.release()
  }

  private final class Held {
    let array: NDArray
    let event: OpaquePointer
    let plugin: Plugin
    init(_ array: NDArray, _ event: OpaquePointer, _ plugin: Plugin) {
      self.array = array
      self.event = event
      self.plugin = plugin
    }
    deinit { pjrt_event_destroy(plugin.api, event) }
  }
}

/// An array on its way from a device.
public final class Download: DeviceTransfer {
  private let array: NDArray
  private let event: OpaquePointer?
  /// Lives at least as long as the transfer.
  private let source: DeviceBuffer
  private var isDone = false

  init(_ array: NDArray, _ event: OpaquePointer?, _ source: DeviceBuffer) {
    self.array = array
    self.event = event
    self.source = source
  }

  /// The array, once it is there.
  /// - Throws: `XLAError` where the transfer failed, or what should have computed the buffer.
  public func wait() throws(XLAError) -> NDArray {
    isDone = true
    if let event {
      try source.client.plugin.check(
        pjrt_event_await(source.client.api, event), .failed)
    }
    return array
  }

  deinit {
    guard let event else { return }
    // The device writes into the array until the event has happened.
    if !isDone, let error = pjrt_event_await(source.client.api, event) {
      pjrt_error_destroy(source.client.api, error)
    }
    pjrt_event_destroy(source.client.api, event)
  }
}

extension ElementType {
  /// In the interface.
  var pjrt: Int32 {
    switch self {
    case .float32: Int32(PJRT_F32)
    case .float64: Int32(PJRT_F64)
    case .float16: Int32(PJRT_F16)
    case .bfloat16: Int32(PJRT_BF16)
    case .int8: Int32(PJRT_S8)
    case .uint8: Int32(PJRT_U8)
    case .int32: Int32(PJRT_S32)
    case .int64: Int32(PJRT_S64)
    case .uint32: Int32(PJRT_U32)
    case .uint64: Int32(PJRT_U64)
    case .bool: Int32(PJRT_PRED)
    }
  }
}
