// SPDX-License-Identifier: Apache-2.0

/// `text` as an eye reads it: without what shows nothing (zero-width characters, soft hyphens,
/// controls), and with the plain letter, digit or sign for its full-width and styled forms.
///
/// A part of NFKC by hand, since the standard library has none: what an address, a number or a name
/// could be dressed up with. Accents stay.
func visible(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var seen: [Unicode.Scalar] = []
  seen.reserveCapacity(text.count)
  for scalar in text {
    switch scalar.value {
    case 9, 10, 32...126: seen.append(scalar)
    case 0..<0xA0: if scalar.value == 0x85 { seen.append("\n") }
    default: if let sign = visibleSign(scalar) { seen.append(sign) }
    }
  }
  return seen
}

private func visibleSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  if let sign = styledSign(scalar) { return sign }
  let properties = scalar.properties
  if properties.isDefaultIgnorableCodePoint { return nil }
  switch properties.generalCategory {
  case .spaceSeparator: return " "
  case .lineSeparator, .paragraphSeparator: return "\n"
  case .decimalNumber, .otherNumber: return digit(scalar) ?? scalar
  default: return scalar
  }
}

/// Full-width forms, mathematical and circled letters, and the signs of addresses and numbers.
private func styledSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
  case 0x1D400...0x1D6A3: letter((scalar.value - 0x1D400) % 52)
  case 0x24B6...0x24E9: letter(scalar.value - 0x24B6)
  case 0x2024, 0x3002, 0xFE52, 0xFF61: "."
  case 0x2010, 0x2011, 0x2212, 0xFE63: "-"
  case 0x2044, 0x2215: "/"
  case 0xFE55: ":"
  case 0xFE62: "+"
  case 0xFE6B: "@"
  default: nil
  }
}

private func letter(_ index: UInt32) -> Unicode.Scalar? {
  Unicode.Scalar(index < 26 ? 0x41 + index : 0x61 + index - 26)
}

/// `٣`, `３`, `³` and `③` are a three; `½` and `三` are not.
private func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  let properties = scalar.properties
  guard properties.numericType == .decimal || properties.numericType == .digit else { return nil }
  return properties.numericValue.flatMap { Unicode.Scalar(48 + UInt8($0)) }
}
