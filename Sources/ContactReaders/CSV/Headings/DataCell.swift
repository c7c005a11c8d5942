// SPDX-License-Identifier: Apache-2.0

/// Whether a cell has signs that stand in programs and data, such as `"name": {`, and in no heading.
func looksLikeCode(_ cell: String) -> Bool {
  cell.unicodeScalars.contains { "{}[]<>=:;\"\\".unicodeScalars.contains($0) }
}

/// Whether a cell holds an e-mail address, a link, a telephone number or a date, which no heading
/// does.
func looksLikeData(_ cell: String) -> Bool {
  if cell.contains("@") || cell.contains("://") { return true }
  var digits = 0
  for scalar in cell.unicodeScalars {
    if ("0"..."9").contains(scalar) {
      digits += 1
    } else if scalar.properties.isAlphabetic {
      return false
    }
  }
  return digits >= 5
}
