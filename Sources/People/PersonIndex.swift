// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Finds persons by what is known of them, and says by which keys they can be known again.
package struct PersonIndex: Sendable {
  let resolution: Resolution
  let records: [BookRecord]

  /// Persons by canonical mailbox, by number and by link, ascending; role mailboxes and home pages
  /// are left out.
  private var personsOfEmail: [String: [Int]] = [:]
  private var personsOfPhone: [String: [Int]] = [:]
  private var personsOfLink: [String: [Int]] = [:]

  /// By word of a name, given or family: the persons of whose names it is a part, ascending.
  private var personsOfWord: [String: [Int]] = [:]

  /// By person: the distinct names of the records.
  private(set) var names: [[NameKey]]

  package init(_ resolution: Resolution, records: [BookRecord]) {
    self.resolution = resolution
    self.records = records
    names = Array(repeating: [], count: resolution.persons.count)
    for person in resolution.persons { add(person) }
  }

  private mutating func add(_ person: Person) {
    var seen: Set<NameKey> = []
    for index in person.records {
      let record = records[index].record
      for email in record.emails where !email.isRole {
        personsOfEmail[email.canonical, default: []].appendOnce(person.id)
      }
      for phone in record.phones.compactMap(\.e164) {
        personsOfPhone[phone, default: []].appendOnce(person.id)
      }
      for link in record.links where link.isProfile {
        personsOfLink[link.canonical, default: []].appendOnce(person.id)
      }
      let name = NameKey(record.name, organisation: record.organisation)
      guard !name.isEmpty, seen.insert(name).inserted else { continue }
      names[person.id].append(name)
      for word in name.family + [name.given] where !word.isEmpty {
        personsOfWord[word, default: []].appendOnce(person.id)
      }
    }
  }

  /// Persons of whom a record carries the mailbox.
  func persons(withEmail email: EmailAddress) -> [Int] {
    email.isRole ? [] : personsOfEmail[email.canonical] ?? []
  }

  /// Persons one of whose names has one of the words as its family name, or as its only name.
  func persons(withAnyOf words: [String]) -> [Int] {
    Set(words.flatMap { personsOfWord[$0] ?? [] }).sorted()
  }

  /// Keys by which a person can be recognised on another night, ascending: `email:`, `phone:` and
  /// `link:` with the canonical value, as far as no other person shares it; without any,
  /// `name:given family|organisation`.
  ///
  /// They are personal data: whoever keeps them keeps them hashed with a secret.
  package func identityKeys(of person: Person) -> [String] {
    var keys: Set<String> = []
    for index in person.records {
      let record = records[index].record
      for email in record.emails where personsOfEmail[email.canonical]?.count == 1 {
        keys.insert("email:" + email.canonical)
      }
      for phone in record.phones.compactMap(\.e164) where personsOfPhone[phone]?.count == 1 {
        keys.insert("phone:" + phone)
      }
      for link in record.links where personsOfLink[link.canonical]?.count == 1 {
        keys.insert("link:" + link.canonical)
      }
    }
    return keys.isEmpty ? nameKeys(of: person) : keys.sorted()
  }

  private func nameKeys(of person: Person) -> [String] {
    var keys: Set<String> = []
    for index in person.records {
      let record = records[index].record
      let name = NameKey(record.name, organisation: record.organisation)
      guard name.isFull else { continue }
      let organisation = Affiliation.key(organisation: record.organisation)
      keys.insert("name:\(name.given) \(name.family.joined(separator: " "))|\(organisation)")
    }
    return keys.sorted()
  }
}

extension Array where Element: Equatable {
  /// Persons are added in ascending order, so that only the last can be the same.
  fileprivate mutating func appendOnce(_ element: Element) {
    if last != element { append(element) }
  }
}
