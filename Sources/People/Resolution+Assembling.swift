// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Resolution {
  init(
    _ records: BookRecords, _ columns: Columns, _ clusters: inout Clusters,
    _ candidates: [CandidateDoubt], _ judge: Judge
  ) {
    var idOfRoot = Array(repeating: Int32(-1), count: columns.count)
    var personOfRow = Array(repeating: Int32(0), count: columns.count)
    var personOf = Array(repeating: 0, count: columns.count)
    var ownRecord: [Int32] = []
    var rowOfInput = Array(repeating: Int32(0), count: columns.count)
    for row in 0..<columns.count {
      rowOfInput[Int(columns.input[row])] = Int32(row)
      let root = Int(clusters.root(of: Int32(row)))
      if idOfRoot[root] < 0 {
        idOfRoot[root] = Int32(ownRecord.count)
        ownRecord.append(-1)
      }
      let id = idOfRoot[root]
      personOfRow[row] = id
      personOf[Int(columns.input[row])] = Int(id)
      if columns.member[row] >= 0, ownRecord[Int(id)] < 0 {
        ownRecord[Int(id)] = columns.input[row]
      }
    }
    let rowsOfPerson = Lists.positions(of: personOfRow, below: ownRecord.count)
    self.init(
      persons: Persons(
        records: records, recordsOfPerson: rowsOfPerson.mapped { columns.input[Int($0)] },
        ownRecord: ownRecord),
      personOf: personOf, columns: columns, rowOfInput: rowOfInput, steps: clusters.merges,
      candidates: stillOpen(candidates, &clusters), judge: judge)
  }

  /// The positions of all records, in the order of their places.
  package var inPlaceOrder: some RandomAccessCollection<Int> { columns.input.lazy.map(Int.init) }

  /// Every record of the books, in the order of places, with the `id` of its person.
  package func eachBookRecord(_ body: (_ source: String, _ line: Int, _ person: Int) -> Void) {
    persons.records.eachStretch(of: columns.input) { source, indices, first in
      switch source {
      case .values(let records):
        for index in indices where !records[index].isMember {
          let place = records[index].record.place
          body(place.source, place.line, personOf[first + index - indices.lowerBound])
        }
      case .book(_, let records):
        for index in indices {
          let person = personOf[first + index - indices.lowerBound]
          body(records.source, records.line(at: index), person)
        }
      }
    }
  }

  /// The steps by which records became one person; a person of n records has n - 1.
  package var merges: [Merge] { steps.map { Merge($0, columns) } }

  /// Pairs that may be one person and were left apart, ascending by place.
  package var doubts: [Doubt] {
    candidates.map { candidate in
      Doubt(
        left: Int(columns.input[Int(candidate.left)]),
        right: Int(columns.input[Int(candidate.right)]), why: candidate.why, bits: candidate.bits)
    }
  }
}

/// Doubts that still stand, one for each pair, ascending by place.
private func stillOpen(
  _ candidates: [CandidateDoubt], _ clusters: inout Clusters
) -> [CandidateDoubt] {
  let sorted = candidates.enumerated().sorted {
    ($0.element.left, $0.element.right, $0.offset) < ($1.element.left, $1.element.right, $1.offset)
  }
  var open: [CandidateDoubt] = []
  for (_, candidate) in sorted {
    if let last = open.last, (last.left, last.right) == (candidate.left, candidate.right) {
      continue
    }
    let obstacle = clusters.obstacle(candidate.left, candidate.right)
    let isOne = clusters.root(of: candidate.left) == clusters.root(of: candidate.right)
    let wasDecided = candidate.why == [.decisionsContradict] || candidate.why == [.bothAreMembers]
    if wasDecided || !isOne && obstacle == nil { open.append(candidate) }
  }
  return open
}

extension Merge {
  init(_ merge: ClusterMerge, _ columns: Columns) {
    let (left, right) = (Int(merge.left), Int(merge.right))
    self.left = Int(columns.input[left])
    self.right = Int(columns.input[right])
    let decisive = Reason(merge.cause, columns)
    let shared = [
      firstCommon(columns.emails[left], columns.emails[right])
        .map { Reason.sharedEmail(columns.emailText($0)) },
      firstCommon(columns.itsTails(left), columns.itsTails(right))
        .map { Reason.sharedPhone(columns.tailText($0)) },
      firstCommon(columns.links[left], columns.links[right])
        .map { Reason.sharedProfile(columns.linkText($0)) },
    ]
    reasons = [decisive] + shared.compactMap(\.self).filter { $0 != decisive }
  }
}

extension Reason {
  fileprivate init(_ cause: MergeCause, _ columns: Columns) {
    self =
      switch cause {
      case .decision: .decidedByManager
      case .email(let key): .sharedEmail(columns.emailText(key))
      case .phone(let key): .sharedPhone(columns.tailText(key))
      case .link(let key): .sharedProfile(columns.linkText(key))
      case .affiliation(let key): .sameNameAndOrganisation(columns.affiliationTexts.text(key))
      case .rareName: .sameRareName
      case .particulars(let shared): .sameParticulars(shared.fields)
      case .described: .describedAsOne
      }
  }
}
