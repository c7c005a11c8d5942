// SPDX-License-Identifier: Apache-2.0

/// What the records of one cluster say together: how often each value was seen, ascending by value.
struct ClusterProfile: Sendable {
  enum Kind: Int, CaseIterable {
    case emails
    case phones
    case links
    case affiliations
    case callingCodes
    case titles
    case files
    case owners
    case names
    case givens
    case middles
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
      for row in rows { columns.append(kind, of: Int(row), to: &scratch) }
      builder.add(kind, &scratch)
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
    case .emails: values += emails[row]
    case .phones: for phone in phones[row] { values.append(tails.tail[Int(phone)]) }
    case .links: values += links[row]
    case .affiliations: values += affiliations[row]
    case .callingCodes:
      for phone in phones[row] where callingCodes[Int(phone)] > 0 {
        values.append(callingCodes[Int(phone)])
      }
    case .titles: if title[row] > 0 { values.append(title[row]) }
    case .files: values.append(file[row])
    case .owners: values.append(owner[row])
    case .names: values.append(name[row])
    case .givens: values.append(names[Int(name[row])].givenWritten)
    case .middles:
      let middle = names[Int(name[row])].middle.first
      if middle != 0 { values.append(Int32(reader.vocabulary[middle].initial)) }
    }
  }
}

extension ArraySlice<ClusterProfile.Sighting> {
  /// How many values were seen, each as often as it was.
  var total: Int { reduce(0) { $0 + Int($1.count) } }

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
