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
    if members.contains(where: { $0.id.rawValue == text }) { return Identifier(text) }
    let wanted = text.lowercased()
    let address = EmailAddress(text)
    let fits: [(MemberRow) -> Bool] = [
      { $0.id.rawValue.lowercased() == wanted },
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
