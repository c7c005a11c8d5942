// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Finds the member whom somebody typed: by identifier, by address, or by name where it is one
/// member's alone.
struct MemberDirectory {
  private let members: [MemberRow]

  init(_ members: [MemberRow]) {
    self.members = members
  }

  func member(typedAs text: String) -> Identifier<Member>? {
    let identifiers = Set(members.map(\.id))
    if let member = identifiers.member(typedAs: text) { return member }
    let wanted = text.lowercased()
    if identifiers.contains(where: { $0.rawValue.lowercased() == wanted }) { return nil }
    let address = EmailAddress(text)
    let fits: [(MemberRow) -> Bool] = [
      { row in address.map(row.record.emails.contains) ?? false },
      { $0.record.name.display.lowercased() == wanted },
    ]
    for fit in fits {
      let meant = members.filter(fit)
      if meant.count == 1 { return meant.first?.id }
      if meant.count > 1 { return nil }
    }
    return nil
  }
}

extension Set<Identifier<Member>> {
  /// A member by identifier, whatever its case as long as one alone can be meant.
  func member(typedAs text: String) -> Identifier<Member>? {
    if contains(Identifier(text)) { return Identifier(text) }
    let meant = filter { $0.rawValue.lowercased() == text.lowercased() }
    return meant.count == 1 ? meant.first : nil
  }
}
