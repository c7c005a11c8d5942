// SPDX-License-Identifier: Apache-2.0

/// Windows-1252 as UTF-8, and whether it held one of the five bytes that have no meaning there.
func decodeWindows1252(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], isDamaged: Bool) {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 8)
  var isDamaged = false
  for byte in bytes {
    guard byte >= 0x80 else {
      text.append(byte)
      continue
    }
    let scalar = byte < 0xA0 ? c1Replacements[Int(byte - 0x80)] : UInt32(byte)
    if scalar == replacementCharacter { isDamaged = true }
    text += (Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8
  }
  return (text, isDamaged)
}

private let replacementCharacter: UInt32 = 0xFFFD

/// The characters from 0x80 to 0x9F, where Windows-1252 differs from ISO 8859-1.
private let c1Replacements: [UInt32] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
