// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import TestSupport
import Testing

/// The sheet on which the manager decides in a spreadsheet.
struct DecisionsSheetTests {
  @Test func `the sheet reads as approved`() throws {
    try expectApproved(decisionsSheet(Sample.queue()), "decisions.csv")
  }

  @Test(.enabled(if: Python.isPresent))
  func `a reader of CSV finds every draft as it was`() throws {
    let entries = try Sample.queue() + [Sample.hostileEntry("a \"b\", c\r\nd\ne;f\tg")]
    let rows = try rows(of: decisionsSheet(entries))
    #expect(rows.first == decisionColumns)
    #expect(rows.count == entries.count + 1)
    #expect(
      rows.allSatisfy {
        $0.count == decisionColumns.count
          && $0.dropFirst(6).allSatisfy { cell in
            cell.isEmpty || decisionColumns.contains(cell)
          }
      })
    let cells = Set(rows.dropFirst().map { Array($0.prefix(6)) })
    let expected = entries.map { entry in
      [
        entry.message.reference.formatted, entry.check, entry.message.kind.rawValue,
        entry.message.to.map(\.name).joined(separator: " and "), entry.message.subject, entry.why,
      ]
    }
    #expect(cells == Set(expected))
  }

  @Test(
    .enabled(if: Python.isPresent),
    arguments: ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "'x"])
  func `a text that would run as a formula is made harmless`(text: String) throws {
    let row = try #require(rows(of: decisionsSheet([Sample.hostileEntry(text)])).last)
    #expect(
      row[1] == "'" + text && row[3] == "'" + text && row[4] == "'" + text && row[5] == "'" + text)
  }

  @Test func `lines end with CRLF, and the first bytes tell that it is UTF-8`() throws {
    let entries = try Sample.queue()
    let bytes = Array(decisionsSheet(entries).utf8)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [13, 10])
    let ends = bytes.indices.filter { bytes[$0] == 10 }
    #expect(ends.count == entries.count + 1 && ends.allSatisfy { bytes[$0 - 1] == 13 })
  }

  private func rows(of sheet: String) throws -> [[String]] {
    let script = """
      import csv, io, json, sys
      sheet = json.load(open(sys.argv[1])).encode().decode('utf-8-sig')
      json.dump(list(csv.reader(io.StringIO(sheet, newline=''), strict=True)), open(sys.argv[2], 'w'))
      """
    return try Python.run(script, sheet, as: [[String]].self)
  }
}
