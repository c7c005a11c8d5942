// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Resolution {
  init(
    _ records: [BookRecord], _ columns: Columns, _ clusters: inout Clusters,
    _ candidates: [CandidateDoubt]
  ) {
    var idOfRoot = Array(repeating: -1, count: columns.count)
    var personOf = Array(repeating: 0, count: columns.count)
    var groups: [[Int]] = []
    for row in 0..<Int32(columns.count) {
      let root = Int(clusters.root(of: row))
      if idOfRoot[root] < 0 {
        idOfRoot[root] = groups.count
        groups.append([])
      }
      let input = Int(columns.input[Int(row)])
      groups[idOfRoot[root]].append(input)
      personOf[input] = idOfRoot[root]
    }
    self.personOf = personOf
    persons = groups.enumerated().map { Person(id: $0.offset, $0.element, records) }
    merges = clusters.merges.map { Merge($0, columns) }
    doubts = openDoubts(candidates, columns, &clusters)
  }
}

/// Doubts that still stand, one for each pair, ascending by place.
private func openDoubts(
  _ candidates: [CandidateDoubt], _ columns: Columns, _ clusters: inout Clusters
) -> [Doubt] {
  let sorted = candidates.enumerated().sorted {
    ($0.element.left, $0.element.right, $0.offset) < ($1.element.left, $1.element.right, $1.offset)
  }
  var doubts: [Doubt] = []
  var last: (Int32, Int32)?
  for (_, candidate) in sorted where last ?? (-1, -1) != (candidate.left, candidate.right) {
    let obstacle = clusters.obstacle(candidate.left, candidate.right)
    let isOne = clusters.root(of: candidate.left) == clusters.root(of: candidate.right)
    let wasDecided = candidate.why == [.decisionsContradict] || candidate.why == [.bothAreMembers]
    guard wasDecided || !isOne && obstacle == nil else { continue }
    last = (candidate.left, candidate.right)
    doubts.append(
      Doubt(
        left: Int(columns.input[Int(candidate.left)]),
        right: Int(columns.input[Int(candidate.right)]), why: candidate.why))
  }
  return doubts
}

extension Merge {
  fileprivate init(_ merge: (left: Int32, right: Int32, cause: MergeCause), _ columns: Columns) {
    let (left, right) = (Int(merge.left), Int(merge.right))
    self.left = Int(columns.input[left])
    self.right = Int(columns.input[right])
    let decisive = Reason(merge.cause, columns)
    var reasons = [decisive]
    for (lists, texts, reason) in [
      (columns.emails, columns.emailTexts, Reason.sharedEmail),
      (columns.phones, columns.phoneTexts, Reason.sharedPhone),
      (columns.links, columns.linkTexts, Reason.sharedProfile),
    ] {
      guard let key = firstCommon(lists[left], lists[right]) else { continue }
      let further = reason(texts[Int(key)])
      if further != decisive { reasons.append(further) }
    }
    self.reasons = reasons
  }
}

extension Reason {
  fileprivate init(_ cause: MergeCause, _ columns: Columns) {
    self =
      switch cause {
      case .decision: .decidedByManager
      case .email(let key): .sharedEmail(columns.emailTexts[Int(key)])
      case .phone(let key): .sharedPhone(columns.phoneTexts[Int(key)])
      case .link(let key): .sharedProfile(columns.linkTexts[Int(key)])
      case .affiliation(let key): .sameNameAndOrganisation(columns.affiliationTexts[Int(key)])
      case .rareName: .sameRareName
      }
  }
}

extension Person {
  fileprivate init(id: Int, _ indices: [Int], _ records: [BookRecord]) {
    let own = indices.first { records[$0].isMember }
    self.id = id
    self.records = indices
    member = own.map { records[$0].owner }
    name =
      own.map { records[$0].record.name.display }
      ?? fullestName(indices.map { records[$0].record.name })
  }
}

/// The name in most records among those that have both a given and a family name; the first of its
/// place where two tie.
private func fullestName(_ names: [PersonName]) -> String {
  let written = names.map { (text: $0.display, isFull: $0.display.contains(" ")) }
  let full = written.filter(\.isFull).map(\.text)
  let choice = full.isEmpty ? written.map(\.text).filter { !$0.isEmpty } : full
  var counts: [String: Int] = [:]
  for text in choice { counts[text, default: 0] += 1 }
  let most = counts.values.max() ?? 0
  return choice.first { counts[$0] == most } ?? ""
}
