// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The phone book of AVM's Fritz!Box; older ones have the addresses among the numbers.
struct FritzBox: XMLVocabulary {
  static let record: XMLName? = .contact

  @inline(__always)
  func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    switch tag.element.name {
    case .contact:
      records.begin(line: tag.element.line)
      return .children
    case .phonebooks, .phonebook, .lowerPerson, .telephony, .services: return .children
    case .realName, .email, .modTime: return .text
    case .number: return tag[.type]?.namesFax ?? false ? .none : .text
    default: return .none
    }
  }

  @inline(__always)
  func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .contact: records.keep()
    case .realName: records.set(.writtenName, text)
    case .email: records.addEmails(text, line: element.line)
    case .number:
      // `**610` calls a telephone of the same house.
      if text.utf8.first(where: { $0 > blank }) != UInt8(ascii: "*") {
        records.addPhone(text, line: element.line)
      }
    case .modTime: if let day = unixDay(text.utf8) { records.setRevisedOn(day) }
    default: break
    }
  }
}

/// The day of a time in seconds since 1970; nil for 0, which means that nobody knows.
private func unixDay(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
  var seconds = 0
  for byte in text where byte > blank {
    let digit = byte &- UInt8(ascii: "0")
    guard digit < 10, seconds < 1 << 40 else { return nil }
    seconds = 10 * seconds + Int(digit)
  }
  return seconds > 0 ? Day(ordinal: Int32(clamping: seconds / 86_400)) : nil
}
