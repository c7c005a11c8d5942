// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What is known of the entry that is open, beside the fields of its record.
struct LDIFEntry {
  let name: DistinguishedName
  let line: Int
  private(set) var commonName = ""
  private(set) var members: [String] = []
  private var classes: LDIFClasses = []

  /// Whether the file says what to do with an entry (RFC 2849's change records), and it isn't to
  /// add it.
  private var isOtherChange = false

  init(name: DistinguishedName, line: Int) {
    self.name = name
    self.line = line
  }

  /// A mailing list or a group.
  var isList: Bool { !isOtherChange && classes.contains(.list) }

  /// Whether it's an entry about a person or a company rather than a part of the directory.
  var isSomebody: Bool {
    if isOtherChange || isList { return false }
    return !classes.contains(.directory) || classes.contains(.person)
  }

  mutating func take(
    _ attribute: LDIFAttribute, _ value: String, line: Int, _ records: inout RecordBuilder
  ) {
    switch attribute {
    case .distinguishedName: break
    case .changeType: isOtherChange = value.lowercased() != "add"
    case .objectClass: classes.formUnion(LDIFClasses(value))
    case .commonName:
      if commonName.isEmpty { commonName = value }
      records.set(.writtenName, value)
    case .givenName: records.set(.givenName, value)
    case .familyName: records.set(.familyName, value)
    case .prefix: records.set(.namePrefix, value)
    case .suffix: records.set(.nameSuffix, value)
    case .nickname: records.set(.nickname, value)
    case .email: takeEmail(value, line: line, &records)
    case .telephone: records.addPhone(value, line: line)
    case .organisation: records.set(.organisation, value)
    case .title: records.set(.title, value)
    case .link: records.addLink(String(value.prefix { $0 != " " }))
    case .manager: addRelation(.manager, value, &records)
    case .assistant: addRelation(.assistant, value, &records)
    case .spouse: addRelation(.spouse, value, &records)
    case .category: value.split(separator: ",").forEach { records.addCategory(String($0)) }
    case .member: members.append(value)
    case .changed: if let day = directoryDay(value) { records.setRevisedOn(day) }
    }
  }

  /// Puts right what directories leave to the entry's name, before the record is kept.
  func putRight(_ records: inout RecordBuilder) {
    // Without a word of what it is, an entry may be a list that was cut off, or anything else.
    let saysWhat = classes.contains(.person) || !records.writer.fields.isEmpty
    if commonName.isEmpty, saysWhat, let name = name["cn"] { records.set(.writtenName, name) }
    if let name = records.writer.text(.writtenName), !name.isEmpty,
      name == records.writer.text(.email), records.writer.fields.contains(.email)
    {
      // Without a name, Thunderbird repeats the address.
      records.writer.rename(.writtenName, to: .void)
    }
  }

  /// Exchange keeps addresses of all protocols in one attribute: `SMTP:ann@example.org`.
  private func takeEmail(_ value: String, line: Int, _ records: inout RecordBuilder) {
    guard let separator = value.utf8.firstIndex(of: colon) else {
      return records.addEmails(value, line: line)
    }
    let scheme = value[..<separator].lowercased()
    if scheme == "smtp" || scheme == "mailto" {
      records.addEmails(String(value[value.index(after: separator)...]), line: line)
    }
  }

  /// Directories point to another entry by its name; address books hold the person's.
  private func addRelation(
    _ kind: Relation.Kind, _ value: String, _ records: inout RecordBuilder
  ) {
    records.addRelation(kind, DistinguishedName(value).who ?? value)
  }
}

/// The day of `20260131102030Z` (RFC 4517, 3.3.13), or of seconds since 1970 as Thunderbird counts.
private func directoryDay(_ text: String) -> Day? {
  let digits = text.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  guard let number = Int(Substring(digits)), number > 0 else { return nil }
  if digits.count == 14 { return timestampDay(String(Substring(digits.prefix(8)))) }
  return digits.count == 10 || digits.count == 9 ? Day(ordinal: Int32(number / 86_400)) : nil
}
