// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Gathers the fields of one contact record after another, whichever format they come from.
///
/// Values that mean nothing become findings and cost only themselves; repeated ones are kept once,
/// and of a field that stands once in a record the first value counts. Lines are counted as the
/// caller counts them.
struct RecordBuilder: ~Copyable {
  let country: String?
  var findings = FindingList()
  var writer: RecordWriter

  /// Whether a record has been begun and neither kept nor dropped.
  private(set) var isOpen = false

  /// `country` is the ISO 3166 code of telephone numbers without one of their own.
  ///
  /// `expected` is how many bytes the records are likely to take.
  init(country: String?, expected: Int = 0) {
    self.country = country
    writer = RecordWriter(expected: expected)
  }

  @inline(__always)
  mutating func begin(line: Int) {
    writer.begin(line: line)
    isOpen = true
  }

  /// Keeps the record that is open; one that identifies nobody is a finding instead.
  @inline(__always)
  @discardableResult
  mutating func keep() -> Bool {
    guard isOpen else { return false }
    isOpen = false
    if writer.keep() { return true }
    findings.report(.emptyRecord, line: writer.line)
    return false
  }

  mutating func drop() {
    isOpen = false
  }

  @inline(__always)
  mutating func report(_ problem: Finding.Problem, line: Int? = nil) {
    findings.report(problem, line: line ?? writer.line)
  }

  /// Keeps the record that is open if it identifies somebody, and is silent if not.
  mutating func keepIfItIdentifies() {
    isOpen = false
    _ = writer.keep()
  }

  /// Takes the open record out, so that one that stands in the middle of it can be begun.
  mutating func suspend() -> RecordWriter.Suspended {
    isOpen = false
    return writer.suspend()
  }

  mutating func resume(_ record: RecordWriter.Suspended) {
    writer.resume(record)
    isOpen = true
  }

  // MARK: Fields that stand once

  /// Takes text that is tidy already.
  @inline(__always)
  mutating func set(_ field: PackedField, _ tidied: UnsafeBufferPointer<UInt8>) {
    if !tidied.isEmpty, isOpen, !writer.fields.contains(field) { writer.add(field, tidied) }
  }

  mutating func set(_ field: PackedField, _ text: String) {
    var text = tidy(text)
    text.withUTF8 { set(field, $0) }
  }

  /// Takes the day on which the owner and the one whom the record is about were connected.
  @inline(__always)
  mutating func setConnectedOn(_ day: Day) {
    if isOpen, !writer.fields.contains(.connectedOn) { writer.add(.connectedOn, day) }
  }

  /// Takes that day as it is written.
  mutating func setConnectedOn(_ tidied: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !tidied.isEmpty else { return }
    if let day = writtenDay(tidied) {
      setConnectedOn(day)
    } else {
      report(.invalidDay(excerpt(text(tidied))))
    }
  }

  // MARK: Fields that may stand more than once

  /// Adds the addresses of a cell or property, which may hold several; the text is tidy already.
  @inline(__always)
  mutating func addEmails(_ tidied: UnsafeBufferPointer<UInt8>, line: Int? = nil) {
    guard isOpen, !tidied.isEmpty else { return }
    if isPlainEmail(tidied) {
      addPlainEmail(tidied)
    } else {
      addEmails(String(decoding: tidied, as: UTF8.self), line: line)
    }
  }

  /// Adds what is known to be one address in plain characters.
  @inline(__always)
  mutating func addPlainEmail(_ tidied: UnsafeBufferPointer<UInt8>) {
    if isOpen, isNew(.email, tidied) { writer.add(.email, tidied) }
  }

  mutating func addEmails(_ text: String, line: Int? = nil) {
    guard isOpen else { return }
    for part in emailParts(text) {
      let written = tidy(String(part))
      if written.isEmpty || isExchangePath(written) { continue }
      guard let email = EmailAddress(written) else {
        report(.invalidEmail(excerpt(written)), line: line)
        continue
      }
      var kept = email.written
      kept.withUTF8 { if isNew(.email, $0) { writer.add(.email, $0) } }
    }
  }

  /// Adds a telephone number, also as a `tel:` URI (RFC 3966); `sip:` addresses are not numbers.
  @inline(__always)
  mutating func addPhone(_ tidied: UnsafeBufferPointer<UInt8>, line: Int? = nil) {
    guard isOpen, !tidied.isEmpty else { return }
    if isPlainPhone(tidied) {
      addPlainPhone(tidied)
    } else {
      addPhone(String(decoding: tidied, as: UTF8.self), line: line)
    }
  }

  /// Adds what is known to be one number in digits and the usual signs.
  @inline(__always)
  mutating func addPlainPhone(_ tidied: UnsafeBufferPointer<UInt8>) {
    if isOpen, isNew(.phone, tidied) { writer.add(.phone, tidied) }
  }

  mutating func addPhone(_ text: String, line: Int? = nil) {
    guard isOpen else { return }
    var written = tidy(withoutTelScheme(text))
    if written.isEmpty || written.utf8.startsIgnoringCase("sip") { return }
    guard PhoneNumber(written, country: country) != nil else {
      return report(.invalidPhone(excerpt(written)), line: line)
    }
    written.withUTF8 { if isNew(.phone, $0) { writer.add(.phone, $0) } }
  }

  /// Adds a web address; text that is none, such as a bare user name, says nothing to us.
  @inline(__always)
  mutating func addLink(_ tidied: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !tidied.isEmpty else { return }
    if isPlainLink(tidied) {
      addPlainLink(tidied)
    } else {
      addLink(String(decoding: tidied, as: UTF8.self))
    }
  }

