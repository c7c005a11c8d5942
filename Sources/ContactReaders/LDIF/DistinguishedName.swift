// SPDX-License-Identifier: Apache-2.0

/// The name of a directory entry: `cn=Ann Lee,mail=ann@example.org` (RFC 4514).
struct DistinguishedName: Equatable {
  /// From the first to the last, the attributes in lower case.
  let parts: [(attribute: String, value: String)]

  init(_ text: String) {
    parts = split(Array(text.utf8)).compactMap { part in
      guard let separator = part.firstIndex(of: equalsSign) else { return nil }
      let attribute = String(decoding: part[..<separator].map(asciiLowercase), as: UTF8.self)
      return (tidy(attribute), unescaped(part[(separator + 1)...]))
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.parts.elementsEqual(right.parts) { $0 == $1 }
  }

  subscript(attribute: String) -> String? {
    parts.first { $0.attribute == attribute }?.value
  }

  /// Who is meant, for people to read: a name, an address, or whatever comes first.
  var who: String? {
    self["cn"] ?? self["mail"] ?? parts.first?.value
  }

  /// The same for all spellings of the name; nil where there's nothing in it.
  var hash: UInt64? {
    guard !parts.isEmpty else { return nil }
    return parts.reduce(0) { hash, part in
      (hash ^ identifierHash(part.attribute)) &* 31 &+ identifierHash(part.value)
    }
  }
}

/// At commas, semicolons and plus signs that are neither escaped nor quoted.
private func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var start = 0
  var index = 0
  var isQuoted = false
  while index < bytes.count {
    switch bytes[index] {
    case quote: isQuoted.toggle()
    case backslash: index += 1
    case comma, semicolon, UInt8(ascii: "+"):
      if isQuoted { break }
      parts.append(bytes[start..<index])
      start = index + 1
    default: break
    }
    index += 1
  }
  return parts + [bytes[start...]]
}

/// Without quotes and backslashes; two hexadecimal digits behind one stand for a byte.
private func unescaped(_ text: ArraySlice<UInt8>) -> String {
  var bytes: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    if byte == quote { continue }
    guard byte == backslash, let first = rest.popFirst() else {
      bytes.append(byte)
      continue
    }
    if let high = hexValue(first), let low = rest.first.flatMap(hexValue) {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst()
    } else {
      bytes.append(first)
    }
  }
  return tidy(normalisedText(bytes[...]))
}
