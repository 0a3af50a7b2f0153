import CPJRT
import Glibc

/// The value of an option that a plugin is started with.
public enum OptionValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case integers([Int])
  case number(Float)
  case flag(Bool)
}

/// Options as the interface wants them. The memory behind them lives as long as this does.
final class NamedValues {
  private(set) var values: [pjrt_named_value] = []
  private var owned: [UnsafeMutableRawPointer] = []

  init(_ options: [(name: String, value: OptionValue)]) {
    for option in options {
      var value = pjrt_named_value()
      value.struct_size = MemoryLayout<pjrt_named_value>.size
      value.name = keep(option.name)
      value.name_size = option.name.utf8.count
      value.value_size = 1
      switch option.value {
      case .string(let text):
        value.type = Int32(PJRT_STRING)
        value.value.string = keep(text)
        value.value_size = text.utf8.count
      case .integer(let number):
        value.type = Int32(PJRT_INT64)
        value.value.int64 = Int64(number)
      case .integers(let numbers):
        value.type = Int32(PJRT_INT64_LIST)
        let memory = malloc(max(1, numbers.count) * MemoryLayout<Int64>.stride)!
        owned.append(memory)
        let list = memory.bindMemory(to: Int64.self, capacity: numbers.count)
        for (k, number) in numbers.enumerated() { list[k] = Int64(number) }
        value.value.int64_list = UnsafePointer(list)
        value.value_size = numbers.count
      case .number(let number):
        value.type = Int32(PJRT_FLOAT)
        value.value.float32 = number
      case .flag(let flag):
        value.type = Int32(PJRT_BOOL)
        value.value.boolean = flag
      }
      values.append(value)
    }
  }

  private func keep(_ text: String) -> UnsafePointer<CChar> {
    let copy = strdup(text)!
    owned.append(copy)
    return UnsafePointer(copy)
  }

  deinit { for memory in owned { free(memory) } }
}
