// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Everything matching looks at, normalised once and interned, one row per record in the order of
/// places.
struct Columns {
  /// The position in the input of each row.
  let input: [Int32]
  let owner: [Int32]
  let file: [Int32]

  /// The owner of a row that is a member's own record; -1 for contacts.
  let member: [Int32]

  /// Index into `names` of each row.
  let name: [Int32]
  let names: [NameKey]

  /// Ascending numbers of each row; role mailboxes are no e-mails here, and home pages no links.
  let emails: Lists
  let phones: Lists
  let links: Lists
  let affiliations: Lists

  let emailTexts: [String]
  let phoneTexts: [String]
  let linkTexts: [String]
  let affiliationTexts: [String]

  /// The affiliation that each e-mail's domain stands for; -1 where anybody can have a mailbox.
  let emailAffiliations: [Int32]

  /// The country calling code of each phone, as a number.
  let callingCodes: [Int32]

  var count: Int { input.count }

  init(_ records: [BookRecord]) {
    let order = placeOrder(records)
    input = order.map(Int32.init)
    var reader = ColumnReader()
    for index in order { reader.append(records[index]) }
    owner = reader.owner
    file = reader.file
    member = reader.member
    name = reader.name
    names = reader.names.values
    emails = reader.emails
    phones = reader.phones
    links = reader.links
    affiliations = reader.affiliations
    emailTexts = reader.emailTexts.values
    phoneTexts = reader.phoneTexts.values
    linkTexts = reader.linkTexts.values
    affiliationTexts = reader.affiliationTexts.values
    emailAffiliations = reader.emailAffiliations
    callingCodes = phoneTexts.map(callingCode)
  }

  func nameKey(_ row: Int32) -> NameKey { names[Int(name[Int(row)])] }
}

/// The order of places, and for records of one place an order by what they say.
func placeOrder(_ records: [BookRecord]) -> [Int] {
  records.indices.sorted { left, right in
    let (a, b) = (records[left], records[right])
    if a.record.place != b.record.place { return a.record.place < b.record.place }
    if a.owner != b.owner { return a.owner < b.owner }
    return contentKey(a.record).lexicographicallyPrecedes(contentKey(b.record))
  }
}

private func contentKey(_ record: ContactRecord) -> [String] {
  [record.name.written, record.name.given, record.name.family, record.organisation, record.title]
    + record.emails.map(\.written) + record.phones.map(\.written) + record.links.map(\.written)
}

private struct ColumnReader {
  var owner: [Int32] = []
  var file: [Int32] = []
  var member: [Int32] = []
  var name: [Int32] = []
  var emails = Lists()
  var phones = Lists()
  var links = Lists()
  var affiliations = Lists()
  var names = Interner<NameKey>()
  var emailTexts = Interner<String>()
  var phoneTexts = Interner<String>()
  var linkTexts = Interner<String>()
  var affiliationTexts = Interner<String>()
  private(set) var emailAffiliations: [Int32] = []
  private var owners = Interner<Identifier<Member>>()
  private var files = Interner<String>()

  mutating func append(_ book: BookRecord) {
    let record = book.record
    let owner = owners.number(of: book.owner)
    self.owner.append(owner)
    member.append(book.isMember ? owner : -1)
    file.append(files.number(of: record.place.source))
    name.append(names.number(of: NameKey(record.name, organisation: record.organisation)))
    emails.append(ascending(record.emails.filter { !$0.isRole }.map { number(of: $0) }))
    phones.append(ascending(record.phones.compactMap(\.e164).map { phoneTexts.number(of: $0) }))
    links.append(
      ascending(record.links.filter(\.isProfile).map { linkTexts.number(of: $0.canonical) }))
    affiliations.append(ascending(record.affiliations.map { affiliationTexts.number(of: $0) }))
  }

  private mutating func number(of email: EmailAddress) -> Int32 {
    let number = emailTexts.number(of: email.canonical)
    if Int(number) == emailAffiliations.count {
      emailAffiliations.append(
        Affiliation.key(email: email).map { affiliationTexts.number(of: $0) } ?? -1)
    }
    return number
  }
}

private func ascending(_ numbers: some Sequence<Int32>) -> [Int32] {
  let sorted = numbers.sorted()
  guard sorted.count > 1 else { return sorted }
  return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
}

/// ITU-T E.164 country codes have one to three digits; the list of those with two is closed.
private func callingCode(_ e164: String) -> Int32 {
  let digits = e164.utf8.dropFirst().prefix(3).map { Int32($0) - 48 }
  guard digits.count == 3 else { return 0 }
  if digits[0] == 1 || digits[0] == 7 { return digits[0] }
  let two = digits[0] * 10 + digits[1]
  return twoDigitCodes.contains(two) ? two : two * 10 + digits[2]
}

private let twoDigitCodes: Set<Int32> = [
  20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
  57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
]
