// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Statistics

/// One figure: what it measures, of which months and whom, its value, and how far it can be relied
/// on.
struct MeasureRow: Hashable, Sendable {
  /// What tells one figure from another; the same figure of another report has the same key.
  struct Key: Hashable, Sendable {
    let kind: MonthKind
    let months: ClosedRange<Month>
    let segment: Segment
    let measure: Measure
  }

  let key: Key
  let standing: Standing

  /// The day as of which the cases stand as they are told.
  let asOf: Day
  var numerator: Int?
  var denominator: Int?
  var pending: Int?

  /// A count, a share between 0 and 1, or days; nil where it is withheld or not final.
  var value: Value?
  var lowest: Double?
  var highest: Double?
  var low95: Double?
  var high95: Double?

  enum Value: Hashable, Sendable {
    case count(Int)
    case share(Double)
    case days(Int)
  }

  init(_ key: Key, _ standing: Standing, asOf: Day) {
    self.key = key
    self.standing = standing
    self.asOf = asOf
  }

  init(_ key: Key, _ standing: Standing, asOf: Day, count: Int?) {
    self.init(key, standing, asOf: asOf)
    value = count.map(Value.count)
  }

  /// A final rate has a value and its interval, one that is not final its bounds.
  init(_ key: Key, _ standing: Standing, asOf: Day, rate: Rate?) {
    self.init(key, standing, asOf: asOf)
    guard let rate else { return }
    (numerator, denominator, pending) = (rate.numerator, rate.denominator, rate.pending)
    guard rate.denominator > 0 else { return }
    (low95, high95) = (rate.interval.low, rate.interval.high)
    if standing == .final {
      value = .share(rate.lowest)
    } else {
      (lowest, highest) = (rate.lowest, rate.highest)
      high95 = WilsonInterval(rate.numerator + rate.pending, of: rate.denominator).high
    }
  }
}
