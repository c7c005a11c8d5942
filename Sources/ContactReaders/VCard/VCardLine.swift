// SPDX-License-Identifier: Apache-2.0

/// A content line of a vCard (RFC 6350, section 3.3): unfolded and split, but not yet decoded.
struct VCardLine {
  /// The physical line it begins on.
  let line: Int

  /// Upper case, without the group before the dot.
  let name: String

  /// What stands before the dot, upper case; empty without one.
  let group: String
  let parameters: [VCardParameter]
  let value: ArraySlice<UInt8>

  /// Nil without a colon outside quotes, or without a name.
  init?(_ bytes: [UInt8], line: Int) {
    guard let end = headerEnd(bytes) else { return nil }
    let sections = split(bytes[..<end], at: semicolon)
    let name = upperASCII(sections[0].drop { isBlank($0) })
    guard !name.isEmpty else { return nil }
    self.line = line
    let parts = name.split(separator: ".")
    self.name = parts.last.map(String.init) ?? name
    group = parts.dropLast().joined(separator: ".")
    parameters = sections.dropFirst().map(VCardParameter.init)
    value = bytes[(end + 1)...]
  }

  var isQuotedPrintable: Bool { hasValue("QUOTED-PRINTABLE", of: "ENCODING") }

  /// Nil when the line names none.
  var charset: String? {
    parameters.first { $0.name == "CHARSET" }?.values.first?.uppercased()
  }

  /// Bare parameters of version 2.1 are types, too.
  func hasType(_ type: String) -> Bool { hasValue(type, of: "TYPE") }

  /// The types, upper case, each once for every time that it is given.
  var types: [String] {
    parameters.filter { $0.name == "TYPE" }.flatMap(\.values).map { $0.uppercased() }
  }

  private func hasValue(_ value: String, of name: String) -> Bool {
    parameters.contains { parameter in
      (parameter.name == name || parameter.name.isEmpty)
        && parameter.values.contains { $0.uppercased() == value }
    }
  }
}

/// A parameter and its values.
///
/// The name is upper case, and empty for the bare values of version 2.1.
struct VCardParameter: Equatable {
  let name: String
  let values: [String]

  init(_ text: ArraySlice<UInt8>) {
    let assignment = text.firstIndex(of: equalsSign)
    let list = assignment.map { text[($0 + 1)...] } ?? text
    name = assignment.map { upperASCII(text[..<$0]) } ?? ""
    let values = split(list, at: comma).map(parameterValue)
    // Some programs put a whole list of types into one pair of quotes.
    let isList = name == "TYPE" || name.isEmpty
    self.values =
      isList ? values.flatMap { $0.split(separator: ",").map { tidy(String($0)) } } : values
  }
}

/// The index of the colon between header and value.
///
/// A quote that is never closed is an ordinary character, or else the line would have no value.
func headerEnd(_ bytes: some RandomAccessCollection<UInt8>) -> Int? {
  bytes.withContiguousStorageIfAvailable(headerLength) ?? nil
}

private func headerLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var isQuoted = false
  for index in bytes.indices {
    if bytes[index] == quote { isQuoted.toggle() }
    if bytes[index] == colon, !isQuoted { return index }
  }
  return isQuoted ? bytes.firstIndex(of: colon) : nil
}

private func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var start = bytes.startIndex
  var isQuoted = false
  for index in bytes.indices {
    if bytes[index] == quote { isQuoted.toggle() }
    if bytes[index] == separator, !isQuoted {
      parts.append(bytes[start..<index])
      start = index + 1
    }
  }
  return parts + [bytes[start...]]
}

/// Without quotes, and with `^n`, `^^` and `^'` as what they stand for (RFC 6868).
private func parameterValue(_ text: ArraySlice<UInt8>) -> String {
  var value: [UInt8] = []
  var index = text.startIndex
  while index < text.endIndex {
    let following = index + 1 < text.endIndex ? text[index + 1] : 0
    if text[index] == UInt8(ascii: "^"), let meant = circumflexEscapes[following] {
      value.append(meant)
      index += 1
    } else if text[index] != quote {
      value.append(text[index])
    }
    index += 1
  }
  return tidy(normalisedText(value[...]))
}

private let circumflexEscapes: [UInt8: UInt8] = [
  UInt8(ascii: "n"): newline, UInt8(ascii: "^"): UInt8(ascii: "^"), UInt8(ascii: "'"): quote,
]

private func upperASCII(_ bytes: ArraySlice<UInt8>) -> String {
  tidy(String(decoding: bytes, as: UTF8.self)).uppercased()
}
