// SPDX-License-Identifier: Apache-2.0

/// The contact records of one address book, packed into bytes, and unpacked where one is asked for.
///
/// A record takes about as many bytes as its row in the export had, so that a community of a
/// million records fits into memory.
package struct PackedRecords: Sendable {
  /// The file as the caller names it.
  package let source: String

  private let parts: [Part]

  /// The position of each part's first record, and the number of all records at the end.
  private let starts: [Int]

  /// The ISO 3166 code of telephone numbers without one of their own.
  package let country: String?

  /// The categories that records are given by others, such as the cards of groups, by line.
  private let categories: [Int: [String]]

  /// Records that were read together.
  package struct Part: Sendable {
    /// For each field a tag (see `PackedField`), a length and that many bytes.
    fileprivate let packed: PackedBytes

    /// Where each record begins in `bytes`.
    fileprivate let offsets: [UInt32]

    /// The line of each record, counted from 0 at the beginning of the part.
    fileprivate let lines: [UInt32]

    /// The line of the file on which the part begins, counted from 1.
    package var firstLine: Int

    package init(_ packed: PackedBytes, offsets: [UInt32], lines: [UInt32], firstLine: Int) {
      self.packed = packed
      self.offsets = offsets
      self.lines = lines
      self.firstLine = firstLine
    }

    package var count: Int { offsets.count }
  }

  /// `country` is the ISO 3166 code of telephone numbers without one of their own.
  ///
  /// `categories` are what other places of the file file records under, by the records' lines.
  package init(
    source: String, country: String?, parts: [Part] = [], categories: [Int: [String]] = [:]
  ) {
    self.source = source
    self.country = country
    self.categories = categories
    self.parts = parts.filter { $0.count > 0 }
    var starts = [0]
    for part in self.parts { starts.append(starts[starts.count - 1] + part.count) }
    self.starts = starts
  }

  /// What the records take up, in bytes.
  package var packedSize: Int {
    parts.reduce(0) { $0 + $1.packed.bytes.count + 8 * $1.count }
  }
}

extension PackedRecords: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { starts[starts.count - 1] }

  package subscript(position: Int) -> ContactRecord {
    let place = Place(source, line: line(at: position))
    var record = ContactRecord(place: place)
    var rest = fields(at: position)
    while let (field, value) = rest.next() { record.take(field, value, country: country) }
    if let more = categories[place.line] {
      record.categories += more.filter { !record.categories.contains($0) }
    }
    return record
  }
}

extension PackedRecords {
  /// The line on which a record begins, without unpacking it.
  package func line(at position: Int) -> Int {
    let (part, index) = locate(position)
    return parts[part].firstLine + Int(parts[part].lines[index])
  }

  /// What a record holds, as it is packed; not to be kept longer than the records are.
  package func fields(at position: Int) -> PackedFields {
    let (part, index) = locate(position)
    let offsets = parts[part].offsets
    let bytes = parts[part].packed.bytes
    let end = index + 1 < offsets.count ? Int(offsets[index + 1]) : bytes.count
    return PackedFields(UnsafeBufferPointer(rebasing: bytes[Int(offsets[index])..<end]))
  }

  /// The days that a record tells: on which two were connected, and on which it was last changed.
  package func days(at position: Int) -> [Day] {
    var days: [Day] = []
    var rest = fields(at: position)
    while let (field, value) = rest.next() {
      if field == .connectedOn || field == .revisedOn { days.append(Day(packed: value)) }
    }
    return days
  }

  private func locate(_ position: Int) -> (part: Int, index: Int) {
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle } else { high = middle }
    }
    return (low, position - starts[low])
  }
}

extension PackedRecords: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.elementsEqual(right)
  }
}

/// What a field of a packed record holds: UTF-8 in normal form C, unless its comment says more.
///
/// The raw values are the positions of the cases.
package enum PackedField: UInt8, CaseIterable, Sendable {
  /// Written and taken back.
  case void = 0
  case writtenName
  case namePrefix
  case givenName
  case middleName
  case familyName
  case nameSuffix
  case nickname
  case maidenName
  case organisation
  case title
  case email
  case phone
  case link

  /// A byte with the relation's kind, then who.
  case relation
  case category

  /// The day's ordinal in four bytes, the lowest first.
  case connectedOn
  case revisedOn

  /// Particulars that the manager had read to tell people apart: they are compared, and never become
  /// part of a `ContactRecord`, so that nobody reads them.
  case birthday
  case identifier
  case street
  case postcode
  case city
}

/// The fields of one packed record, from the first to the last.
package struct PackedFields {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// The bytes must outlive the reading.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Nil at the end.
  package mutating func next() -> (field: PackedField, value: UnsafeBufferPointer<UInt8>)? {
    guard position + 2 <= bytes.count else { return nil }
    let field = PackedField(rawValue: bytes[position]) ?? .void
    var length = Int(bytes[position + 1])
    position += 2
    if length == PackedFields.longLength {
      length = (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
      position += 4
    }
    defer { position += length }
    return (field, UnsafeBufferPointer(rebasing: bytes[position..<(position + length)]))
  }

  /// Stands for a length in the next four bytes, the lowest first.
  package static let longLength = 255
}

extension ContactRecord {
  fileprivate mutating func take(
    _ field: PackedField, _ value: UnsafeBufferPointer<UInt8>, country: String?
  ) {
    switch field {
    case .void: break
    case .writtenName: name.written = text(value)
    case .namePrefix: name.prefix = text(value)
    case .givenName: name.given = text(value)
    case .middleName: name.middle = text(value)
    case .familyName: name.family = text(value)
    case .nameSuffix: name.suffix = text(value)
    case .nickname: name.nickname = text(value)
    case .maidenName: name.maiden = text(value)
    case .organisation: organisation = text(value)
    case .title: title = text(value)
    case .email: EmailAddress(text(value)).map { emails.append($0) }
    case .phone: PhoneNumber(text(value), country: country).map { phones.append($0) }
    case .link: ProfileLink(text(value)).map { links.append($0) }
    case .relation:
      guard let kind = value.first.flatMap(Relation.Kind.init) else { break }
      relations.append(Relation(kind, text(UnsafeBufferPointer(rebasing: value.dropFirst()))))
    case .category: categories.append(text(value))
    case .connectedOn: connectedOn = Day(packed: value)
    case .revisedOn: revisedOn = Day(packed: value)
    case .birthday, .identifier, .street, .postcode, .city: break
    }
  }

  private func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: value, as: UTF8.self)
  }
}

extension Day {
  /// Its ordinal, the lowest byte first.
  fileprivate init(packed value: UnsafeBufferPointer<UInt8>) {
    self.init(ordinal: value.reversed().reduce(0) { $0 << 8 | Int32($1) })
  }
}
