// SPDX-License-Identifier: Apache-2.0

import Documents
import ContactRecords

/// A drawing of the page with its words and the same numbers as a table.
struct Figure {
  let heading: String
  let subtitle: String

  /// Markup of the drawing, or of the sentence that says why there is none.
  let drawing: String

  /// Markup of the table; empty where the drawing is withheld.
  let table: String

  /// Whether it takes the width of two where figures stand in pairs.
  var isWide = false

  /// Stored, since templates see stored properties only.
  let hasTable: Bool

  init(_ heading: String, _ subtitle: String, _ chart: Chart, _ table: Table) {
    self.heading = heading
    self.subtitle = subtitle
    drawing = chart.svg()
    self.table = table.html()
    hasTable = true
  }

  init(_ heading: String, _ subtitle: String, withheld sentence: String) {
    self.heading = heading
    self.subtitle = subtitle
    drawing = element("p", ["class": "withheld"], escapedMarkup(sentence))
    table = ""
    hasTable = false
  }
}

extension Table {
  /// Only the named columns, in the order of the names.
  func showing(_ names: [String]) -> Table {
    let kept = names.compactMap { name in columns.firstIndex { $0.name == name } }
    return Table(
      name: name, caption: caption, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } })
  }
}
