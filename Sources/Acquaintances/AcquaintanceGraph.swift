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

  /// By member: the member's own person; -1 for an owner of books without a record of their own.
  let personOfMember: [Int32]

  /// By member: the records in which members describe themselves.
  let ownRecords: [[Int]]

  /// By person: the member who is that person, or -1.
  private let memberOfPerson: [Int32]

  /// The edges of member m are `edgeStart[m]..<edgeStart[m + 1]`; edge e leads to `edgePerson[e]`
  /// and is told by the records `recordStart[e]..<recordStart[e + 1]` of `edgeRecords`.
  private let edgeStart: [Int32]
  private let edgePerson: [Int32]
  private let recordStart: [Int32]
  private let edgeRecords: [Int32]

  /// The members who know person p are `knower[knowerStart[p]..<knowerStart[p + 1]]`, ascending.
  private let knowerStart: [Int32]
  private let knower: [Int32]

  /// `records` are those that were resolved, in the same order.
  package init(_ resolution: Resolution, records: BookRecords) {
    self.records = records
    let ownerOfRecord = records.indices.map { records.owner(at: $0) }
    let members = Set(ownerOfRecord).sorted()
    self.members = members
    var number: [Identifier<Member>: Int32] = [:]
    for (index, member) in members.enumerated() { number[member] = Int32(index) }
    let owners = ownerOfRecord.map { number[$0] ?? 0 }

    var personOfMember = Array(repeating: Int32(-1), count: members.count)
    var memberOfPerson = Array(repeating: Int32(-1), count: resolution.persons.count)
    var ownRecords = Array(repeating: [Int](), count: members.count)
    for index in records.indices where records.isMember(at: index) {
      let person = resolution.personOf[index]
      personOfMember[Int(owners[index])] = Int32(person)
      memberOfPerson[person] = owners[index]
      ownRecords[Int(owners[index])].append(index)
    }
    self.personOfMember = personOfMember
    self.memberOfPerson = memberOfPerson
    self.ownRecords = ownRecords

    let edges = Edges(resolution, records, owners, personOfMember)
    edgeStart = edges.start
    edgePerson = edges.person
    recordStart = edges.recordStart
    edgeRecords = edges.records
    (knowerStart, knower) = edges.inverted(persons: resolution.persons.count)
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

  /// Members whose books hold the person, ascending.
  func knowers(of person: Int) -> ArraySlice<Int32> {
    knower[Int(knowerStart[person])..<Int(knowerStart[person + 1])]
  }

  func member(who person: Int) -> Int? {
    memberOfPerson[person] < 0 ? nil : Int(memberOfPerson[person])
  }

  /// The records of the member's books that stand for the person, in the order of places; nil when
  /// there is none.
  func recordsHeld(by member: Int, of person: Int) -> ArraySlice<Int32>? {
    var (low, high) = (Int(edgeStart[member]), Int(edgeStart[member + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if Int(edgePerson[middle]) < person { low = middle + 1 } else { high = middle }
    }
    guard low < end, Int(edgePerson[low]) == person else { return nil }
    return edgeRecords[Int(recordStart[low])..<Int(recordStart[low + 1])]
  }
}

/// Edges by member and person, with the records that tell them.
private struct Edges {
  private(set) var start: [Int32] = [0]
  private(set) var person: [Int32] = []
  private(set) var recordStart: [Int32] = [0]
  private(set) var records: [Int32] = []

  init(
    _ resolution: Resolution, _ books: BookRecords, _ owners: [Int32], _ personOfMember: [Int32]
  ) {
    let told = resolution.persons.flatMap { person in
      person.records.filter {
        !books.isMember(at: $0) && personOfMember[Int(owners[$0])] != person.id
      }
      .map { (owner: owners[$0], person: Int32(person.id), record: Int32($0)) }
    }
    // A person's records stand in the order of their places; the offset keeps them so.
    let order = told.indices.sorted {
      (told[$0].owner, told[$0].person, $0) < (told[$1].owner, told[$1].person, $1)
    }
    for index in order {
      let edge = told[index]
      let isNew =
        edge.owner >= start.count || person.last != edge.person || start.last == Int32(person.count)
      while start.count <= edge.owner { start.append(Int32(person.count)) }
      if isNew {
        if !person.isEmpty { recordStart.append(Int32(records.count)) }
        person.append(edge.person)
      }
      records.append(edge.record)
    }
    if !person.isEmpty { recordStart.append(Int32(records.count)) }
    while start.count <= personOfMember.count { start.append(Int32(person.count)) }
  }

  func inverted(persons: Int) -> (start: [Int32], knowers: [Int32]) {
    var begin = Array(repeating: Int32(0), count: persons + 1)
    for person in person { begin[Int(person) + 1] += 1 }
    for index in begin.indices.dropFirst() { begin[index] += begin[index - 1] }
    var knowers = Array(repeating: Int32(0), count: person.count)
    var next = begin
    for member in 0..<(start.count - 1) {
      for edge in Int(start[member])..<Int(start[member + 1]) {
        let person = Int(person[edge])
        knowers[Int(next[person])] = Int32(member)
        next[person] += 1
      }
    }
    return (begin, knowers)
  }
}
