// SPDX-License-Identifier: Apache-2.0

/// The delimiter that gives the first rows the most cells, as evenly as possible.
///
/// Rows are compared with the commonest width, not with the first row, which may be a preamble.
func likelyDelimiter(of text: [UInt8]) -> UInt8 {
  let sample = Array(text.prefix(textHeadLength))
  let isWhole = text.count < textHeadLength
  var best = (delimiter: comma, score: 0)
  for delimiter in [comma, semicolon, tab] {
    let score = evenness(of: rowWidths(sample, delimiter, isWhole: isWhole))
    if score > best.score { best = (delimiter, score) }
  }
  return best.delimiter
}

/// Excel's own way to tell: a first line such as `sep=;`.
func declaredDelimiter(of text: [UInt8]) -> (delimiter: UInt8, length: Int)? {
  guard text.startsIgnoringCase("sep="), text.count > 5,
    ![carriageReturn, newline, quote].contains(text[4])
  else { return nil }
  let lineEnd = text[5...].prefix { $0 == carriageReturn || $0 == newline }.prefix(2)
  return lineEnd.isEmpty ? nil : (text[4], 5 + (lineEnd.starts(with: [13, 10]) ? 2 : 1))
}

private func rowWidths(_ sample: [UInt8], _ delimiter: UInt8, isWhole: Bool) -> [Int] {
  var scanner = CSVScanner(
    MemoryBytes(sample).reader(at: 0), delimiter: delimiter, offset: 0, expected: sample.count,
    firstLine: 1, mustBeUTF8: false)
  var widths: [Int] = []
  while widths.count < 50, (try? scanner.next()) ?? false { widths.append(scanner.cellCount) }
  if !isWhole, scanner.offset == sample.count, widths.count > 1 { widths.removeLast() }
  return widths
}

private func evenness(of widths: [Int]) -> Int {
  var rows: [Int: Int] = [:]
  for width in widths where width > 1 { rows[width, default: 0] += 1 }
  return rows.map { ($0.key - 1) * $0.value }.max() ?? 0
}
