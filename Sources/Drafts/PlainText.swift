// SPDX-License-Identifier: Apache-2.0

/// `text` with LF for every line break, however it was written.
func unixLines(_ text: String) -> String {
  var bytes: [UInt8] = []
  var previous: UInt8 = 0
  for byte in text.utf8 {
    if byte == 10, previous == 13 {
      previous = byte
      continue
    }
    bytes.append(byte == 13 ? 10 : byte)
    previous = byte
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// `text` without blanks and line breaks at its two ends.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.firstIndex(where: { !isBlank($0) }),
    let last = bytes.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(Substring(bytes[first...last]))
}

/// `text` on one line, without the punctuation that would end a sentence twice.
func phrase(_ text: String) -> String {
  var line = Substring(oneLine(text))
  while let last = line.last, ".!?,;:".contains(last) { line.removeLast() }
  return String(line)
}

/// `text` with every run of blanks and line breaks as one blank.
func oneLine(_ text: String) -> String {
  text.utf8.split(whereSeparator: isBlank).map { String(Substring($0)) }.joined(separator: " ")
}

/// Where `needle` stands first, compared byte by byte.
func firstRange(
  of needle: String, in text: Substring
) -> Range<Substring.Index>? {
  let wanted = Array(needle.utf8)
  let bytes = text.utf8
  var start = bytes.startIndex
  while start != bytes.endIndex {
    if bytes[start...].starts(with: wanted) {
      return start..<bytes.index(start, offsetBy: wanted.count)
    }
    bytes.formIndex(after: &start)
  }
  return nil
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == 32 || (9...13).contains(byte)
}

/// Runs of letters, marks and digits, so that `Will` is not found in `William`.
func words(of text: String) -> [String] {
  text.unicodeScalars.split { scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: false
    default: !scalar.properties.isAlphabetic
    }
  }
  .map { String(Substring($0)) }
}
