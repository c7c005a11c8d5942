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

  let emailTable: MeaningTable
  let phoneTable: NumberTable
  let linkTable: MeaningTable
  let affiliationTexts: TextTable

  /// The affiliation that each e-mail's domain stands for; -1 where anybody can have a mailbox.
  let emailAffiliations: [Int32]

  /// The country calling code of each phone, as a number.
  let callingCodes: [Int32]

  var count: Int { input.count }
  var vocabulary: Vocabulary { reader.vocabulary }

  init(_ records: BookRecords) {
    input = records.inPlaceOrder()
    var reader = ColumnReader(capacity: input.count)
    reader.read(records, input)
    owner = reader.owner
    file = reader.file
    member = reader.member
    name = reader.name
    names = reader.names.values
    self.reader = reader.nameReader
    emails = reader.emails
    phones = reader.phones
    links = reader.links
    affiliations = reader.affiliations
    title = reader.title
    emailTable = reader.emailTable
    phoneTable = reader.phoneTable
    linkTable = reader.linkTable
    affiliationTexts = reader.affiliationTexts
    emailAffiliations = reader.emailAffiliations
    callingCodes = phoneTable.values.map(callingCode)
  }

  func nameKey(_ row: Int32) -> NameKey { names[Int(name[Int(row)])] }

  func emailText(_ number: Int32) -> String { emailTable.text(number) }
  func phoneText(_ number: Int32) -> String { "+\(phoneTable.values[Int(number)])" }
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
    let spelling = Int(spellings.number(of: text))
    if spelling == numbers.count {
      let meaning = read(String(decoding: text, as: UTF8.self))
      numbers.append(meaning.map { meanings.number(of: $0) } ?? -1)
    }
    return numbers[spelling]
  }

  func known(_ meaning: String) -> Int32? { meanings.known(meaning) }

  func text(_ number: Int32) -> String { meanings.text(number) }

  /// Lets go of the spellings, once all have been read.
  mutating func forgetSpellings() {
    spellings = TextTable()
    numbers = []
  }
}

/// ITU-T E.164 country codes have one to three digits; the list of those with two is closed.
private func callingCode(_ e164: UInt64) -> Int32 {
  var leading = e164
  while leading > 999 { leading /= 10 }
  let digits = Int32(leading)
  if digits / 100 == 1 || digits / 100 == 7 { return digits / 100 }
  return twoDigitCodes.contains(digits / 10) ? digits / 10 : digits
}

private let twoDigitCodes: Set<Int32> = [
  20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
  57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
]
