// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension MonthlyReport {
  /// How the work is spread, and what would open more.
  var peopleFigures: [Figure] { [loadFigure, reachFigure].compactMap(\.self) }

  private var loadFigure: Figure {
    let load = load
    let heading = "Asks per Connector"
    guard !load.bands.isEmpty else {
      return Figure(
        heading, "In the last twelve months",
        withheld: "Not shown: fewer than \(settings.crowd.parties) Connectors were asked.")
    }
    let bars = load.bands.map { band in
      BarChart.Bar(
        label: band.words, count: band.connectors,
        value: Wording.count(band.connectors, "Connector", "Connectors"))
    }
    return Figure(
      heading,
      "\(load.connectors) Connectors were asked \(Wording.within(shownYear))",
      BarChart(
        id: "load", title: heading,
        description: bars.map { "\($0.label): \($0.value)" }.joined(separator: "; ") + ".",
        bars: bars, full: load.connectors
      ).chart(),
      Table(
        name: "twin", caption: heading,
        columns: [
          Column("asks", "Asks", .text, about: "Asks in twelve months"),
          Column("connectors", "Connectors", .integer, about: "How many got so many"),
        ], rows: load.bands.map { [.text($0.words), .count($0.connectors)] }))
  }

  /// The months of the year that there are.
  private var shownYear: ClosedRange<Month> { max(firstMonth, year.lowerBound)...year.upperBound }

  private var reachFigure: Figure? {
    guard let reach else { return nil }
    let heading = "Open requests: who could introduce them?"
    let bars = [
      BarChart.Bar(
        label: "Several members know both people",
        count: reach.open - reach.withoutConnector - reach.onOneConnector,
        value: "\(reach.open - reach.withoutConnector - reach.onOneConnector) of \(reach.open)"),
      .init(
        label: "Exactly one member knows both", count: reach.onOneConnector,
        value: "\(reach.onOneConnector) of \(reach.open)"),
      .init(
        label: "Nobody is known to know both", count: reach.withoutConnector,
        value: "\(reach.withoutConnector) of \(reach.open)"),
    ]
    let help =
      reach.mostOpened > 0
      ? "; one more or fuller address book might open \(reach.mostOpened)" : ""
    return Figure(
      heading,
      "\(Wording.count(reach.open, "open request", "open requests")) whose Prospect is known, "
        + "according to members’ address books\(help)",
      BarChart(
        id: "reach", title: heading,
        description: bars.map { "\($0.label): \($0.value)" }.joined(separator: "; ") + ".",
        bars: bars, full: reach.open
      ).chart(),
      Table(
        name: "twin", caption: heading,
        columns: [
          Column("who", "Open requests", .text, about: "Who could connect"),
          Column("requests", "Requests", .integer, about: "How many"),
        ], rows: bars.map { [.text($0.label), .count($0.count)] }))
  }
}

extension Load.Band {
  fileprivate var words: String {
    guard let most else { return "\(Wording.count(fewest, "ask", "asks")) or more" }
    return fewest == most ? Wording.count(fewest, "ask", "asks") : "\(fewest) to \(most) asks"
  }
}
