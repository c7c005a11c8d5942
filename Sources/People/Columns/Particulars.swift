// SPDX-License-Identifier: Apache-2.0

/// Birthdays, identifiers and addresses, which books lose at the door unless the manager says in
/// the settings that they are to be compared.
///
/// Where nobody said so there are none, and nothing is compared by them.
struct Particulars: Sendable {
  enum Kind: Int, CaseIterable {
    case birthday
    case identifier
    case street
    case postcode
    case city
  }

  /// The values of each row, ascending; no rows at all where no record has any.
  private(set) var values = Lists()

  /// By value its kind, and its surprise when two share it, in whole bits.
  private(set) var kinds: [Kind] = []
  private(set) var surprise: [UInt8] = []

  /// What values mean, and by kind the value of each meaning.
  private var meanings = Kind.allCases.map { _ in MeaningTable() }
  private var valueOfMeaning = Kind.allCases.map { _ in [Int32]() }

  /// By value its position among those of its kind.
  private var meaningOfValue: [Int32] = []

  private var itsValues: [Int32] = []

  var isEmpty: Bool { kinds.isEmpty }
  var count: Int { kinds.count }

  /// Names that are thought to be elsewhere, so that a handful of records is not taken for the
  /// world; the more names share a value here, the less the world outside counts.
  private static let unseen = 1_000

  /// Takes a value of the record at hand; blanks, signs and accents make no difference.
  mutating func take(_ kind: Kind, _ text: Bytes) {
    let meaning = meanings[kind.rawValue].number(of: text) { text in
      let folded = LatinFolding.words(text).joined()
      return folded.isEmpty ? nil : folded
    }
    if meaning < 0 { return }
    if Int(meaning) == valueOfMeaning[kind.rawValue].count {
      valueOfMeaning[kind.rawValue].append(Int32(kinds.count))
      meaningOfValue.append(meaning)
      kinds.append(kind)
    }
    itsValues.append(valueOfMeaning[kind.rawValue][Int(meaning)])
  }

  /// Ends the record at hand.
  mutating func endRow(_ row: Int) {
    if itsValues.isEmpty { return }
    pad(to: row)
    values.append(emptying: &itsValues)
  }

  /// Ends the last record; `names` are the numbers of the rows' names.
  mutating func end(names: [Int32]) {
    if isEmpty { return }
    pad(to: names.count)
    for kind in Kind.allCases { meanings[kind.rawValue].forgetSpellings() }
    let rowsOfValue = values.inverted(count: count)
    let all = Set(names).count
    surprise = (0..<count).map { value in
      let sharing = Set(rowsOfValue[value].lazy.map { names[Int($0)] }).count
      let outside = Self.unseen >> min(sharing - 1, 10)
      return UInt8(binaryLogarithm(Double(all + outside) / Double(sharing)))
    }
  }

  private mutating func pad(to row: Int) {
    var none: [Int32] = []
    while values.count < row { values.append(emptying: &none) }
  }

  /// Whether two rows have birthdays of which none is the other, nor a slip away: father and son at
  /// one number, or two of one name in one mailbox.
  func haveOtherBirthdays(_ left: Int, _ right: Int) -> Bool {
    if isEmpty { return false }
    let ours = values[left].filter { kinds[Int($0)] == .birthday }
    let theirs = values[right].filter { kinds[Int($0)] == .birthday }
    if ours.isEmpty || theirs.isEmpty { return false }
    return !ours.contains { one in
      theirs.contains { one == $0 || areOneSlipApart(one, $0) }
    }
  }

  /// The values of a kind among those of a cluster.
  func values(of kind: Kind, _ sightings: [ClusterProfile.Sighting]) -> [Int32] {
    sightings.map(\.value).filter { kinds[Int($0)] == kind }
  }

  /// Whether one value is the other with a slip of the pen; what is shorter than five signs has too
  /// many neighbours for that.
  func areOneSlipApart(_ left: Int32, _ right: Int32, shortest: Int = 5) -> Bool {
    let kind = kinds[Int(left)]
    guard kinds[Int(right)] == kind else { return false }
    let table = meanings[kind.rawValue]
    return table.withBytes(meaningOfValue[Int(left)]) { left in
      table.withBytes(meaningOfValue[Int(right)]) { right in
        min(left.count, right.count) >= shortest && People.isOneSlipApart(left, right)
      }
    }
  }
}

extension Particulars.Kind {
  /// Where it is compared: street, postcode and city are one address.
  var field: Field {
    switch self {
    case .birthday: .birthday
    case .identifier: .identifier
    case .street, .postcode, .city: .address
    }
  }
}
