// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Gathers one card, whether it was written as vCard or as xCard.
struct VCardBuilder {
  private var builder: RecordBuilder
  private var kind = "INDIVIDUAL"
  private var firstComponentOfName = ""

  init(place: Place, country: String?) {
    builder = RecordBuilder(place: place, country: country)
  }

  var place: Place { builder.place }

  /// A distribution list is nobody.
  var isGroup: Bool { kind == "GROUP" }

  var findings: [Finding] { builder.findings }

  mutating func report(_ problem: Finding.Problem, line: Int? = nil) {
    builder.report(problem, line: line)
  }

  /// Takes a property whose value is one text.
  ///
  /// `line` is where findings about it point.
  mutating func take(_ property: TextProperty, _ text: String, line: Int? = nil) {
    switch property {
    case .formattedName: fill(\.name.written, text)
    case .title: fill(\.title, text)
    case .email: builder.addEmails(text, line: line)
    case .telephone: builder.addPhone(text, line: line)
    case .link: builder.addLink(text)
    case .kind: kind = text.uppercased()
    }
  }

  /// Takes the components of `N`: family, given, additional, prefixes, suffixes.
  mutating func takeName(_ components: [[String]]) {
    guard builder.name.given.isEmpty, builder.name.family.isEmpty else { return }
    let part = { (index: Int, separator: String) in
      components.indices.contains(index) ? components[index].joined(separator: separator) : ""
    }
    builder.name.family = part(0, " ")
    builder.name.given = part(1, " ")
    builder.name.middle = part(2, " ")
    builder.name.prefix = part(3, " ")
    builder.name.suffix = part(4, ", ")
    if components.count == 1 { firstComponentOfName = builder.name.family }
  }

  mutating func takeNicknames(_ names: [String]) {
    fill(\.name.nickname, names.first { !$0.isEmpty } ?? "")
  }

  mutating func takeOrganisation(_ units: [[String]]) {
    fill(\.organisation, units.first.map { $0.joined(separator: ", ") } ?? "")
  }

  /// The record, with what cards say in the wrong place put right.
  var record: ContactRecord {
    var record = builder.record
    let hasParts = !record.name.given.isEmpty || !record.name.family.isEmpty
    if kind == "ORG", record.organisation.isEmpty { record.organisation = record.name.written }
    if !firstComponentOfName.isEmpty {
      // Telephones write the whole name where the family name belongs.
      record.name.family = ""
      if record.name.written.isEmpty { record.name.written = firstComponentOfName }
    }
    if !hasParts, record.name.written == record.organisation {
      // The card of a company repeats its name, because the format demands one.
      record.name.written = ""
    }
    return record
  }

  private mutating func fill(_ field: WritableKeyPath<RecordBuilder, String>, _ text: String) {
    if builder[keyPath: field].isEmpty { builder[keyPath: field] = text }
  }
}

/// The properties that are one text each.
enum TextProperty {
  case formattedName
  case title
  case email
  case telephone
  case link
  case kind

  /// Nil for properties of no interest or with components.
  ///
  /// The name is upper case.
  init?(_ name: String) {
    switch name {
    case "FN": self = .formattedName
    case "TITLE": self = .title
    case "EMAIL": self = .email
    case "TEL": self = .telephone
    case "URL", "X-SOCIALPROFILE", "SOCIALPROFILE": self = .link
    case "KIND", "X-ADDRESSBOOKSERVER-KIND": self = .kind
    default: return nil
    }
  }
}
