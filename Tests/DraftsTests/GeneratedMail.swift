// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

/// A message made from its number alone, so that one that is read wrongly can be made again.
func generatedMessage(_ number: Int) -> Message {
  var text = GeneratedText(seed: UInt64(number))
  let isForTwo = number % 8 == 0
  let kinds = LetterKind.allCases.filter { $0 != .introduction }
  return Message(
    reference: generatedReference(number),
    kind: isForTwo ? .introduction : kinds[number % kinds.count],
    from: text.correspondent(),
    to: (0..<(isForTwo ? 2 : 1)).map { _ in text.correspondent() },
    subject: text.subject(), body: text.body())
}

extension GeneratedText {
  fileprivate mutating func correspondent() -> Correspondent {
    Correspondent(name: name(), email: EmailAddress(address()))
  }
}

private func generatedReference(_ number: Int) -> Reference {
  let values = (0..<10).map { UInt8((number >> (45 - 5 * $0)) & 31) }
  return Reference(payload: values) ?? Reference("")
}
