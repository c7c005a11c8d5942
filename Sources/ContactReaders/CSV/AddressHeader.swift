// SPDX-License-Identifier: Apache-2.0

/// The header row of an address book: which program wrote it, and what its columns hold.
struct AddressHeader {
  let kind: AddressBookKind

  /// How many columns the header has.
  let width: Int

  /// The columns that are read, from left to right.
  let columns: [Column]

  struct Column {
    let index: Int
    let meaning: AddressColumn

    /// The column with the kind of a number, as in Google's `Phone 1 - Label`.
    let label: Int?
  }

  /// Nil when the row doesn't read as a header.
  ///
  /// Two headings that we know make a header; one does when there's no other column.
  init?(_ cells: [String]) {
    let keys = cells.map(headingKey)
    let known = Set(keys.compactMap(addressColumn(forKey:)))
    let isLonely = cells.count(where: { !$0.isEmpty }) == 1
    guard known.count >= (isLonely ? 1 : 2), !known.isDisjoint(with: identifying),
      !cells.contains(where: { $0.contains("@") })
    else { return nil }
    kind = addressBookKind(of: Set(keys))
    let kind = kind
    width = cells.count
    columns = cells.indices.compactMap { index in
      meaning(of: index, keys: keys, known: known, kind: kind).map {
        Column(index: index, meaning: $0, label: labelColumn(of: index, cells: cells))
      }
    }
  }

  /// The last column that can tell one person from another.
  var lastIdentifyingColumn: Int {
    columns.last { identifying.contains($0.meaning) }?.index ?? 0
  }
}

private let identifying: Set<AddressColumn> = [
  .fullName, .someName, .given, .family, .email, .phone, .link,
]

private func meaning(
  of index: Int, keys: [String], known: Set<AddressColumn>, kind: AddressBookKind
) -> AddressColumn? {
  guard let column = addressColumn(forKey: keys[index]) else { return nil }
  let isRepeatedLater = keys[(index + 1)...].contains(keys[index])
  switch column {
  case .someName:
    if isRepeatedLater { return .fullName }
    return known.contains(.given) && !known.contains(.family) ? .family : .fullName
  case .someTitle:
    return known.contains(.title) || isRepeatedLater ? .prefix : .title
  case .yahooPhone:
    return kind == .yahooCSV ? .phone : nil
  case .fullName, .given, .middle, .family, .prefix, .suffix, .nickname, .maiden, .organisation,
    .title, .email, .phone, .link, .connectedOn:
    return column
  }
}

/// `Phone 1 - Value` is explained by `Phone 1 - Label`, or by `Phone 1 - Type` before 2024.
private func labelColumn(of index: Int, cells: [String]) -> Int? {
  guard cells[index].hasSuffix(" - Value") else { return nil }
  let group = cells[index].dropLast("Value".count)
  return cells.firstIndex { $0 == group + "Label" || $0 == group + "Type" }
}

/// Headings that one program alone writes.
private func addressBookKind(of keys: Set<String>) -> AddressBookKind {
  let has = { (needed: String...) in keys.isSuperset(of: needed) }
  if has("connectedon", "firstname") { return .linkedInConnections }
  if has("organizationname", "phoneticfirstname") || has("organizationname", "emaillabel") {
    return .googleCSV
  }
  if has("givenname", "groupmembership") || has("givenname", "yominame") { return .googleOldCSV }
  if has("primaryemail", "displayname") { return .thunderbirdCSV }
  if has("yahoophone") { return .yahooCSV }
  if has("vorname", "emailangezeigtername") || has("vorname", "weiterevornamen") {
    return .outlookGermanCSV
  }
  if has("adressedemessagerie") { return .outlookFrenchCSV }
  if has("emailaddress", "personalwebpage") || has("emailaddress", "familynameyomi") {
    return .outlookComCSV
  }
  return has("emailaddress", "businessphone") ? .outlookCSV : .otherCSV
}
