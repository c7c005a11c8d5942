// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactReaders
import ContactRecords
import Foundation
import Introductions
import People
import Workflow

/// The Connectors of a made-up community in which it is known who is who, so that ranking is judged
/// apart from matching: `Benchmarks connectors COMMUNITY WORKSPACE PROSPECTS [without SIGNAL]`.
///
/// Prints what `mutual why --all --format csv` prints. `Ties/ranking.py` makes PROSPECTS and judges.
struct ConnectorRanking {
  private let graph: AcquaintanceGraph
  private let requests: [(id: String, requester: Identifier<Member>, person: Int)]

  init(_ arguments: [String]) throws {
    guard arguments.count == 3 || (arguments.count == 5 && arguments[3] == "without") else {
      throw Misuse(text: "connectors COMMUNITY WORKSPACE PROSPECTS [without SIGNAL]")
    }
    let omitted = try TieSignals(omitting: arguments.count == 5 ? arguments[4] : nil)
    let inputs = try Inputs(Workspace(URL(filePath: arguments[1])))
    let truth = try TruePersons(community: arguments[0], workspace: arguments[1])
    let members = inputs.members.map { BookRecord(owner: $0.id, record: $0.record, isMember: true) }
    let contacts = inputs.books.flatMap { owner, book in
      book.records.map { BookRecord(owner: owner, record: $0) }
    }
    let records = members + contacts
    let personOf = records.map(truth.person)
    var persons = Array(repeating: [Int](), count: truth.count)
    for index in records.indices.sorted(by: { records[$0].record.place < records[$1].record.place })
    {
      persons[personOf[index]].append(index)
    }
    graph = AcquaintanceGraph(
      persons: persons, personOf: personOf, records: BookRecords(records), counting: omitted)
    let prospects = try Table(arguments[2]).column("request", "person")
    requests = inputs.requests.compactMap { filed in
      prospects[filed.request.id.rawValue].flatMap { truth.number(of: $0) }
        .map { (filed.request.id.rawValue, filed.request.requester, $0) }
    }
  }

  func printRankings() {
    print("request,rank,connector,tier,score")
    for request in requests {
      let found = graph.introducers(for: request.requester, to: request.person)
      guard case .candidates(let candidates) = found else { continue }
      for (index, candidate) in candidates.enumerated() {
        print(
          "\(request.id),\(index + 1),\(candidate.connector),\(candidate.tier),\(candidate.chance)")
      }
    }
  }
}

struct Misuse: Error {
  let text: String
}

extension TieSignals {
  fileprivate init(omitting name: String?) throws {
    guard let name else {
      self = .all
      return
    }
    guard let signal = Self.named.first(where: { $0.name == name })?.signal else {
      let names = Self.named.map(\.name).joined(separator: ", ")
      throw Misuse(text: "There is no signal \(name); there are \(names).")
    }
    self = Self.all.subtracting(signal)
  }
}

/// Who is who in a made-up community, as its maker wrote it down.
private struct TruePersons {
  private var ofRecord: [Place: String] = [:]
  private let ofMember: [String: String]
  private var numbers: [String: Int] = [:]

  init(community: String, workspace: String) throws {
    let folder = workspace.hasSuffix("/") ? String(workspace.dropLast()) : workspace
    for row in try Table("\(folder).truth/records.csv").rows("file", "line", "person_id") {
      guard let line = Int(row[1]) else { continue }
      ofRecord[Place(row[0], line: line)] = row[2]
      if numbers[row[2]] == nil { numbers[row[2]] = numbers.count }
    }
    ofMember = try Table("\(community)/owners_truth.csv").column("owner_id", "person_id")
    for person in ofMember.values.sorted() where numbers[person] == nil {
      numbers[person] = numbers.count
    }
  }

  /// One more than the persons, for records of which nothing is written down.
  var count: Int { numbers.count + 1 }

  func number(of person: String) -> Int? { numbers[person] }

  func person(of record: BookRecord) -> Int {
    let person =
      record.isMember ? ofMember[record.owner.rawValue] : ofRecord[record.record.place]
    return person.flatMap { numbers[$0] } ?? numbers.count
  }
}

/// A plain CSV file without quotes.
private struct Table {
  private let header: [Substring]
  private let lines: [[Substring]]

  init(_ path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let all = text.utf8.split { $0 == 0x0A || $0 == 0x0D }
      .map { $0.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) }
      .map { $0.map { Substring($0) } }
    (header, lines) = (all.first ?? [], Array(all.dropFirst()))
  }

  func rows(_ names: String...) -> [[String]] { rows(names) }

  /// The values of the second column by those of the first.
  func column(_ key: String, _ value: String) -> [String: String] {
    Dictionary(rows([key, value]).map { ($0[0], $0[1]) }) { first, _ in first }
  }

  private func rows(_ names: [String]) -> [[String]] {
    let columns = names.compactMap { name in header.firstIndex { $0 == name } }
    return lines.filter { $0.count >= header.count }.map { line in columns.map { String(line[$0]) }
    }
  }
}
