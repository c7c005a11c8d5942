// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Synchronization

/// Finds persons by what is known of them, and says by which keys they can be known again.
package final class PersonIndex: Sendable {
  let resolution: Resolution
  let columns: Columns

  /// The reader of names, which learns the words of what is looked for.
  private let reader: Mutex<NameReader>

  /// Rows by mailbox, by number and by link; role mailboxes and home pages are left out.
  private let rowsOfEmail: Lists
  private let rowsOfPhone: Lists
  private let rowsOfLink: Lists

  /// By word, given or of a family: the names of which it is a part; and the rows of each name.
  private let namesOfWord: Lists
  private let rowsOfName: Lists

  /// The person of each row.
  private let person: [Int32]

  package init(_ resolution: Resolution) {
    self.resolution = resolution
    let columns = resolution.columns
    self.columns = columns
    reader = Mutex(columns.reader)
    rowsOfEmail = columns.emails.inverted(count: columns.emailTable.count)
    rowsOfPhone = columns.phones.inverted(count: columns.phoneTable.count)
    rowsOfLink = columns.links.inverted(count: columns.linkTable.count)
    rowsOfName = Lists.positions(of: columns.name, below: columns.names.count)
    namesOfWord = Self.wordsOfNames(columns).inverted(count: columns.vocabulary.words.count)
    person = columns.input.map { Int32(resolution.personOf[Int($0)]) }
  }

  private static func wordsOfNames(_ columns: Columns) -> Lists {
    var lists = Lists()
    var words: [Int32] = []
    for name in columns.names {
      for index in 0..<name.family.count { words.append(name.family[index]) }
      if name.given != 0 { words.append(name.given) }
      lists.append(emptying: &words)
    }
    return lists
  }

  /// Reads a name as somebody typed it, and compares it by the words known so far.
  func read(_ name: String) -> NameKey { reader.withLock { $0.key(typed: name) } }

  func agreement(_ left: NameKey, _ right: NameKey) -> NameAgreement {
    reader.withLock { $0.vocabulary.agreement(left, right) }
  }

  /// Persons of whom a record carries the mailbox, ascending.
  func persons(withEmail email: EmailAddress) -> [Int] {
    columns.emailTable.known(email.canonical).map { persons(rowsOfEmail[Int($0)]) } ?? []
  }

  /// Persons one of whose names has one of the words as its family name, or as its given name.
  func persons(withAnyOf words: [Int32]) -> [Int] {
    let names = Set(words.filter { $0 < namesOfWord.count }.flatMap { namesOfWord[Int($0)] })
    return ascending(names.flatMap { rowsOfName[Int($0)].map { Int(person[Int($0)]) } })
  }

  private func persons(_ rows: ArraySlice<Int32>) -> [Int] {
    ascending(rows.map { Int(person[Int($0)]) })
  }

  /// The distinct names of a person's records.
  func names(of id: Int) -> [NameKey] {
    ascending(rows(of: id).map { Int(columns.name[$0]) }).map { columns.names[$0] }
      .filter { !$0.isEmpty }
  }

  /// The rows of a person's records.
  func rows(of id: Int) -> [Int] {
    resolution.persons.recordsOfPerson[id].map { Int(rowOfInput[Int($0)]) }
  }

  private var rowOfInput: [Int32] { resolution.rowOfInput }

  /// Keys by which a person can be recognised on another night, ascending: `email:`, `phone:` and
  /// `link:` with the canonical value, as far as no other person shares it; without any,
  /// `name:given family|organisation`.
  ///
  /// They are personal data: whoever keeps them keeps them hashed with a secret.
  package func identityKeys(of person: Person) -> [String] {
    var keys: Set<String> = []
    for row in rows(of: person.id) {
      for email in columns.emails[row] where isAlone(rowsOfEmail[Int(email)]) {
        keys.insert("email:" + columns.emailText(email))
      }
      for phone in columns.phones[row] where isAlone(rowsOfPhone[Int(phone)]) {
        keys.insert("phone:" + columns.phoneText(phone))
      }
      for link in columns.links[row] where isAlone(rowsOfLink[Int(link)]) {
        keys.insert("link:" + columns.linkText(link))
      }
    }
    return keys.isEmpty ? nameKeys(of: person) : keys.sorted()
  }

  /// Whether the rows are of one person.
  private func isAlone(_ rows: ArraySlice<Int32>) -> Bool {
    rows.allSatisfy { person[Int($0)] == person[Int(rows[rows.startIndex])] }
  }

  private func nameKeys(of person: Person) -> [String] {
    var keys: Set<String> = []
    for (row, record) in zip(rows(of: person.id), person.records) {
      let name = columns.nameKey(Int32(row))
      guard name.isFull else { continue }
      let vocabulary = columns.vocabulary
      let family = (0..<name.family.count).map { vocabulary.text(name.family[$0]) }
      let organisation = Affiliation.key(
        organisation: resolution.persons.records[record].record.organisation)
      keys.insert(
        "name:\(vocabulary.text(name.given)) \(family.joined(separator: " "))|\(organisation)")
    }
    return keys.sorted()
  }
}

private func ascending(_ values: [Int]) -> [Int] {
  let sorted = values.sorted()
  return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
}
