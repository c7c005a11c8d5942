// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Where people are reached and where they work, read from the fields of records.
struct ReachColumns: Sendable {
  private(set) var emails = Lists()
  private(set) var phones = Lists()
  private(set) var links = Lists()
  private(set) var affiliations = Lists()
  private(set) var emailTable = TextTable()
  private(set) var phoneTable = NumberTable()
  private(set) var linkTable = MeaningTable()
  private(set) var affiliationTexts = TextTable()
  private(set) var emailAffiliations: [Int32] = []
  private(set) var particulars = Particulars()
  private var unusualEmails = MeaningTable()
  private var roleEmails: [Bool] = []
  private var domains = TextTable()
  private var domainAffiliations: [Int32] = []
  private var organisations = MeaningTable()
  private var organisationAffiliations: [Int32] = []

  private var batch = Batch()
  private var row = 0

  // The numbers of the record at hand.
  private var itsEmails: [Int32] = []
  private var itsPhones: [Int32] = []
  private var itsLinks: [Int32] = []
  private var itsAffiliations: [Int32] = []

  init() {}

  mutating func read(_ records: BookRecords, _ positions: [Int32]) {
    records.eachFields(of: positions) { fields, numbering in
      read(fields, numbering)
      if batch.ends.count == TextBatch.records { endBatch() }
    }
    endBatch()
    linkTable.forgetSpellings()
  }

  /// Ends the last record; `names` are the numbers of the rows' names.
  mutating func end(names: [Int32]) { particulars.end(names: names) }

  private mutating func read(_ fields: PackedFields, _ numbering: PhoneNumber.Numbering) {
    var fields = fields
    var organisation = noBytes
    while let (field, value) = fields.next() {
      switch field {
      case .organisation: organisation = value
      case .email: takeEmail(value)
      case .phone: if let digits = numbering.digits(of: value) { batch.phones.append(digits) }
      case .link: batch.links.append(value)
      case .birthday: particulars.take(.birthday, value)
      case .identifier: particulars.take(.identifier, value)
      case .street: particulars.take(.street, value)
      case .postcode: particulars.take(.postcode, value)
      case .city: particulars.take(.city, value)
      case .void, .writtenName, .givenName, .middleName, .familyName, .nameSuffix, .nickname,
        .maidenName, .title, .namePrefix, .relation, .category, .connectedOn, .revisedOn:
        break
      }
    }
    if !organisation.isEmpty { batch.organisations.append(organisation) }
    particulars.endRow(row)
    batch.endRecord()
    row += 1
  }

  private mutating func takeEmail(_ text: Bytes) {
    let isTaken = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 1) {
      buffer in
      guard let plain = EmailAddress.canonicalise(text, into: buffer) else { return false }
      batch.emails.append(Bytes(rebasing: buffer[..<plain.length]))
      return true
    }
    if isTaken { return }
    let unusual = unusualEmails.number(of: text) { EmailAddress($0).map(\.canonical) }
    if unusual >= 0 { unusualEmails.withBytes(unusual) { batch.emails.append($0) } }
  }

  // MARK: - Numbers for a batch

  /// The values of the records at hand, which are looked up together.
  private struct Batch {
    var emails = TextBatch()
    var phones: [UInt64] = []
    var links = TextBatch()
    var organisations = TextBatch()

    /// By record how many values there are up to its last.
    var ends: [Ends] = []

    struct Ends {
      var emails = 0
      var phones = 0
      var links = 0
      var organisations = 0
    }

    mutating func endRecord() {
      ends.append(
        Ends(
          emails: emails.count, phones: phones.count, links: links.count,
          organisations: organisations.count))
    }

    mutating func removeAll() {
      emails.removeAll()
      phones.removeAll(keepingCapacity: true)
      links.removeAll()
      organisations.removeAll()
      ends.removeAll(keepingCapacity: true)
    }
  }

  private mutating func endBatch() {
    let emailNumbers = emailTable.numbers(of: batch.emails)
    let phoneNumbers = phoneTable.numbers(of: batch.phones)
    let linkNumbers = linkTable.numbers(of: batch.links) { text in
      ProfileLink(text).flatMap { $0.isProfile ? $0.canonical : nil }
    }
    let organisationNumbers = organisations.numbers(of: batch.organisations) { text in
      let key = Affiliation.key(organisation: text)
      return key.isEmpty ? nil : key
    }
    var start = Batch.Ends()
    for end in batch.ends {
      for number in emailNumbers[start.emails..<end.emails] { takeEmail(number) }
      for number in organisationNumbers[start.organisations..<end.organisations] {
        takeOrganisation(number)
      }
      itsPhones += phoneNumbers[start.phones..<end.phones]
      for number in linkNumbers[start.links..<end.links] where number >= 0 {
        itsLinks.append(number)
      }
      endRow()
      start = end
    }
    batch.removeAll()
  }

  private mutating func endRow() {
    emails.append(emptying: &itsEmails)
    phones.append(emptying: &itsPhones)
    links.append(emptying: &itsLinks)
    affiliations.append(emptying: &itsAffiliations)
  }

  private mutating func takeEmail(_ number: Int32) {
    if Int(number) == emailAffiliations.count { describeEmail(number) }
    let affiliation = emailAffiliations[Int(number)]
    if affiliation >= 0 { itsAffiliations.append(affiliation) }
    if !roleEmails[Int(number)] { itsEmails.append(number) }
  }

  private mutating func describeEmail(_ number: Int32) {
    let (isRole, domain) = emailTable.withBytes(number) { email in
      let at = email.lastIndex(of: UInt8(ascii: "@")) ?? 0
      return (
        EmailAddress.isRole(local: Bytes(rebasing: email[..<at])),
        domains.number(of: Bytes(rebasing: email[(at + 1)...]))
      )
    }
    roleEmails.append(isRole)
    emailAffiliations.append(affiliation(ofDomain: domain))
  }

  private mutating func affiliation(ofDomain domain: Int32) -> Int32 {
    if Int(domain) == domainAffiliations.count {
      let email = EmailAddress("any@" + domains.text(domain))
      domainAffiliations.append(
        email.flatMap(Affiliation.key).map { affiliationTexts.number(of: $0) } ?? -1)
    }
    return domainAffiliations[Int(domain)]
  }

  private mutating func takeOrganisation(_ number: Int32) {
    if number < 0 { return }
    if Int(number) == organisationAffiliations.count {
      organisationAffiliations.append(affiliationTexts.number(of: organisations.text(number)))
    }
    itsAffiliations.append(organisationAffiliations[Int(number)])
  }
}
