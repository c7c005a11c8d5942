// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Documents

extension Table {
  /// The table as RFC 4180 writes it: a header, CRLF after every line, quotes doubled; UTF-8
  /// without a mark.
  package func csv() -> String {
    var text = columns.map { csvCell($0.name) }.joined(separator: ",") + "\r\n"
    for row in rows {
      for (position, cell) in row.enumerated() {
        if position > 0 { text += "," }
        text += csvField(cell)
      }
      text += "\r\n"
    }
    return text
  }
}

private func csvField(_ cell: Cell) -> String {
  switch cell {
  case .empty: ""
  case .text(let text): csvTextCell(text)
  case .term(let code, _): csvTextCell(code)
  case .count(let count): String(count)
  case .share(let share): Wording.fixed(share, decimals: 4)
  case .quantity(let quantity): Wording.fixed(quantity, decimals: 1)
  case .month(let month): month.description
  case .day(let day): day.description
  }
}
