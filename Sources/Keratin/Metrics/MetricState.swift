import KeratinGraph

/// Sum and count of a metric on the device.
final class MetricState {
  let name: String
  /// f32 scalars.
  let sum: Variable
  let count: Variable

  init(_ name: String) {
    self.name = name
    sum = Variable("\(name)/sum", NDArray(0 as Float))
    count = Variable("\(name)/count", NDArray(0 as Float))
  }

  /// The updates for one batch. Weighted values count as much as they weigh.
  func updates(_ values: Tensor, weights: Tensor?, _ sharing: DeviceSharing = .alone)
    throws(GraphError)
    -> [(variable: Variable, value: Tensor)]
  {
    let number =
      if let weights {
        try weighted(constant(1, type: .float32, shape: values.shape), by: weights).sum()
      } else { try Keratin.count(of: values) }
    let total = try weighted(values, by: weights).sum()
    return [
      (sum, try sum + sharing.sum(total)), (count, try count + sharing.sum(number)),
    ]
  }

  /// The same for a value that is a mean over the batch already.
  func updates(mean: Tensor, over number: Tensor) throws(GraphError)
    -> [(variable: Variable, value: Tensor)]
  {
    [(sum, try sum + mean * number), (count, try count + number)]
  }

  /// The mean so far; 0 before the first sample.
  var result: Double {
    let number = count.value.double(at: 0)
    return number == 0 ? 0 : Double(Float(sum.value.double(at: 0)) / Float(number))
  }

  func reset() {
    sum.value = NDArray(0 as Float)
    count.value = NDArray(0 as Float)
  }

  var variables: [Variable] { [sum, count] }
}
