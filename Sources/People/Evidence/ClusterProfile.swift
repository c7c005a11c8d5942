// SPDX-License-Identifier: Apache-2.0

/// What the records of one cluster say together: how often each value was seen, ascending by value.
struct ClusterProfile: Sendable {
  enum Kind: Int, CaseIterable {
    case emails
    case phones
    case links
    case affiliations
    case titles
    case particulars
    case files
    case owners
    case names

    // What follows is told by the kinds before it.
    case callingCodes
    case givens
    case middles

    fileprivate var isOfRows: Bool { rawValue <= Kind.names.rawValue }
  }

  /// A value and how often it was seen.
  struct Sighting: Sendable {
    let value: Int32
    let count: Int32
  }

  /// The cluster's first row.
  let row: Int32
  let size: Int
  private let sightings: [Sighting]

  /// Where each kind ends in `sightings`.
  private let ends: SIMD16<Int32>

  /// The rows ascend.
  init(_ rows: some Collection<Int32>, _ columns: Columns, _ scratch: inout [Int32]) {
    var builder = Builder()
    builder.sightings.reserveCapacity(12 + 2 * rows.count)
    for kind in Kind.allCases {
      if kind.isOfRows {
        for row in rows { columns.append(kind, of: Int(row), to: &scratch) }
        builder.add(kind, &scratch)
      } else {
        builder.derive(kind, columns)
      }
    }
    row = rows.first ?? 0
    size = rows.count
    (sightings, ends) = (builder.sightings, builder.ends)
  }

  /// How many owners know this one person, in bits: who is in a hundred books is a hundred times
  /// likelier to be meant by a name alone than who is in one.
  ///
  /// Several mailboxes, numbers or profiles share the owners among them, lest a crowd of namesakes
  /// counts as one well-known person.
  var renown: Double {
    let identities = max(1, self[.emails].count, self[.phones].count, self[.links].count)
    return binaryLogarithm(max(1, Double(self[.owners].count) / Double(identities)))
  }

  /// Two clusters that became one.
  init(_ left: ClusterProfile, _ right: ClusterProfile) {
    var builder = Builder()
    builder.sightings.reserveCapacity(left.sightings.count + right.sightings.count)
    for kind in Kind.allCases { builder.add(kind, left[kind], right[kind]) }
    row = min(left.row, right.row)
    size = left.size + right.size
    (sightings, ends) = (builder.sightings, builder.ends)
  }

  subscript(kind: Kind) -> ArraySlice<Sighting> {
    let start = kind.rawValue == 0 ? 0 : Int(ends[kind.rawValue - 1])
    return sightings[start..<Int(ends[kind.rawValue])]
  }

  private struct Builder {
    var sightings: [Sighting] = []
    var ends = SIMD16<Int32>.zero

    /// Counts the values, and empties them.
    mutating func add(_ kind: Kind, _ values: inout [Int32]) {
      if values.count > 1 { values.sort() }
      var index = 0
      while index < values.count {
        var end = index + 1
        while end < values.count, values[end] == values[index] { end += 1 }
        sightings.append(Sighting(value: values[index], count: Int32(end - index)))
        index = end
      }
      values.removeAll(keepingCapacity: true)
      ends[kind.rawValue] = Int32(sightings.count)
    }

    /// Counts what phones and names say, each as often as it was seen.
    mutating func derive(_ kind: Kind, _ columns: Columns) {
      let start = sightings.count
      let told = kind == .callingCodes ? Kind.phones : .names
      let first = told.rawValue == 0 ? 0 : Int(ends[told.rawValue - 1])
      for index in first..<Int(ends[told.rawValue]) {
        let value = columns.value(kind, of: sightings[index].value)
        if value > 0 { sightings.append(Sighting(value: value, count: sightings[index].count)) }
      }
      sumEqual(from: start)
      ends[kind.rawValue] = Int32(sightings.count)
    }

    private mutating func sumEqual(from start: Int) {
      guard sightings.count > start + 1 else { return }
      sightings[start...].sort { $0.value < $1.value }
      var kept = start
      for index in (start + 1)..<sightings.count {
        let sighting = sightings[index]
        if sighting.value == sightings[kept].value {
          let sum = sightings[kept].count + sighting.count
          sightings[kept] = Sighting(value: sighting.value, count: sum)
        } else {
          kept += 1
          sightings[kept] = sighting
        }
      }
      sightings.removeSubrange((kept + 1)...)
    }

    mutating func add(
      _ kind: Kind, _ left: ArraySlice<Sighting>, _ right: ArraySlice<Sighting>
    ) {
      var (i, j) = (left.startIndex, right.startIndex)
      while i < left.endIndex, j < right.endIndex {
        let (a, b) = (left[i], right[j])
        if a.value == b.value {
          sightings.append(Sighting(value: a.value, count: a.count + b.count))
          (i, j) = (i + 1, j + 1)
        } else if a.value < b.value {
          sightings.append(a)
          i += 1
        } else {
          sightings.append(b)
          j += 1
        }
      }
      sightings += left[i...]
      sightings += right[j...]
      ends[kind.rawValue] = Int32(sightings.count)
    }
  }
}

extension Columns {
  fileprivate func append(_ kind: ClusterProfile.Kind, of row: Int, to values: inout [Int32]) {
    switch kind {
    case .emails: append(emails, row, to: &values)
    case .phones:
      for index in phones.range(row) { values.append(tails.tail[Int(phones.values[index])]) }
    case .links: append(links, row, to: &values)
    case .affiliations: append(affiliations, row, to: &values)
    case .titles: if title[row] > 0 { values.append(title[row]) }
    case .particulars: if !particulars.isEmpty { append(particulars.values, row, to: &values) }
    case .files: values.append(file[row])
    case .owners: values.append(owner[row])
    case .names: values.append(name[row])
    case .callingCodes, .givens, .middles: break
    }
  }

  private func append(_ lists: Lists, _ row: Int, to values: inout [Int32]) {
    for index in lists.range(row) { values.append(lists.values[index]) }
  }

  /// What a phone or a name says of one of the kinds that are derived; 0 for nothing.
  fileprivate func value(_ kind: ClusterProfile.Kind, of value: Int32) -> Int32 {
    switch kind {
    case .callingCodes: return callingCodes[Int(tails.phone[Int(value)])]
    case .givens: return names[Int(value)].givenWritten
    case .middles: return Int32(reader.vocabulary[names[Int(value)].middle.first].initial)
    case .emails, .phones, .links, .affiliations, .titles, .particulars, .files, .owners, .names:
      return 0
    }
  }
}

extension ArraySlice<ClusterProfile.Sighting> {
  /// How many values were seen, each as often as it was.
  var total: Int { reduce(0) { $0 + Int($1.count) } }

  /// Gives each value that both have, ascending, as it was seen in either.
  @inline(__always)
  func eachCommon(
    _ other: Self, _ body: (ClusterProfile.Sighting, ClusterProfile.Sighting) -> Void
  ) {
    var (i, j) = (startIndex, other.startIndex)
    while i < endIndex, j < other.endIndex {
      let (one, another) = (self[i], other[j])
      if one.value == another.value { body(one, another) }
      if one.value <= another.value { i += 1 }
      if another.value <= one.value { j += 1 }
    }
  }

  /// The least value that both have.
  func firstCommon(_ other: Self) -> Int32? {
    var (i, j) = (startIndex, other.startIndex)
    while i < endIndex, j < other.endIndex {
      if self[i].value == other[j].value { return self[i].value }
      if self[i].value < other[j].value { i += 1 } else { j += 1 }
    }
    return nil
  }
}
