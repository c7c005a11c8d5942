// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The text of an element or attribute, valid as long as the parser's call; always valid UTF-8.
struct XMLText {
  let utf8: UnsafeBufferPointer<UInt8>

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    utf8 = UnsafeBufferPointer(start: start, count: count)
  }

  /// Hands over the text as one line in normal form C without blanks around it.
  @inline(__always)
  func withTidied<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let text = withoutBlanks(utf8)
    if isTidyText(text) { return body(text) }
    var tidied = self.tidied
    return tidied.withUTF8(body)
  }

  /// As one line in normal form C without blanks around it.
  var tidied: String {
    utf8.allSatisfy { $0 <= blank } ? "" : tidy(normalisedText(Array(utf8)[...]))
  }

  var isBlank: Bool { utf8.allSatisfy { $0 <= blank } }

  /// Whether it is these letters of ASCII, in either case.
  func isIgnoringCase(_ lowercase: StaticString) -> Bool {
    utf8.count == lowercase.utf8CodeUnitCount && utf8.startsIgnoringCase(lowercase)
  }

  /// Whether a label says that no person answers the number.
  var namesFax: Bool {
    contains("fax") || contains("pager")
  }

  /// Whether it holds these letters of ASCII, in either case.
  private func contains(_ lowercase: StaticString) -> Bool {
    let length = lowercase.utf8CodeUnitCount
    guard utf8.count >= length else { return false }
    return (0...(utf8.count - length)).contains { start in
      UnsafeBufferPointer(rebasing: utf8[start...]).startsIgnoringCase(lowercase)
    }
  }

  /// Whether it is a number that only means something within its telephone system, such as `**610`
  /// or an extension.
  var isInternalNumber: Bool {
    let digits = utf8.count { $0 &- UInt8(ascii: "0") < 10 }
    return digits < 5 || utf8.first(where: { $0 > blank }) == UInt8(ascii: "*")
  }
}

extension RecordBuilder {
  // What a vocabulary takes as it stands.

  @inline(__always)
  mutating func set(_ field: PackedField, _ text: XMLText) {
    text.withTidied { set(field, $0) }
  }

  @inline(__always)
  mutating func addEmails(_ text: XMLText, line: Int) {
    text.withTidied { addEmails($0, line: line) }
  }

  @inline(__always)
  mutating func addPhone(_ text: XMLText, line: Int) {
    text.withTidied { addPhone($0, line: line) }
  }

  mutating func addLink(_ text: XMLText) {
    text.withTidied { addLink($0) }
  }

  mutating func addCategory(_ text: XMLText) {
    addCategory(text.tidied)
  }

  mutating func addRelation(_ kind: Relation.Kind, _ text: XMLText) {
    addRelation(kind, text.tidied)
  }

  /// Adds a number of a telephone system's own book.
  mutating func addOutsidePhone(_ text: XMLText, line: Int) {
    if !text.isInternalNumber { addPhone(text, line: line) }
  }
}
