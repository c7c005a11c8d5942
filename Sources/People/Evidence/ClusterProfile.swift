// SPDX-License-Identifier: Apache-2.0

/// What the records of one cluster say together: how often each value was seen, ascending by value.
///
/// A plain value, so that comparing thousands of them counts no references. Its memory belongs to
/// whoever made it, mostly a `ProfileStore`, and is not to be read any more once that let go of it.
struct ClusterProfile: @unchecked Sendable {
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

  typealias Sightings = UnsafeBufferPointer<Sighting>

  /// The cluster's first row.
  let row: Int32
  let size: Int

  /// A bit for each affiliation, of which several share one: clusters with no bit in common have no
  /// affiliation in common either, and that is known without looking further into memory.
  let affiliationMarks: UInt64
  private let sightings: Sightings

  /// Where each kind ends in `sightings`.
  private let ends: SIMD16<Int32>

  private init(row: Int32, size: Int, sightings: Sightings, ends: SIMD16<Int32>) {
    self.row = row
    self.size = size
    self.sightings = sightings
    self.ends = ends
    let affiliations = Int(ends[Kind.links.rawValue])..<Int(ends[Kind.affiliations.rawValue])
    affiliationMarks = sightings[affiliations].reduce(0) { $0 | 1 << UInt64($1.value & 63) }
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

  subscript(kind: Kind) -> Sightings {
    let start = kind.rawValue == 0 ? 0 : Int(ends[kind.rawValue - 1])
    return Sightings(rebasing: sightings[start..<Int(ends[kind.rawValue])])
  }

  /// Lets go of the memory.
  func deallocate() { sightings.deallocate() }

  /// Makes one profile after the other.
  struct Builder {
    private let columns: Columns
    private var sightings: [Sighting] = []
    private var ends = SIMD16<Int32>.zero

    init(_ columns: Columns) {
      self.columns = columns
    }

    /// The profile of rows, which ascend.
    mutating func profile(of rows: some Collection<Int32>) -> ClusterProfile {
      sightings.removeAll(keepingCapacity: true)
      for kind in Kind.allCases {
        let start = sightings.count
        if kind.isOfRows {
          for row in rows { columns.append(kind, of: Int(row), to: &sightings) }
        } else {
          derive(kind)
        }
        sumEqual(from: start)
        ends[kind.rawValue] = Int32(sightings.count)
      }
      return profile(rows.first ?? 0, size: rows.count)
    }

    /// The profile of two clusters that became one.
    mutating func profile(of left: ClusterProfile, _ right: ClusterProfile) -> ClusterProfile {
      sightings.removeAll(keepingCapacity: true)
      for kind in Kind.allCases {
        add(left[kind], right[kind])
        ends[kind.rawValue] = Int32(sightings.count)
      }
      return profile(min(left.row, right.row), size: left.size + right.size)
    }

    private func profile(_ row: Int32, size: Int) -> ClusterProfile {
      let kept = UnsafeMutableBufferPointer<Sighting>.allocate(capacity: sightings.count)
      _ = kept.initialize(from: sightings)
      return ClusterProfile(row: row, size: size, sightings: Sightings(kept), ends: ends)
    }

    /// Takes what phones and names say, each as often as it was seen.
    private mutating func derive(_ kind: Kind) {
      let told = kind == .callingCodes ? Kind.phones : .names
      let first = told.rawValue == 0 ? 0 : Int(ends[told.rawValue - 1])
      for index in first..<Int(ends[told.rawValue]) {
        let value = columns.value(kind, of: sightings[index].value)
        if value > 0 { sightings.append(Sighting(value: value, count: sightings[index].count)) }
      }
    }

    /// Puts the values in order, and each there once.
    private mutating func sumEqual(from start: Int) {
      if isAscending(from: start) { return }
      sightings.withUnsafeMutableBufferPointer {
        var unordered = UnsafeMutableBufferPointer(rebasing: $0[start...])
        unordered.sort { $0.value < $1.value }
      }
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

    private func isAscending(from start: Int) -> Bool {
      var index = start + 1
      while index < sightings.count {
        if sightings[index - 1].value >= sightings[index].value { return false }
        index += 1
      }
      return true
    }

    private mutating func add(_ left: Sightings, _ right: Sightings) {
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
    }
  }
}

extension Columns {
  fileprivate func append(
    _ kind: ClusterProfile.Kind, of row: Int, to sightings: inout [ClusterProfile.Sighting]
  ) {
    switch kind {
    case .emails: append(emails, row, to: &sightings)
    case .phones:
      for index in phones.range(row) { take(tails.tail[Int(phones.values[index])], &sightings) }
    case .links: append(links, row, to: &sightings)
    case .affiliations: append(affiliations, row, to: &sightings)
    case .titles: if title[row] > 0 { take(title[row], &sightings) }
    case .particulars: if !particulars.isEmpty { append(particulars.values, row, to: &sightings) }
    case .files: take(file[row], &sightings)
    case .owners: take(owner[row], &sightings)
    case .names: take(name[row], &sightings)
    case .callingCodes, .givens, .middles: break
    }
  }

  private func append(
    _ lists: Lists, _ row: Int, to sightings: inout [ClusterProfile.Sighting]
  ) {
    for index in lists.range(row) { take(lists.values[index], &sightings) }
  }

  @inline(__always)
  private func take(_ value: Int32, _ sightings: inout [ClusterProfile.Sighting]) {
    sightings.append(ClusterProfile.Sighting(value: value, count: 1))
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

extension RandomAccessCollection<ClusterProfile.Sighting> where Index == Int {
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
