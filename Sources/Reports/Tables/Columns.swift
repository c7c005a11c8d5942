// SPDX-License-Identifier: Apache-2.0

import ContactRecords

// The columns that several tables share, so that a name means the same in each of them.
extension Column {
  static let monthKind = Column(
    "month_kind", "Counted by", .text,
    about: "event: it happened in the months; cohort: it was begun in the months",
    codes: MonthKind.allCases.map(\.rawValue))
  static let firstMonth = Column(
    "first_month", "From", .month, about: "The first of the months that the row counts")
  static let lastMonth = Column(
    "last_month", "To", .month, about: "The last of the months that the row counts")
  static let segment = Column(
    "segment", "Side", .text,
    about: "Asks to Connectors, asks to Prospects, or all; requests count under all",
    codes: Segment.allCases.map(\.rawValue))
  static let measure = Column(
    "measure", "Measure", .text, about: "What is measured; the page's notes define each",
    codes: Measure.allCases.map(\.rawValue))
  static let numerator = Column(
    "numerator", "Number", .integer, about: "The cases counted by a rate; empty when withheld",
    bounds: .natural)
  static let denominator = Column(
    "denominator", "Out of", .integer, about: "The cases that a figure is taken of",
    bounds: .natural)
  static let pending = Column(
    "pending", "Pending", .integer, about: "The cases whose outcome was open on the as-of day",
    bounds: .natural)
  static let value = Column(
    "value", "Value", .number,
    about: "A count, a rate between 0 and 1, or days; empty when withheld or provisional",
    bounds: .natural)
  static let lowest = Column(
    "lowest", "At least", .number,
    about: "Of a provisional rate: its value if no pending case has the outcome", bounds: .share)
  static let highest = Column(
    "highest", "At most", .number,
    about: "Of a provisional rate: its value if every pending case has the outcome", bounds: .share)
  static let low95 = Column(
    "lo95", "95% from", .number, about: "Lower end of the 95% interval", bounds: .natural)
  static let high95 = Column(
    "hi95", "95% to", .number, about: "Upper end of the 95% interval", bounds: .natural)
  static let flag = Column(
    "flag", "Note", .text,
    about: "p: provisional, may change; c: withheld, too few cases; z: a share of nothing; "
      + "x: not reached; empty: final",
    codes: Standing.allCases.map(\.rawValue).filter { !$0.isEmpty })
  static let asOf = Column(
    "as_of", "As of", .day, about: "The day up to which the cases of the row are followed")
}

extension Cell {
  init(count: Int?) {
    self = count.map(Cell.count) ?? .empty
  }

  init(share: Double?) {
    self = share.map(Cell.share) ?? .empty
  }

  init(_ value: MeasureRow.Value?) {
    switch value {
    case .count(let count)?, .days(let count)?: self = .count(count)
    case .share(let share)?: self = .share(share)
    case nil: self = .empty
    }
  }

  /// The two cells that say which months a row counts.
  static func months(_ months: ClosedRange<Month>?) -> [Cell] {
    months.map { [.month($0.lowerBound), .month($0.upperBound)] } ?? [.empty, .empty]
  }
}
