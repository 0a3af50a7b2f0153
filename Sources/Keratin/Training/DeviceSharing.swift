import KeratinGraph

/// What the devices that share a batch tell each other. Each has as many samples as any other; one device alone has all of
/// them, and nothing is added to the graph.
struct DeviceSharing: Sendable {
  let devices: Int
  /// One device has the whole batch.
  static let alone = DeviceSharing(devices: 1)

  /// What all devices' values come to.
  func sum(_ value: Tensor) throws(GraphError) -> Tensor {
    devices == 1 ? value : try value.allReduced(.sum)
  }

  /// The mean over the whole batch, of means over its parts.
  func mean(_ value: Tensor) throws(GraphError) -> Tensor {
    devices == 1 ? value : try value.allReduced(.mean)
  }
}
