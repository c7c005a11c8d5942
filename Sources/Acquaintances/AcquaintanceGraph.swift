// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import People

/// Who knows whom: a member knows a person when a record of the member's own books stands for that
/// person.
///
/// Members are numbered by their ids, ascending; a member's edges stand together, by person,
/// ascending.
package struct AcquaintanceGraph: Sendable {
  let records: [BookRecord]
  let members: [Identifier<Member>]

  /// The day from which it is counted how long ago something was; nil where that doesn't matter.
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

  /// `records` are those that were resolved, in the same order.
  package init(_ resolution: Resolution, records: [BookRecord], on day: Day? = nil) {
    self.records = records
    self.day = day
    let members = Set(records.map(\.owner)).sorted()
    self.members = members
    var number: [Identifier<Member>: Int32] = [:]
    for (index, member) in members.enumerated() { number[member] = Int32(index) }
    let owners = records.map { number[$0.owner] ?? 0 }

    var personOfMember = Array(repeating: Int32(-1), count: members.count)
    var memberOfPerson = Array(repeating: Int32(-1), count: resolution.persons.count)
    var ownRecords = Array(repeating: [Int](), count: members.count)
    for (index, record) in records.enumerated() where record.isMember {
      let person = resolution.personOf[index]
      personOfMember[Int(owners[index])] = Int32(person)
      memberOfPerson[person] = owners[index]
      ownRecords[Int(owners[index])].append(index)
    }
    self.personOfMember = personOfMember
    self.memberOfPerson = memberOfPerson
    self.ownRecords = ownRecords

    let edges = Edges(resolution, records, owners, personOfMember)
    acquaintances = Adjacency(rows: members.count, from: edges.member, to: edges.person)
    recordStart = edges.recordStart
    edgeRecords = edges.records
    knowers = Adjacency(rows: resolution.persons.count, from: edges.person, to: edges.member)
    let between = edges.member.indices.filter { memberOfPerson[Int(edges.person[$0])] >= 0 }
    connections = Adjacency(
      rows: members.count, between: between.map { edges.member[$0] },
      and: between.map { memberOfPerson[Int(edges.person[$0])] })
    directories = DirectoryFiles(records)
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
}

/// Edges by member and person, with the records that tell them.
private struct Edges {
  private(set) var member: [Int32] = []
  private(set) var person: [Int32] = []
  private(set) var recordStart: [Int32] = []
  private(set) var records: [Int32] = []

  init(
    _ resolution: Resolution, _ books: [BookRecord], _ owners: [Int32], _ personOfMember: [Int32]
  ) {
    // By member, then by person, then in the order of places, as a person's records stand.
    var told = Array(repeating: [(person: Int32, record: Int32)](), count: personOfMember.count)
    for known in resolution.persons {
      for record in known.records where !books[record].isMember {
        let owner = Int(owners[record])
        if Int(personOfMember[owner]) == known.id { continue }
        told[owner].append((Int32(known.id), Int32(record)))
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
