// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A count for each month as columns from zero, each under its number.
struct ColumnChart: Hashable, Sendable {
  let id: String
  let title: String
  let description: String
  let columns: [Column]

  /// One month, drawn as an outline while it isn't over.
  struct Column: Hashable, Sendable {
    let month: Month
    let count: Int
    let isOver: Bool
  }

  func chart() -> Chart {
    let axis = MonthAxis(months: columns.map(\.month), left: 0, down: floor + 16)
    return Chart(
      id: id, title: title, description: description, height: Int(floor) + 36,
      shapes: columns.enumerated().flatMap { position, column in
        shapes(of: column, middle: axis.middle(position), width: min(7, axis.columnWidth * 0.62))
      } + [Shape.line(from: (0, floor), to: (100, floor), "floor")] + axis.shapes())
  }

  private func shapes(of column: Column, middle: Double, width: Double) -> [String] {
    let highest = columns.map(\.count).max() ?? 0
    let height = highest > 0 ? (floor - ceiling) * Double(column.count) / Double(highest) : 0
    return [
      Shape.bar(
        across: middle - width / 2, width: width, down: floor - height, height: height,
        column.isOver ? "mark" : "outline"),
      Shape.text(
        String(column.count), across: middle, down: floor - height - 6, anchor: .middle, "value"),
    ]
  }
}

private let ceiling = 22.0
private let floor = 122.0
