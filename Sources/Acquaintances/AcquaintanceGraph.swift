// SPDX-License-Identifier: Apache-2.0

import ContactRecords
package import People

/// Who knows whom: a member knows a person when a record of the member's own books stands for that
/// person.
///
/// Members are numbered by their ids, ascending; a member's edges stand together, by person,
/// ascending.
package struct AcquaintanceGraph: Sendable {
  let records: BookRecords
  let members: [Identifier<Member>]

  /// The day from which it is counted how long ago something was; nil where no record tells a day.
  ///
  /// It is the books' own, so that a night that is made up for later finds what it would have found.
  let day: Day?

  /// By member: the member's own person; -1 for an owner of books without a record of their own.
  let personOfMember: [Int32]

  /// By member: the records in which members describe themselves.
  let ownRecords: [[Int]]

  /// By person: the member who is that person, or -1.
  private let memberOfPerson: [Int32]

  /// By member: the persons in their books, told by the records of `edgeRecords`.
  let acquaintances: Adjacency

  /// Edge e of `acquaintances` is told by the records `recordStart[e]..<recordStart[e + 1]`.
  private let recordStart: [Int32]
  private let edgeRecords: [Int32]

  /// By person: the members whose books hold them.
  let knowers: Adjacency

  /// By member: the members whom they hold in their books, or who hold them.
  let connections: Adjacency

  /// The files that list an organisation rather than whom the owner knows.
  let directories: DirectoryFiles

  /// What counts as evidence; all of it, unless somebody measures what each is worth.
  let signals: TieSignals

  /// `records` are those that were resolved, in the same order.
  package init(_ resolution: Resolution, records: BookRecords) {
    self.init(
      persons: resolution.persons.map(\.records), personOf: resolution.personOf, records: records)
  }

  /// From any answer to who is who: the records of each person in the order of their places, and for
  /// each record the position of its person.
  package init(
    persons: [[Int]], personOf: [Int], records: BookRecords, counting signals: TieSignals = .all
  ) {
    self.records = records
    self.signals = signals
    day = Self.lastDay(of: records)
    let ownerOfRecord = records.indices.map { records.owner(at: $0) }
    let members = Set(ownerOfRecord).sorted()
    self.members = members
    var number: [Identifier<Member>: Int32] = [:]
    for (index, member) in members.enumerated() { number[member] = Int32(index) }
    let owners = ownerOfRecord.map { number[$0] ?? 0 }

    var personOfMember = Array(repeating: Int32(-1), count: members.count)
    var memberOfPerson = Array(repeating: Int32(-1), count: persons.count)
    var ownRecords = Array(repeating: [Int](), count: members.count)
    for index in records.indices where records.isMember(at: index) {
      let person = personOf[index]
      personOfMember[Int(owners[index])] = Int32(person)
      memberOfPerson[person] = owners[index]
      ownRecords[Int(owners[index])].append(index)
    }
    self.personOfMember = personOfMember
    self.memberOfPerson = memberOfPerson
    self.ownRecords = ownRecords

    let edges = Edges(persons, records, owners, personOfMember)
    acquaintances = Adjacency(rows: members.count, from: edges.member, to: edges.person)
    recordStart = edges.recordStart
    edgeRecords = edges.records
    knowers = Adjacency(rows: persons.count, from: edges.person, to: edges.member)
    let between = edges.member.indices.filter { memberOfPerson[Int(edges.person[$0])] >= 0 }
    connections = Adjacency(
      rows: members.count, between: between.map { edges.member[$0] },
      and: between.map { memberOfPerson[Int(edges.person[$0])] })
    directories = DirectoryFiles(records)
  }

  /// The last day that the records tell, but for one in a hundred of them: clocks go wrong.
  private static func lastDay(of records: BookRecords) -> Day? {
    let days = records.indices.flatMap { records.days(at: $0) }.sorted()
    return days.isEmpty ? nil : days[days.count - 1 - days.count / 100]
  }

  /// The number of a member; nil for an id of which neither a book nor a record is known.
  func number(of member: Identifier<Member>) -> Int? {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < member { low = middle + 1 } else { high = middle }
    }
    return low < members.count && members[low] == member ? low : nil
  }

  func member(who person: Int) -> Int? {
    memberOfPerson[person] < 0 ? nil : Int(memberOfPerson[person])
  }

  /// The records of the member's books that stand for the person, in the order of places; nil when
  /// there is none.
  func recordsHeld(by member: Int, of person: Int) -> ArraySlice<Int32>? {
    acquaintances.position(of: Int32(person), in: member).map { edge in
      edgeRecords[Int(recordStart[edge])..<Int(recordStart[edge + 1])]
    }
  }

  /// The persons in a member's books, ascending, each with the records that stand for them.
  func edges(of member: Int) -> [(records: ArraySlice<Int32>, person: Int)] {
    acquaintances.positions(of: member).map { edge in
      let told = edgeRecords[Int(recordStart[edge])..<Int(recordStart[edge + 1])]
      return (told, Int(acquaintances.neighbour(at: edge)))
    }
  }
}

/// Edges by member and person, with the records that tell them.
private struct Edges {
  private(set) var member: [Int32] = []
  private(set) var person: [Int32] = []
  private(set) var recordStart: [Int32] = []
  private(set) var records: [Int32] = []

  init(
    _ persons: [[Int]], _ books: BookRecords, _ owners: [Int32], _ personOfMember: [Int32]
  ) {
    // By member, then by person, then in the order of places, as a person's records stand.
    var told = Array(repeating: [(person: Int32, record: Int32)](), count: personOfMember.count)
    for (known, records) in persons.enumerated() {
      for record in records where !books.isMember(at: record) {
        let owner = Int(owners[record])
        if Int(personOfMember[owner]) == known { continue }
        told[owner].append((Int32(known), Int32(record)))
      }
    }
    for (owner, told) in told.enumerated() {
      let first = person.count
      for edge in told {
        if person.count == first || person.last != edge.person {
          member.append(Int32(owner))
          person.append(edge.person)
          recordStart.append(Int32(records.count))
        }
        records.append(edge.record)
      }
    }
    recordStart.append(Int32(records.count))
  }
}
