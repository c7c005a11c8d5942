// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Statistics

/// One row of the measures before its month is known.
struct MeasureRow {
  let kind: MonthKind
  let segment: Segment
  let measure: Measure
  let standing: Standing
  var numerator: Int?
  var denominator: Int?
  var value = Cell.empty
  var interval: WilsonInterval?

  func cells(_ month: Month, asOf: Day) -> [Cell] {
    [
      .text(kind.rawValue), .month(month), .text(segment.rawValue), .text(measure.rawValue),
      Cell(count: numerator), Cell(count: denominator), value, Cell(share: interval?.low),
      Cell(share: interval?.high), .text(standing.rawValue), .day(asOf),
    ]
  }

  static let columns = [
    Column.monthKind, .month, .segment, .measure, .numerator, .denominator, .value, .low95, .high95,
    .flag, .asOf,
  ]
}
