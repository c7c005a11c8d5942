// SPDX-License-Identifier: Apache-2.0

/// Horizontal bars from zero, each under its own label and number.
struct BarChart: Hashable, Sendable {
  let id: String
  let title: String
  let description: String
  let bars: [Bar]

  /// The count that fills the whole width: what the bars are shares of.
  let full: Int

  /// One bar: its length is its count.
  struct Bar: Hashable, Sendable {
    let label: String
    let count: Int

    /// What stands at the right end, such as `14 of 40`.
    let value: String
  }

  func chart() -> Chart {
    Chart(
      id: id, title: title, description: description, height: bars.count * rowHeight,
      shapes: bars.enumerated().flatMap { position, bar in
        shapes(of: bar, top: Double(position * rowHeight))
      })
  }

  private func shapes(of bar: Bar, top: Double) -> [String] {
    let width = full > 0 ? 100 * Double(bar.count) / Double(full) : 0
    return [
      Shape.text(bar.label, across: 0, down: top + 15, anchor: .start, "label"),
      Shape.text(bar.value, across: 100, down: top + 15, anchor: .end, "value"),
      Shape.bar(across: 0, width: 100, down: top + 22, height: 10, "track"),
      Shape.bar(across: 0, width: width, down: top + 22, height: 10, "mark"),
    ]
  }
}

private let rowHeight = 44
