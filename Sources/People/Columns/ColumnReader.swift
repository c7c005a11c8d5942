// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads records into columns, field by field from their bytes.
struct ColumnReader {
  private(set) var owner: [Int32] = []
  private(set) var file: [Int32] = []
  private(set) var member: [Int32] = []
  private(set) var name: [Int32] = []
  private(set) var title: [Int32] = []
  private(set) var emails = Lists()
  private(set) var phones = Lists()
  private(set) var links = Lists()
  private(set) var affiliations = Lists()
  private(set) var names = NameTable()
  private(set) var nameReader = NameReader()
  private(set) var emailTable = MeaningTable()
  private(set) var phoneTable = NumberTable()
  private(set) var linkTable = MeaningTable()
  private(set) var affiliationTexts = TextTable()
  private(set) var particulars = Particulars()
  private(set) var emailAffiliations: [Int32] = []
  private var organisations = MeaningTable()
  private var organisationAffiliations: [Int32] = []
  private var roleEmails: [Bool] = []
  private var domains = TextTable()
  private var domainAffiliations: [Int32] = []
  private var titles = MeaningTable()
  private var owners = TextTable()
  private var files = TextTable()

  // The numbers of the record at hand.
  private var itsEmails: [Int32] = []
  private var itsPhones: [Int32] = []
  private var itsLinks: [Int32] = []
  private var itsAffiliations: [Int32] = []

  init(capacity: Int) {
    for column in [\Self.owner, \.file, \.member, \.name, \.title] {
      self[keyPath: column].reserveCapacity(capacity)
    }
    _ = titles.number(of: noBytes) { $0 }
  }

  /// Reads the records at the positions, which stand in the order of places.
  mutating func read(_ records: BookRecords, _ positions: [Int32]) {
    records.eachStretch(of: positions) { source, indices, _ in read(source, indices) }
    particulars.end(names: name)
    emailTable.forgetSpellings()
    linkTable.forgetSpellings()
  }

  private mutating func read(_ source: BookRecords.Source, _ indices: Range<Int>) {
    switch source {
    case .values(let records):
      for record in records[indices] { read(record) }
    case .book(let owner, let records):
      let ownerNumber = owners.number(of: owner.rawValue)
      let fileNumber = files.number(of: records.source)
      let numbering = PhoneNumber.Numbering(country: records.country)
      for index in indices {
        self.owner.append(ownerNumber)
        file.append(fileNumber)
        member.append(-1)
        read(records.fields(at: index), numbering)
      }
    }
  }

  private mutating func read(_ book: BookRecord) {
    let ownerNumber = owners.number(of: book.owner.rawValue)
    owner.append(ownerNumber)
    file.append(files.number(of: book.record.place.source))
    member.append(book.isMember ? ownerNumber : -1)
    book.record.packedForComparison.withUnsafeBufferPointer {
      read(PackedFields($0), PhoneNumber.Numbering(country: nil))
    }
  }

  private mutating func read(_ fields: PackedFields, _ numbering: PhoneNumber.Numbering) {
    var fields = fields
    var written = NameFields()
    var titleNumber: Int32 = 0
    while let (field, value) = fields.next() {
      switch field {
      case .writtenName: written.written = value
      case .givenName: written.given = value
      case .middleName: written.middle = value
      case .familyName: written.family = value
      case .nameSuffix: written.suffix = value
      case .nickname: written.nickname = value
      case .maidenName: written.maiden = value
      case .organisation: written.organisation = value
      case .title: titleNumber = titles.number(of: value) { LatinFolding.words($0).joined() }
      case .email: takeEmail(value)
      case .phone:
        if let digits = numbering.digits(of: value) {
          itsPhones.append(phoneTable.number(of: digits))
        }
      case .link: takeLink(value)
      case .birthday: particulars.take(.birthday, value)
      case .identifier: particulars.take(.identifier, value)
      case .street: particulars.take(.street, value)
      case .postcode: particulars.take(.postcode, value)
      case .city: particulars.take(.city, value)
      case .void, .namePrefix, .relation, .category, .connectedOn, .revisedOn: break
      }
    }
    takeOrganisation(written.organisation)
    title.append(titleNumber)
    name.append(names.number(of: nameReader.key(written)))
    emails.append(emptying: &itsEmails)
    phones.append(emptying: &itsPhones)
    links.append(emptying: &itsLinks)
    particulars.endRow(owner.count - 1)
    affiliations.append(emptying: &itsAffiliations)
  }

