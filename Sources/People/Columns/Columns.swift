// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Everything matching looks at, normalised once and interned, one row per record in the order of
/// places.
final class Columns: Sendable {
  /// The position in the input of each row.
  let input: [Int32]
  let owner: [Int32]
  let file: [Int32]

  /// The owner of a row that is a member's own record; -1 for contacts.
  let member: [Int32]

  /// Index into `names` of each row.
  let name: [Int32]
  let names: [NameKey]
  let reader: NameReader

  /// Ascending numbers of each row; role mailboxes are no e-mails here, and home pages no links.
  let emails: Lists
  let phones: Lists
  let links: Lists
  let affiliations: Lists

  /// The job title of each row; 0 where there is none.
  let title: [Int32]

  let emailTable: TextTable
  let phoneTable: NumberTable
  let linkTable: MeaningTable
  let affiliationTexts: TextTable

  /// The affiliation that each e-mail's domain stands for; -1 where anybody can have a mailbox.
  let emailAffiliations: [Int32]

  /// The country calling code of each phone, as a number; 0 where there can be no such number.
  let callingCodes: [Int32]

  /// What is compared where the manager says so.
  let particulars: Particulars

  /// By phone the number of its last digits, see `PhoneTails`.
  let tails: PhoneTails

  var count: Int { input.count }
  var vocabulary: Vocabulary { reader.vocabulary }

  init(_ records: BookRecords) {
    input = records.inPlaceOrder()
    let read = ColumnReader(records, input)
    owner = read.owner
    file = read.file
    member = read.member
    name = read.names.name
    names = read.names.names.values
    reader = read.names.reader
    title = read.names.title
    emails = read.reach.emails
    phones = read.reach.phones
    links = read.reach.links
    affiliations = read.reach.affiliations
    emailTable = read.reach.emailTable
    phoneTable = read.reach.phoneTable
    linkTable = read.reach.linkTable
    affiliationTexts = read.reach.affiliationTexts
    emailAffiliations = read.reach.emailAffiliations
    particulars = read.reach.particulars
    callingCodes = phoneTable.values.map(callingCode)
    tails = PhoneTails(phoneTable.values, callingCodes)
  }

  func nameKey(_ row: Int32) -> NameKey { names[Int(name[Int(row)])] }

  func emailText(_ number: Int32) -> String { emailTable.text(number) }
  func phoneText(_ number: Int32) -> String { "+\(phoneTable.values[Int(number)])" }
  func tailText(_ number: Int32) -> String { phoneText(tails.phone[Int(number)]) }
  func linkText(_ number: Int32) -> String { linkTable.text(number) }
}

/// Texts by what they mean: each spelling is read once, and spellings of one meaning share a
/// number.
struct MeaningTable: Sendable {
  private var spellings = TextTable()
  private var numbers: [Int32] = []
  private var meanings = TextTable()

  var count: Int { meanings.count }

  /// -1 for a spelling that `read` makes nothing of.
  mutating func number(of text: Bytes, _ read: (String) -> String?) -> Int32 {
    number(ofSpelling: spellings.number(of: text), read)
  }

  /// The numbers of the texts, each as if it stood alone.
  mutating func numbers(of texts: TextBatch, _ read: (String) -> String?) -> [Int32] {
    spellings.numbers(of: texts).map { number(ofSpelling: $0, read) }
  }

  private mutating func number(ofSpelling spelling: Int32, _ read: (String) -> String?) -> Int32 {
    if Int(spelling) == numbers.count {
      let meaning = read(spellings.text(spelling))
      numbers.append(meaning.map { meanings.number(of: $0) } ?? -1)
    }
    return numbers[Int(spelling)]
  }

  func known(_ meaning: String) -> Int32? { meanings.known(meaning) }

  func text(_ number: Int32) -> String { meanings.text(number) }

  func withBytes<Result>(_ number: Int32, _ body: (Bytes) -> Result) -> Result {
    meanings.withBytes(number, body)
  }

  /// Lets go of the spellings, once all have been read.
  mutating func forgetSpellings() {
    spellings = TextTable()
    numbers = []
  }
}
