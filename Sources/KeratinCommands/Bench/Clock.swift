import Glibc

/// Seconds since some moment, the same moment for every process of the machine.
func seconds() -> Double { seconds(of: CLOCK_MONOTONIC) }

/// Seconds that all threads of this process have worked.
func processorSeconds() -> Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) }

private func seconds(of clock: Int32) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

/// The value in the middle of all; the mean of the two there where their number is even. NaN where there is none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return .nan }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// Least, lower quartile, median, upper quartile, greatest; NaN where there is nothing.
func quartiles(_ values: [Double]) -> [Double] {
  let sorted = values.sorted()
  guard let last = sorted.indices.last else { return Array(repeating: .nan, count: 5) }
  return [0, 0.25, 0.5, 0.75, 1].map { share in
    let place = share * Double(last)
    let (low, high) = (sorted[Int(place)], sorted[min(last, Int(place) + 1)])
    return low + (high - low) * (place - place.rounded(.down))
  }
}
