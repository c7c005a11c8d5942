// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Every record of the night: books as they are packed, and the members' own records.
///
/// A record is unpacked where one is asked for; who shares it, and where it stands, is known
/// without.
package struct BookRecords: Sendable {
  enum Source: Sendable {
    case values([BookRecord])
    case book(owner: Identifier<Member>, PackedRecords)

    var count: Int {
      switch self {
      case .values(let records): records.count
      case .book(_, let records): records.count
      }
    }
  }

  let sources: [Source]

  /// The position of each source's first record, and the number of all records at the end.
  let starts: [Int]

  package init(_ records: [BookRecord]) {
    self.init([.values(records)])
  }

  /// The members themselves, then the records of their books.
  package init(
    members: [BookRecord], books: some Sequence<(owner: Identifier<Member>, records: PackedRecords)>
  ) {
    self.init([.values(members)] + books.map { .book(owner: $0.owner, $0.records) })
  }

  private init(_ sources: [Source]) {
    self.sources = sources.filter { $0.count > 0 }
    var starts = [0]
    for source in self.sources { starts.append(starts[starts.count - 1] + source.count) }
    self.starts = starts
  }

  package func owner(at position: Int) -> Identifier<Member> {
    let (source, index) = locate(position)
    return switch sources[source] {
    case .values(let records): records[index].owner
    case .book(let owner, _): owner
    }
  }

  package func isMember(at position: Int) -> Bool {
    let (source, index) = locate(position)
    return switch sources[source] {
    case .values(let records): records[index].isMember
    case .book: false
    }
  }

  package func place(at position: Int) -> Place {
    let (source, index) = locate(position)
    return switch sources[source] {
    case .values(let records): records[index].record.place
    case .book(_, let records): Place(records.source, line: records.line(at: index))
    }
  }

  /// The days that a record tells: on which two were connected, and on which it was last changed.
  package func days(at position: Int) -> [Day] {
    let (source, index) = locate(position)
    switch sources[source] {
    case .values(let records):
      let record = records[index].record
      return [record.connectedOn, record.revisedOn].compactMap(\.self)
    case .book(_, let records): return records.days(at: index)
    }
  }

  /// The positions by stretches that stand one behind the other in one source, each with the
  /// indices there and the position of the first.
  func eachStretch(
    of positions: [Int32], _ body: (_ source: Source, _ indices: Range<Int>, _ first: Int) -> Void
  ) {
    var start = 0
    while start < positions.count {
      let (source, index) = locate(Int(positions[start]))
      let limit = starts[source + 1]
      var end = start + 1
      while end < positions.count, positions[end] == positions[end - 1] + 1,
        positions[end] < limit
      {
        end += 1
      }
      body(sources[source], index..<(index + end - start), Int(positions[start]))
      start = end
    }
  }

  func locate(_ position: Int) -> (source: Int, index: Int) {
    var low = 0
    var high = sources.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle } else { high = middle }
    }
    return (low, position - starts[low])
  }
}

extension BookRecords: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { starts[starts.count - 1] }

  package subscript(position: Int) -> BookRecord {
    let (source, index) = locate(position)
    return switch sources[source] {
    case .values(let records): records[index]
    case .book(let owner, let records): BookRecord(owner: owner, record: records[index])
    }
  }
}
