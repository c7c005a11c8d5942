// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A content line as RFC 6350, section 3.3, has it, with the encodings of vCard 2.1.
///
/// Written apart from the readers that it judges, and for clarity alone.
struct StrictLine {
  let name: String
  let value: Data
  private let parameters: [(name: String, values: [String])]

  /// Nil without a colon outside quotes.
  init?(_ text: Data) {
    guard let colon = unquoted(text, ":").first else { return nil }
    let header = split(text[..<colon], at: unquoted(text[..<colon], ";"))
      .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces) }
    name = header[0].uppercased().components(separatedBy: ".").last ?? ""
    parameters = header.dropFirst().map { parameter in
      let sides = parameter.split(separator: "=", maxSplits: 1).map(String.init)
      let list = (sides.last ?? "").replacingOccurrences(of: "\"", with: "").uppercased()
      return (sides.count == 2 ? sides[0].uppercased() : "TYPE", list.components(separatedBy: ","))
    }
    value = text[(colon + 1)...]
  }

  /// Whether a type, or a bare parameter of version 2.1, is `type`.
  func isType(_ type: String) -> Bool {
    parameters.contains { $0.name == "TYPE" && $0.values.contains(type) }
  }

  var isQuotedPrintable: Bool {
    parameters.contains { $0.values.contains("QUOTED-PRINTABLE") }
  }

  /// The value as one text, unescaped.
  var text: String { unescaped(decoded) }

  /// The value's components, and the values of each; version 2.1 knows no lists of values.
  func components(isVersion21: Bool) -> [[String]] {
    splitUnescaped(decoded, ";").map { component in
      let values = isVersion21 ? [component] : splitUnescaped(component, ",")
      return values.map(unescaped).filter { !$0.isEmpty }
    }
  }

  private var decoded: String {
    let bytes = isQuotedPrintable ? outOfQuotedPrintable(value) : value
    let charset = parameters.first { $0.name == "CHARSET" }?.values.first
    let encoding = charset.flatMap { encodings[$0] } ?? .utf8
    return String(data: bytes, encoding: encoding)
      ?? String(data: bytes, encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)
  }
}

private let encodings: [String: String.Encoding] = [
  "ISO-8859-1": .isoLatin1, "ISO-8859-2": .isoLatin2, "WINDOWS-1250": .windowsCP1250,
  "WINDOWS-1251": .windowsCP1251, "WINDOWS-1252": .windowsCP1252, "WINDOWS-1253": .windowsCP1253,
  "WINDOWS-1254": .windowsCP1254, "SHIFT_JIS": .shiftJIS,
  // Core Foundation's number of the Hebrew code page, in the range of Foundation's own.
  "WINDOWS-1255": .init(rawValue: 0x8000_0505),
]

private func unquoted(_ text: Data, _ character: Unicode.Scalar) -> [Int] {
  var isQuoted = false
  return text.indices.filter { index in
    if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
    return !isQuoted && text[index] == UInt8(ascii: character)
  }
}

private func split(_ text: Data, at indices: [Int]) -> [Data] {
  let starts = [text.startIndex] + indices.map { $0 + 1 }
  return zip(starts, indices + [text.endIndex]).map { text[$0..<$1] }
}

private func outOfQuotedPrintable(_ text: Data) -> Data {
  var bytes = Data()
  var rest = text
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "="), digits.count == 2, let meant = UInt8(digits, radix: 16) {
      bytes.append(meant)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}

private func splitUnescaped(_ text: String, _ separator: Unicode.Scalar) -> [String] {
  var parts = [String.UnicodeScalarView()]
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if scalar == separator, !isEscaped {
      parts.append(String.UnicodeScalarView())
    } else {
      parts[parts.count - 1].append(scalar)
    }
    isEscaped = scalar == "\\" && !isEscaped
  }
  return parts.map { String($0) }
}

/// Section 3.4, and `\:`, which it does not know.
private func unescaped(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  var isEscaped = false
  for scalar in text.unicodeScalars {
    switch (isEscaped, scalar) {
    case (false, "\\"):
      isEscaped = true
      continue
    case (true, "n"), (true, "N"): plain.append("\n")
    case (true, "\\"), (true, ","), (true, ";"), (true, ":"), (false, _): plain.append(scalar)
    case (true, _): plain.append(contentsOf: ["\\", scalar])
    }
    isEscaped = false
  }
  if isEscaped { plain.append("\\") }
  return oneLine(String(plain))
}

/// A text as the readers give it: on one line, without blanks around it, in normal form C.
func oneLine(_ text: String) -> String {
  text.components(separatedBy: .controlCharacters).filter { !$0.isEmpty }.joined(separator: " ")
    .trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
}
