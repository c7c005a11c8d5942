// SPDX-License-Identifier: Apache-2.0

/// A JSON value whose members keep the order in which they are written, so that a file is the same
/// every time.
enum JSON: Hashable, Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    let name: String
    let value: JSON

    init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value as RFC 8259 writes it, two spaces a level.
  func text(indent: String = "") -> String {
    switch self {
    case .string(let string): quoted(string)
    case .number(let number): String(number)
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .array(let values):
      block("[", "]", values.map { $0.text(indent: indent + "  ") }, indent)
    case .object(let members):
      block(
        "{", "}",
        members.map { "\(quoted($0.name)): \($0.value.text(indent: indent + "  "))" }, indent)
    }
  }

  private func block(_ open: String, _ close: String, _ items: [String], _ indent: String)
    -> String
  {
    guard !items.isEmpty else { return open + close }
    let lines = items.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(lines)\n\(indent)\(close)"
  }
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\u{0}"..."\u{1F}":
      let code = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
