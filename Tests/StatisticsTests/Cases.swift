// SPDX-License-Identifier: Apache-2.0

import Statistics
import TestSupport

/// A case of a curve: the day of its end, and by which cause; nil for the censored.
struct Case: Hashable {
  let day: Int
  let cause: Int?

  init(_ day: Int, _ cause: Int?) {
    self.day = day
    self.cause = cause
  }
}

/// Yes, no and lapsed of the 24 asks of the reference values.
let referenceCases: [Case] = [
  Case(2, 0), Case(5, 0), Case(2, 1), Case(12, 0), Case(5, 1), Case(30, 2), Case(14, 0),
  Case(30, 2), Case(20, 1), Case(2, 0), Case(7, 0), Case(5, 1), Case(30, 2), Case(7, 1),
  Case(28, 0), Case(30, 2), Case(5, 0), Case(2, 0), Case(7, 1), Case(21, nil), Case(17, nil),
  Case(5, 1), Case(7, nil), Case(2, nil),
]

extension LifeTable {
  init(_ cases: [Case], causes: Int = 3) {
    self.init(causes: causes)
    for item in cases { add(day: item.day, cause: item.cause) }
  }
}

/// Up to 60 cases of three causes, on few days, so that there are ties and ends on day 0.
func randomCases(using random: inout RepeatableRandom) -> [Case] {
  let days = Int.random(in: 1...20, using: &random)
  return (0..<Int.random(in: 1...60, using: &random)).map { _ in
    let fate = Int.random(in: 0..<5, using: &random)
    return Case(Int.random(in: 0..<days, using: &random), fate < 3 ? fate : nil)
  }
}

func isNear(_ left: Double, _ right: Double, within distance: Double = 1e-12) -> Bool {
  abs(left - right) <= distance
}