  /// Adds what is known to be a web address.
  @inline(__always)
  mutating func addPlainLink(_ tidied: UnsafeBufferPointer<UInt8>) {
    if isOpen, isNew(.link, tidied) { writer.add(.link, tidied) }
  }

  mutating func addLink(_ text: String) {
    var written = tidy(text)
    guard isOpen, ProfileLink(written) != nil else { return }
    written.withUTF8 { if isNew(.link, $0) { writer.add(.link, $0) } }
  }

  /// Adds a group or label that the owner filed the record under.
  mutating func addCategory(_ tidied: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !tidied.isEmpty, !isGooglesOwnGroup(tidied) else { return }
    if isNew(.category, tidied) { writer.add(.category, tidied) }
  }

  mutating func addCategory(_ text: String) {
    var category = tidy(text)
    category.withUTF8 { addCategory($0) }
  }

  /// Takes the day on which the owner last changed the record.
  mutating func setRevisedOn(_ day: Day) {
    if isOpen, !writer.fields.contains(.revisedOn) { writer.add(.revisedOn, day) }
  }

  /// Adds somebody whom the record names beside the one that it is about.
  mutating func addRelation(_ kind: Relation.Kind, _ tidied: UnsafeBufferPointer<UInt8>) {
    addRelation(kind, text(tidied))
  }

  mutating func addRelation(_ kind: Relation.Kind, _ text: String) {
    let who = tidy(text)
    guard isOpen, !who.isEmpty else { return }
    let packed = [kind.rawValue] + Array(who.utf8)
    packed.withUnsafeBufferPointer { if isNew(.relation, $0) { writer.add(.relation, $0) } }
  }

  /// Adds what is compared and never shown; an address may stand in several cells.
  mutating func addParticular(_ field: PackedField, _ tidied: UnsafeBufferPointer<UInt8>) {
    if isOpen, !tidied.isEmpty { writer.add(field, tidied) }
  }

  /// Adds a birthday by year, month and day, whichever way it was written; one that could be two
  /// days stays as it is.
  mutating func addBirthday(_ tidied: UnsafeBufferPointer<UInt8>) {
    guard let civil = writtenDay(tidied)?.civil, text(tidied).contains("\(civil.year)") else {
      return addParticular(.birthday, tidied)
    }
    if isOpen {
      writer.add(.birthday, "\(civil.year * 10_000 + civil.month * 100 + civil.day)")
    }
  }

  /// Whether the open record has no value that means the same.
  @inline(__always)
  private func isNew(_ field: PackedField, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard writer.fields.contains(field) else { return true }
    var rest = writer.openFields
    while let (found, earlier) = rest.next() {
      if found == field, meansTheSame(field, earlier, value) { return false }
    }
    return true
  }

  private func meansTheSame(
    _ field: PackedField, _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch field {
    case .email:
      if let isSame = isSameMailbox(left, right) { return isSame }
      return EmailAddress(text(left)) == EmailAddress(text(right))
    case .phone:
      let (one, other) = (text(left), text(right))
      if lastDigit(left) != lastDigit(right), isPlainPhone(left), isPlainPhone(right) {
        return false
      }
      let e164 = PhoneNumber(one, country: country)?.e164
      return e164 != nil ? e164 == PhoneNumber(other, country: country)?.e164 : one == other
    case .link:
      return left.elementsEqual(right) || ProfileLink(text(left)) == ProfileLink(text(right))
    default:
      return left.count == right.count && left.elementsEqual(right)
    }
  }
}

private func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
  String(decoding: value, as: UTF8.self)
}

private func lastDigit(_ value: UnsafeBufferPointer<UInt8>) -> UInt8? {
  value.last { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
}

/// Whether a group is one that Google makes for everybody, in tables and in cards, and says nothing.
private func isGooglesOwnGroup(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
  isWords(name, "mycontacts") || isWords(name, "starred") || isWords(name, "othercontacts")
}

/// Whether a text is the given lower-case letters, but for case and blanks.
private func isWords(_ text: UnsafeBufferPointer<UInt8>, _ letters: StaticString) -> Bool {
  var matched = 0
  for byte in text where byte != blank {
    guard matched < letters.utf8CodeUnitCount,
      asciiLowercase(byte) == letters.utf8Start[matched]
    else { return false }
    matched += 1
  }
  return matched == letters.utf8CodeUnitCount
}

/// Google joins repeated values of a cell by ` ::: `; people type `;` or `,` between addresses.
private func emailParts(_ text: String) -> [Substring] {
  text.split(separator: " ::: ").flatMap { part -> [Substring] in
    guard part.utf8.count(where: { $0 == UInt8(ascii: "@") }) > 1, !part.contains("\"") else {
      return [part]
    }
    return part.split { $0 == ";" || $0 == "," }
  }
}

/// Exchange writes its directory's own names where others write an address.
private func isExchangePath(_ text: String) -> Bool {
  text.utf8.startsIgnoringCase("/o=") || text.utf8.startsIgnoringCase("ex:/o=")
}

private func withoutTelScheme(_ text: String) -> String {
  let trimmed = tidy(text)
  guard trimmed.utf8.startsIgnoringCase("tel:") else { return text }
  return percentDecoded(trimmed.dropFirst(4))
}

private func percentDecoded(_ text: Substring) -> String {
  guard text.contains("%") else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2, let high = digits.first.flatMap(hexValue),
      let low = digits.last.flatMap(hexValue)
    {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return normalisedText(bytes[...])
}

func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}
