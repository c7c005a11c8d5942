// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension BookRecords {
  /// The positions in the order of places, and for records of one place in an order by what they
  /// say.
  func inPlaceOrder() -> [Int32] {
    var stretches: [Stretch] = []
    for (index, source) in sources.enumerated() {
      let positions = Int32(starts[index])..<Int32(starts[index + 1])
      if case .book(_, let records) = source, records.isInOrder {
        let ends = (Int(positions.lowerBound), Int(positions.upperBound) - 1)
        stretches.append(
          Stretch(first: place(at: ends.0), last: place(at: ends.1), positions: positions))
      } else {
        stretches += positions.map { Stretch(place(at: Int($0)), $0..<($0 + 1)) }
      }
    }
    return stretches.inOrder() ?? oneByOne()
  }

  private func oneByOne() -> [Int32] {
    indices.map { (place: place(at: $0), owner: owner(at: $0), position: $0) }
      .sorted { left, right in
        if left.place != right.place { return left.place < right.place }
        if left.owner != right.owner { return left.owner < right.owner }
        return contentKey(self[left.position].record)
          .lexicographicallyPrecedes(contentKey(self[right.position].record))
      }
      .map { Int32($0.position) }
  }
}

/// Records that stand one behind the other.
private struct Stretch {
  let first: Place
  let last: Place
  let positions: Range<Int32>

  init(first: Place, last: Place, positions: Range<Int32>) {
    self.first = first
    self.last = last
    self.positions = positions
  }

  init(_ place: Place, _ positions: Range<Int32>) {
    self.init(first: place, last: place, positions: positions)
  }
}

extension Array where Element == Stretch {
  /// Nil where two stretches reach into each other.
  fileprivate func inOrder() -> [Int32]? {
    let sorted = sorted { $0.first < $1.first }
    for (left, right) in zip(sorted, sorted.dropFirst()) where left.last >= right.first {
      return nil
    }
    return sorted.flatMap(\.positions)
  }
}

extension PackedRecords {
  fileprivate var isInOrder: Bool {
    for position in indices.dropFirst() where line(at: position - 1) >= line(at: position) {
      return false
    }
    return true
  }
}

private func contentKey(_ record: ContactRecord) -> [String] {
  [record.name.written, record.name.given, record.name.family, record.organisation, record.title]
    + record.emails.map(\.written) + record.phones.map(\.written) + record.links.map(\.written)
}
