// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Documents

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

  /// Whether there are numbers to see; stored, since templates see stored properties only.
  let hasTable: Bool

  /// Whether the table stands folded beneath a drawing.
  let isFolded: Bool

  init(_ heading: String, _ subtitle: String, _ chart: Chart, _ table: Table) {
    self.heading = heading
    self.subtitle = subtitle
    drawing = chart.svg()
    self.table = table.html()
    hasTable = true
    isFolded = true
  }

  /// A table that needs no drawing.
  init(_ heading: String, _ subtitle: String, _ table: Table) {
    self.heading = heading
    self.subtitle = subtitle
    drawing = table.html()
    self.table = ""
    hasTable = true
    isFolded = false
  }

  init(_ heading: String, _ subtitle: String, withheld sentence: String) {
    self.heading = heading
    self.subtitle = subtitle
    drawing = element("p", ["class": "withheld"], escapedMarkup(sentence))
    table = ""
    hasTable = false
    isFolded = false
  }
}
