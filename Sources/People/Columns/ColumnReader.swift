// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads records into columns, field by field from their bytes; names on one core and the rest on
/// another, which share nothing.
struct ColumnReader {
  private(set) var owner: [Int32] = []
  private(set) var file: [Int32] = []
  private(set) var member: [Int32] = []
  let names: NameColumns
  private(set) var reach: ReachColumns

  /// Reads the records at the positions, which stand in the order of places.
  init(_ records: BookRecords, _ positions: [Int32]) {
    (names, reach) = sideBySide(
      NameColumns(), { $0.read(records, positions) },
      ReachColumns(), { $0.read(records, positions) })
    reach.end(names: names.name)
    readPlaces(records, positions)
  }

  private mutating func readPlaces(_ records: BookRecords, _ positions: [Int32]) {
    for column in [\Self.owner, \.file, \.member] {
      self[keyPath: column].reserveCapacity(positions.count)
    }
    var (owners, files) = (TextTable(), TextTable())
    records.eachStretch(of: positions) { source, indices, _ in
      switch source {
      case .values(let records):
        for record in records[indices] {
          let number = owners.number(of: record.owner.rawValue)
          owner.append(number)
          file.append(files.number(of: record.record.place.source))
          member.append(record.isMember ? number : -1)
        }
      case .book(let itsOwner, let records):
        let (ownerNumber, fileNumber) = (
          owners.number(of: itsOwner.rawValue), files.number(of: records.source)
        )
        owner.append(contentsOf: repeatElement(ownerNumber, count: indices.count))
        file.append(contentsOf: repeatElement(fileNumber, count: indices.count))
        member.append(contentsOf: repeatElement(-1, count: indices.count))
      }
    }
  }
}

extension BookRecords {
  /// Gives the fields of each record at the positions, with how its telephone numbers are read.
  func eachFields(
    of positions: [Int32], _ body: (PackedFields, PhoneNumber.Numbering) -> Void
  ) {
    eachStretch(of: positions) { source, indices, _ in
      switch source {
      case .values(let records):
        let numbering = PhoneNumber.Numbering(country: nil)
        for record in records[indices] {
          record.record.packedForComparison.withUnsafeBufferPointer {
            body(PackedFields($0), numbering)
          }
        }
      case .book(_, let records):
        let numbering = PhoneNumber.Numbering(country: records.country)
        for index in indices { body(records.fields(at: index), numbering) }
      }
    }
  }
}