  private mutating func takeEmail(_ text: Bytes) {
    let isTaken = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 1) {
      buffer in
      guard let plain = EmailAddress.canonicalise(text, into: buffer) else { return false }
      let canonical = Bytes(rebasing: buffer[..<plain.length])
      takeEmail(emailTable.number(meaning: canonical), canonical, domain: plain.domain)
      return true
    }
    if !isTaken { takeUnusualEmail(text) }
  }

  private mutating func takeUnusualEmail(_ text: Bytes) {
    let number = emailTable.number(of: text) { EmailAddress($0).map(\.canonical) }
    if number < 0 { return }
    var canonical = emailTable.text(number)
    canonical.withUTF8 { canonical in
      let at = canonical.lastIndex(of: UInt8(ascii: "@")) ?? 0
      takeEmail(number, canonical, domain: at + 1)
    }
  }

  private mutating func takeEmail(_ number: Int32, _ canonical: Bytes, domain: Int) {
    if Int(number) == emailAffiliations.count {
      let local = Bytes(rebasing: canonical[..<(domain - 1)])
      roleEmails.append(EmailAddress.isRole(local: local))
      emailAffiliations.append(affiliation(ofDomain: Bytes(rebasing: canonical[domain...])))
    }
    let affiliation = emailAffiliations[Int(number)]
    if affiliation >= 0 { itsAffiliations.append(affiliation) }
    if !roleEmails[Int(number)] { itsEmails.append(number) }
  }

  private mutating func affiliation(ofDomain text: Bytes) -> Int32 {
    let domain = Int(domains.number(of: text))
    if domain == domainAffiliations.count {
      let email = EmailAddress("any@" + String(decoding: text, as: UTF8.self))
      domainAffiliations.append(
        email.flatMap(Affiliation.key).map { affiliationTexts.number(of: $0) } ?? -1)
    }
    return domainAffiliations[domain]
  }

  private mutating func takeLink(_ text: Bytes) {
    let number = linkTable.number(of: text) { text in
      ProfileLink(text).flatMap { $0.isProfile ? $0.canonical : nil }
    }
    if number >= 0 { itsLinks.append(number) }
  }

  private mutating func takeOrganisation(_ text: Bytes) {
    if text.isEmpty { return }
    let number = organisations.number(of: text) { text in
      let key = Affiliation.key(organisation: text)
      return key.isEmpty ? nil : key
    }
    if number < 0 { return }
    if Int(number) == organisationAffiliations.count {
      organisationAffiliations.append(affiliationTexts.number(of: organisations.text(number)))
    }
    itsAffiliations.append(organisationAffiliations[Int(number)])
  }
}

/// Gives each distinct name a dense number, in the order of first sight.
struct NameTable: Sendable {
  private(set) var values: [NameKey] = []
  private var slots = Slots()

  mutating func number(of name: NameKey) -> Int32 {
    let hash = name.fixedHash
    let position = slots.find(hash) { values[Int($0)] == name }
    if let number = slots.number(at: position) { return number }
    let number = Int32(values.count)
    values.append(name)
    slots.insert(number, hash, at: position)
    return number
  }
}

extension NameKey {
  /// The same in every run.
  fileprivate var fixedHash: UInt64 {
    var hash = UInt64(generation)
    add(given, givenWritten, to: &hash)
    add(familyJoined, nickname, to: &hash)
    add(maiden, 0, to: &hash)
    for index in 0..<4 { add(family[index], middle[index], to: &hash) }
    return mixed(hash)
  }

  @inline(__always)
  private func add(_ left: Int32, _ right: Int32, to hash: inout UInt64) {
    let words = UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    hash = (hash ^ words) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
  }
}
