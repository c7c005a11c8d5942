// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// How the asks of twelve months were spread over the Connectors who got any, in bands.
struct Load: Hashable, Sendable {
  /// Connectors who were asked at least once.
  let connectors: Int

  /// Asks sent to them.
  let asks: Int

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
    var byConnector: [Int32: Int] = [:]
    for position in population.positions(in: months)
    where population.standing(of: position, on: day.ordinal) != nil {
      byConnector[population.cases[position].party.number, default: 0] += 1
    }
    connectors = byConnector.count
    asks = byConnector.values.reduce(0, +)
    let most = byConnector.values.max() ?? 0
    let fewest = settings.smallestReason
    guard byConnector.count >= settings.crowd.parties else {
      bands = []
      return
    }
    var joined: [Band] = []
    for asks in [1...1, 2...3, 4...6, 7...12, 13...max(13, most)] {
      let band = Band(asks: asks, connectors: byConnector.values.count { asks.contains($0) })
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

extension MonthlyReport {
  var load: Load {
    Load(records[.connectorAsks], in: year, asOf: asOf, settings)
  }
}
