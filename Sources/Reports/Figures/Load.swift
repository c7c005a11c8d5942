// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// How the asks of twelve months were spread over the Connectors who got any, in bands.
struct Load: Hashable, Sendable {
  /// Connectors who were asked at least once.
  let connectors: Int

  /// The bands from the lightest load on; empty where too few were asked.
  let bands: [Band]

  struct Band: Hashable, Sendable {
    let fewest: Int

    /// Nil in the last band, whose end would be what a single Connector got.
    let most: Int?
    let connectors: Int
  }

  /// Bands that hold too few are joined to the one below them.
  init(
    _ population: Population, in months: ClosedRange<Month>, asOf day: Day,
    _ settings: ReportSettings
  ) {
    let loads = population.loads(in: months, asOf: day)
    connectors = loads.count
    let enough = settings.smallestReason
    guard loads.count >= settings.crowd.parties else {
      bands = []
      return
    }
    var joined: [Band] = []
    let limits: [(fewest: Int, most: Int?)] = [(1, 1), (2, 3), (4, 6), (7, 12), (13, nil)]
    for (fewest, most) in limits {
      let count = loads.count { $0 >= fewest && $0 <= most ?? .max }
      if let last = joined.last, count < enough || last.connectors < enough {
        joined[joined.count - 1] = Band(
          fewest: last.fewest, most: most, connectors: last.connectors + count)
      } else {
        joined.append(Band(fewest: fewest, most: most, connectors: count))
      }
    }
    bands = joined
  }
}

extension Population {
  /// How many asks each of those got who got any, in no order that means anything.
  fileprivate func loads(in months: ClosedRange<Month>, asOf day: Day) -> [Int] {
    var counts: [Int] = []
    for position in positions(in: months) where standing(of: position, on: day.ordinal) != nil {
      let party = Int(cases[position].party.number)
      if counts.count <= party { counts += Array(repeating: 0, count: party + 1 - counts.count) }
      counts[party] += 1
    }
    return counts.filter { $0 > 0 }
  }
}
