// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Documents

extension Table {
  /// The table as HTML, with a caption, headings, and the first column as the heading of each row.
  package func html() -> String {
    let head = columns.map { column in
      element("th", ["scope": "col", "class": column.cellClass], escapedMarkup(column.heading))
    }
    let body = rows.map { row in element("tr", [:], htmlCells(row)) }
    let table =
      element("caption", [:], escapedMarkup(caption)) + "\n"
      + element("thead", [:], element("tr", [:], head.joined())) + "\n"
      + element("tbody", [:], "\n" + body.joined(separator: "\n") + "\n")
    return element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption],
      element("table", [:], "\n" + table + "\n"))
  }

  private func htmlCells(_ row: [Cell]) -> String {
    zip(columns, row).enumerated().map { position, pair in
      let (column, cell) = pair
      return position == 0
        ? element("th", ["scope": "row", "class": column.cellClass], escapedMarkup(cell.words))
        : element("td", ["class": column.cellClass], escapedMarkup(cell.words))
    }.joined()
  }
}

extension Column {
  /// Numbers stand on the right, under a heading that stands there too; months and numbers keep to
  /// one line.
  fileprivate var cellClass: String {
    switch kind {
    case .integer, .number: "number"
    case .month, .day: "date"
    case .text: "words"
    }
  }
}

extension Cell {
  /// The value as people read it.
  var words: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .term(_, let words): words
    case .count(let count): String(count)
    case .share(let share): Wording.percent(share)
    case .quantity(let quantity): Wording.quantity(quantity)
    case .month(let month): "\(Wording.shortName(of: month)) \(month.year)"
    case .day(let day): Wording.name(of: day)
    }
  }
}
