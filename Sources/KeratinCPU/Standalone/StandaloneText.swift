import CKernels
import KeratinGraph

/// The texts that a file of C is put together from, and words that may stand in it.
enum StandaloneText {
  /// kernels/dialect.h and the scalar functions.
  static let scalars = withoutOnce(String(cString: keratin_scalar_text()))
  /// kernels/tile.h: once for each instruction set.
  static let tiles = withoutOnce(String(cString: keratin_tile_text()))

  /// In a file that nobody includes, `#pragma once` has no sense, and compilers say so.
  private static func withoutOnce(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "#pragma once" }.joined(separator: "\n")
  }

  /// What an identifier may be made of; `_` for the rest.
  static func identifier(_ text: String) -> String {
    var result = String(
      text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" })
    if result.first.map({ $0.isNumber }) ?? true { result = "_" + result }
    return reserved.contains(result) ? result + "_" : result
  }

  /// Words of C, and names that functions of the file use.
  private static let reserved: Set<String> = [
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum",
    "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict",
    "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union",
    "unsigned", "void", "volatile", "while", "_Bool", "_Complex", "_Imaginary", "_", "workspace",
    "weights", "arena", "bool", "class", "delete", "new", "operator", "private", "public", "this",
    "template", "true", "false", "try", "virtual",
  ]

  /// Something that may stand in a comment, on one line.
  static func comment(_ text: String) -> String {
    var result = ""
    for character in text.replacing("×", with: "x") {
      result.append(character.isASCII && !character.isNewline ? character : "?")
    }
    return result.replacing("*/", with: "* /").replacing("/*", with: "/ *")
  }

  /// A string in C, with its quotes. Beyond ASCII: bytes in octal, three digits each, which no digit can lengthen.
  static func string(_ text: String) -> String {
    var result = "\""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "?"):
        result += "\\" + String(UnicodeScalar(byte))
      case 32..<127: result.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// A type of `<stdint.h>`, as a caller sees it; halves and booleans as their bits.
  static func callerType(_ type: ElementType) -> String {
    switch type {
    case .float32: "float"
    case .float64: "double"
    case .float16, .bfloat16: "uint16_t"
    case .int8: "int8_t"
    case .uint8, .bool: "uint8_t"
    case .int32: "int32_t"
    case .int64: "int64_t"
    case .uint32: "uint32_t"
    case .uint64: "uint64_t"
    }
  }
}
