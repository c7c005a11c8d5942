// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import Testing

/// The same two people as each program exports them.
struct SampleBook: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let kind: AddressBookKind
  let text: String

  /// What the format can't say of who somebody is.
  let lacks: SampleDetails

  /// What the sample says of whom the people are connected with, where the format can.
  let tells: SampleDetails

  /// Whether the file is about Zoë alone, as formats of one person to a file are.
  let isOfOnePerson: Bool

  init(
    _ description: String, _ kind: AddressBookKind, lacks: SampleDetails = [],
    tells: SampleDetails = [], isOfOnePerson: Bool = false, _ text: String
  ) {
    testDescription = description
    self.kind = kind
    self.lacks = lacks
    self.tells = tells
    self.isOfOnePerson = isOfOnePerson
    self.text = text
  }

  static let all =
    google + outlook + outlookSouth + outlookNorth + mailTables + customerTables + cards
    + directories + feeds + telephones

  /// Whether a file that was cut off shows it: cards and XML do, rows and entries may be whole.
  var showsItsEnd: Bool {
    text.hasPrefix("BEGIN") || text.hasPrefix("<") || text.hasPrefix("[")
  }
}

extension SampleBook {
  /// A table under the header that its program writes, every cell quoted.
  ///
  /// `header` is the description of a `HeaderSample`. `people` has a line for each cell that isn't
  /// empty, `heading = value`, in the order of the header, and a blank line between two people.
  init(
    under header: String, lacks: SampleDetails = [], tells: SampleDetails = [],
    delimiter: String = ",", _ people: String
  ) {
    let sample = HeaderSample.all.first { $0.testDescription == header }
    let headings = sample?.cells ?? []
    let rows = people.split(separator: "\n\n").map { Self.row(under: headings, String($0)) }
    let table = ([headings] + rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter) + "\r\n"
    }
    self.init(
      header, sample?.kind ?? .unknown, lacks: lacks, tells: tells, table.joined())
  }

  /// A value whose heading isn't there stands behind the row, where no reader could miss it.
  private static func row(under headings: [String], _ values: String) -> [String] {
    var row = [String](repeating: "", count: headings.count)
    var next = 0
    for line in values.split(separator: "\n") {
      let halves = line.split(separator: " = ", maxSplits: 1).map { String($0) }
      if let index = headings[next...].firstIndex(of: halves[0]) {
        row[index] = halves[1]
        next = index + 1
      } else {
        row.append(String(line))
      }
    }
    return row
  }
}
