// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension VCardCard {
  /// Takes a property that is rare, or whose value had to be decoded.
  mutating func take(
    _ property: VCardProperty, _ line: VCardLine, _ text: VCardText,
    _ records: inout RecordBuilder
  ) {
    switch property {
    case .version: isVersion21 = text.whole == "2.1"
    case .name: takeName(text.components(splitAtCommas: !isVersion21), &records)
    case .organisation:
      let units = text.components(splitAtCommas: false)
      records.set(.organisation, units.first?.joined(separator: ", ") ?? "")
    case .nickname:
      let names = text.components(splitAtCommas: true).first ?? []
      records.set(.nickname, names.first { !$0.isEmpty } ?? "")
    case .telephone: if !line.isFax { records.addPhone(text.whole, line: line.line) }
    case .email: records.addEmails(text.whole, line: line.line)
    case .formattedName: records.set(.writtenName, text.whole)
    case .title: records.set(.title, text.whole)
    case .link: records.addLink(text.whole)
    case .kind: kind = Kind(text.whole)
    case .identifier: identifier = identifierHash(text.whole)
    case .categories:
      text.components(splitAtCommas: true).joined().forEach { records.addCategory($0) }
    case .revision: if let day = timestampDay(text.whole) { records.setRevisedOn(day) }
    case .member: members.append(identifierHash(text.whole))
    case .agent: takeAgent(text.whole, &records)
    case .related, .relatedName, .label, .manager, .assistant, .spouse, .androidCustom:
      takeRelation(property, line, text, &records)
    case .begin, .end, .picture, .other: break
    }
  }

  /// Takes the components of `N`: family, given, additional, prefixes, suffixes.
  mutating func takeName(_ components: [[String]], _ records: inout RecordBuilder) {
    let fields = records.writer.fields
    if fields.contains(.givenName) || fields.contains(.familyName) { return }
    let places: [(PackedField, String)] = [
      (.familyName, " "), (.givenName, " "), (.middleName, " "), (.namePrefix, " "),
      (.nameSuffix, ", "),
    ]
    for (values, place) in zip(components, places) {
      records.set(place.0, values.joined(separator: place.1))
    }
    hasSingleName = components.count == 1 && !(components.first ?? []).isEmpty
  }

  private mutating func takeAgent(_ text: String, _ records: inout RecordBuilder) {
    if text.isEmpty || text.utf8.startsIgnoringCase("begin:") {
      awaitsAgent = true
    } else {
      records.addRelation(.agent, text)
    }
  }

  private mutating func takeRelation(
    _ property: VCardProperty, _ line: VCardLine, _ text: VCardText,
    _ records: inout RecordBuilder
  ) {
    switch property {
    case .manager: records.addRelation(.manager, text.whole)
    case .assistant: records.addRelation(.assistant, text.whole)
    case .spouse: records.addRelation(.spouse, text.whole)
    case .relatedName where !line.group.isEmpty:
      unlabelled.append((line.group, text.whole))
      if let label = label(of: line.group) { takeLabel(line.group, label, &records) }
    case .related, .relatedName:
      if let kind = relationKind(ofTypes: line.types) { records.addRelation(kind, text.whole) }
    case .label: takeLabel(line.group, text.whole, &records)
    case .androidCustom:
      let parts = text.components(splitAtCommas: false).map { $0.first ?? "" }
      guard parts.count > 2, parts[0].hasSuffix("/relation"),
        let kind = androidRelationKind(parts[2], label: parts.count > 3 ? parts[3] : "")
      else { return }
      records.addRelation(kind, parts[1])
    case .begin, .end, .version, .formattedName, .name, .nickname, .organisation, .title, .email,
      .telephone, .link, .kind, .categories, .revision, .identifier, .member, .agent, .picture,
      .other:
      break
    }
  }

  /// The label of a group that was met before.
  private func label(of group: String) -> String? {
    labels.split(separator: newline).compactMap { VCardLine(Array($0), line: 0) }
      .last { $0.group == group }.map { tidy(String(decoding: $0.value, as: UTF8.self)) }
  }

  /// Takes the label of a group, which says how the related person in it is related.
  mutating func takeLabel(
    _ group: String, _ label: String, _ records: inout RecordBuilder
  ) {
    guard let index = unlabelled.firstIndex(where: { $0.group == group }) else { return }
    let who = unlabelled.remove(at: index).who
    if let kind = relationKind(label) { records.addRelation(kind, who) }
  }
}

extension VCardLine {
  var namesCard: Bool {
    tidy(String(decoding: value, as: UTF8.self)).utf8.startsIgnoringCase("vcard")
  }

  var isFax: Bool {
    hasType("FAX") || hasType("PAGER")
  }
}

/// The day of a timestamp such as `20260131T102030Z` or `2026-01-31T10:20:30Z` (RFC 6350, 4.3.5).
func timestampDay(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
  var (number, digits) = (0, 0)
  for byte in text where byte != UInt8(ascii: "-") {
    let digit = byte &- UInt8(ascii: "0")
    guard digit < 10, digits < 8 else { break }
    (number, digits) = (number * 10 + Int(digit), digits + 1)
  }
  guard digits == 8 else { return nil }
  return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
}

func timestampDay(_ text: String) -> Day? {
  var text = text
  return text.withUTF8 { timestampDay($0) }
}
