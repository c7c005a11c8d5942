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
    let asks: ClosedRange<Int>
    let connectors: Int
  }

  /// Bands that hold too few are joined to the one below them.
  init(
    _ population: Population, in months: ClosedRange<Month>, asOf day: Day,
    _ settings: ReportSettings
  ) {
    let loads = population.loads(in: months, asOf: day)
    connectors = loads.count
    let most = loads.max() ?? 0
    let fewest = settings.smallestReason
    guard loads.count >= settings.crowd.parties else {
      bands = []
      return
    }
    var joined: [Band] = []
    for asks in [1...1, 2...3, 4...6, 7...12, 13...max(13, most)] {
      let band = Band(asks: asks, connectors: loads.count { asks.contains($0) })
      if let last = joined.last, band.connectors < fewest || last.connectors < fewest {
        guard band.connectors > 0 || last.connectors < fewest else { continue }
        joined[joined.count - 1] = Band(
          asks: last.asks.lowerBound...asks.upperBound,
          connectors: last.connectors + band.connectors)
      } else if band.connectors > 0 || joined.isEmpty {
        joined.append(band)
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

extension MonthlyReport {
  var load: Load {
    Load(records[.connectorAsks], in: year, asOf: asOf, settings)
  }
}
