// SPDX-License-Identifier: Apache-2.0

func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar)
}

func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

func isASCIILetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  isASCIILetter(scalar) || isDigit(scalar)
}

/// A letter or a mark of any script.
func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return isASCIILetter(scalar) }
  if scalar.properties.isAlphabetic { return true }
  return isMark(scalar)
}

func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: true
  default: false
  }
}

/// A blank or a line break of visible text.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\n" || scalar == "\t"
}

func hexValue(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar {
  case "0"..."9": UInt8(scalar.value - 0x30)
  case "A"..."F": UInt8(scalar.value - 0x41 + 10)
  case "a"..."f": UInt8(scalar.value - 0x61 + 10)
  default: nil
  }
}

/// Two hexadecimal digits, in either case.
func hexByte(in text: [Unicode.Scalar], at index: Int) -> UInt8? {
  guard index + 1 < text.count, let high = hexValue(text[index]),
    let low = hexValue(text[index + 1])
  else { return nil }
  return high << 4 | low
}
