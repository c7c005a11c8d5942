// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Names and titles, read from the fields of records.
struct NameColumns: Sendable {
  private(set) var name: [Int32] = []
  private(set) var title: [Int32] = []
  private(set) var names = NameTable()
  private(set) var reader = NameReader()
  private var titles = MeaningTable()

  // The records of the batch at hand, a name and a title each.
  private var itsNames: [NameKey] = []
  private var itsTitles = TextBatch()

  init() {
    _ = titles.number(of: noBytes, Self.meaning)
  }

  mutating func read(_ records: BookRecords, _ positions: [Int32]) {
    name.reserveCapacity(positions.count)
    title.reserveCapacity(positions.count)
    records.eachFields(of: positions) { fields, _ in
      read(fields)
      if itsNames.count == TextBatch.records { endBatch() }
    }
    endBatch()
  }

  private mutating func read(_ fields: PackedFields) {
    var fields = fields
    var written = NameFields()
    var title = noBytes
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
      case .title: title = value
      case .void, .namePrefix, .email, .phone, .link, .relation, .category, .connectedOn,
        .revisedOn, .birthday, .identifier, .street, .postcode, .city:
        break
      }
    }
    itsNames.append(reader.key(written))
    itsTitles.append(title)
  }

  private mutating func endBatch() {
    name += names.numbers(of: itsNames)
    title += titles.numbers(of: itsTitles, Self.meaning)
    itsNames.removeAll(keepingCapacity: true)
    itsTitles.removeAll()
  }

  private static func meaning(_ title: String) -> String? { LatinFolding.words(title).joined() }
}

/// Gives each distinct name a dense number, in the order of first sight.
struct NameTable: Sendable {
  private(set) var values: [NameKey] = []
  private var slots = Slots()

  /// The numbers of the names, each as if it stood alone.
  mutating func numbers(of names: [NameKey]) -> [Int32] {
    let guesses = slots.guesses(names.lazy.map(\.fixedHash))
    return zip(names, guesses).map { name, guess in
      let isRight = guess.number >= 0 && values[Int(guess.number)] == name
      return isRight ? guess.number : number(of: name, guess.hash)
    }
  }

  private mutating func number(of name: NameKey, _ hash: UInt64) -> Int32 {
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
