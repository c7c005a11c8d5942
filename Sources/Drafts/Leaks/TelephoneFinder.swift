// SPDX-License-Identifier: Apache-2.0

import Introductions

/// Every run of digits that somebody could dial: seven or more, with what people write between
/// them, and neither dates nor an amount.
///
/// An ISBN or a long order number is taken for one: better that a draft too many stops.
func telephoneNumbers(in text: [Unicode.Scalar]) -> [Found] {
  let dialled = withoutReferences(text)
  var numbers: [Found] = []
  var index = 0
  while index < text.count {
    guard isDigit(dialled[index]) || dialled[index] == "+" else {
      index += 1
      continue
    }
    let run = DigitRun(in: dialled, at: index)
    if run.count >= fewestDigits, run.isInternational || !(run.isDates || run.isAmount(in: text)) {
      numbers.append(Found(text, run.range))
    }
    index = max(run.range.upperBound, index + 1)
  }
  return numbers
}

/// The digits of `7F3A-9CKX-2MQ` are none of a number.
///
/// One of digits alone must stand behind `ref`, as at the end of every letter.
private func withoutReferences(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var masked = text
  var start = 0
  for index in 0...text.count {
    guard index == text.count || !(isASCIILetterOrDigit(text[index]) || text[index] == "-") else {
      continue
    }
    if index - start == referenceLength, isReference(text, start..<index) {
      for place in start..<index { masked[place] = "x" }
    }
    start = index + 1
  }
  return masked
}

private func isReference(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
  let written = string(text[range])
  guard Reference.parse(written)?.formatted == written else { return false }
  return text[range].contains(where: isASCIILetter)
    || string(text[..<range.lowerBound].suffix(4)) == "ref "
}

private let fewestDigits = 7
private let referenceLength = 13
