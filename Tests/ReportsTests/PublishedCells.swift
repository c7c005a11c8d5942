// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Disclosure
import Introductions
import Reports

/// Everything that the files of all reports tell of the asks and requests, as sums of unknown counts.
///
/// A cell is a kind of case (asks of a side; requests started; requests filed), the month in which it
/// began, and what each report's day had on record of it, so that a change between two reports is a
/// cell of its own. Every case that began in a month may be known from any report after that on,
/// may end in any way by any of the reports within `longest` of them, and then stays so. With
/// `isFine`, asks are told apart by whether they were a request's first, and declines by reason.
///
/// The equations, each with the number that the file has:
/// - measures.csv, rows by cohort: the cells of the months whose standing on the row's as-of day is
///   the outcome of the measure; numerator, denominator and pending of a rate likewise;
/// - funnel.csv: reached and ended at each step, likewise;
/// - attempts.csv: numerator and denominator by first and further, likewise;
/// - reasons.csv: numerator by reason, where other reasons are all that aren't named in the period;
/// - measures.csv, rows by event, where reports are as of the last days of months and nothing is
///   recorded late, so that between two reports lies one month: what was sent or filed began in the
///   month, what was answered, introduced or ended came to stand so between the two.
struct PublishedCells {
  struct Cell: Hashable {
    let kind: Kind
    let month: Month

    /// By the day of each report; empty while the case was not on record.
    let path: [String]
    var isFirst = true
    var reason = ""
  }

  let days: [Day]
  private(set) var cells: [Cell] = []
  private(set) var publications: Publications

  /// How many there were when, of all this.
  ///
  /// That is: what happened in a month, how large each crowd was that
  /// is told, how many of it answered at all, and who was introduced. That is public, so that of two
  /// cases that answered in May none needs to hide that there were two.
  private(set) var plain: Publications

  /// The true counts, to check the equations by.
  private(set) var counts: [Int]

  /// Equations that don't hold of the true counts: there the model is wrong, or the report is.
  private(set) var broken: [String] = []

  private var numbers: [Cell: Int] = [:]

  init(
    _ history: History, _ reports: [Issued], kinds: [Kind], longest: Int, isFine: Bool = false,
    hasEvents: Bool
  ) {
    days = Set(reports.map(\.issue.asOf)).sorted()
    publications = Publications(cells: 0)
    plain = publications
    counts = []
    let reasons = isFine ? Self.reasons(reports) : [""]
    for kind in kinds { addCells(kind, longest, isFine: isFine, reasons) }
    counts = cells.map { _ in 0 }
    for kind in kinds { count(history.cases(kind), kind, isFine: isFine, reasons) }
    publications = Publications(cells: cells.count)
    plain = publications
    for report in reports {
      for kind in kinds { publishCohorts(report, kind) }
      if kinds.contains(.filed) { publishFunnel(report) }
      if isFine { publishFine(report, kinds) }
      if hasEvents { publishEvents(report, kinds) }
    }
  }

  func sum(where holds: (Cell) -> Bool) -> CellSum { CellSum(indices(where: holds)) }

  func count(where holds: (Cell) -> Bool) -> Int {
    indices(where: holds).reduce(0) { $0 + counts[$1] }
  }

  private func indices(where holds: (Cell) -> Bool) -> [Int] {
    cells.indices.filter { holds(cells[$0]) }
  }

  static func outcomes(_ kind: Kind) -> [String] {
    switch kind {
    case .connectorAsks, .prospectAsks:
      ["yes", "no", "not-now", "lapsed", "withdrawn"]
    case .started: ["introduced", "closed"]
    case .filed: ["filed", "first-ask-sent", "connector-yes", "prospect-yes", "introduced"]
    }
  }

  // MARK: - Cells

  private mutating func addCells(
    _ kind: Kind, _ longest: Int, isFine: Bool, _ reasons: [String]
  ) {
    let isAsk = kind == .connectorAsks || kind == .prospectAsks
    for month in Set(days.map(\.month)).sorted() {
      guard let begin = days.firstIndex(where: { $0 >= month.last }) else { continue }
      for end in begin...min(days.count, begin + longest) {
        let outcomes = end == days.count ? ["pending"] : Self.outcomes(kind)
        for outcome in outcomes {
          let path = days.indices.map { $0 < begin ? "" : $0 < end ? "pending" : outcome }
          for isFirst in isFine && isAsk ? [true, false] : [true] {
            for reason in outcome == "no" ? reasons : [""] {
              add(Cell(kind: kind, month: month, path: path, isFirst: isFirst, reason: reason))
            }
          }
        }
      }
    }
  }

  private mutating func add(_ cell: Cell) {
    numbers[cell] = cells.count
    cells.append(cell)
  }

  private mutating func count(
    _ cases: [CaseOnRecord], _ kind: Kind, isFine: Bool, _ reasons: [String]
  ) {
    for one in cases {
      let path = days.map { day in
        let standing = one.standing(on: day) ?? ""
        return standing == "undeliverable" ? "withdrawn" : standing
      }
      guard path.last != "" else { continue }
      let reason = one.reason(on: days[days.count - 1])?.rawValue ?? "not-given"
      let cell = Cell(
        kind: kind, month: one.month, path: path, isFirst: isFine ? one.isFirst : true,
        reason: !isFine || path.last != "no"
          ? "" : reasons.contains(reason) ? reason : "other-reasons")
      guard let number = numbers[cell] else {
        broken.append("no cell for \(cell)")
        continue
      }
      counts[number] += 1
    }
  }

  private static func reasons(_ reports: [Issued]) -> [String] {
    Set(reports.flatMap { $0.table("reasons.csv").rows.compactMap { $0["reason"] } })
      .union(["other-reasons"]).sorted()
  }

  // MARK: - Equations

  private mutating func publish(
    _ value: String?, _ about: String, isPlain: Bool = false, where holds: (Cell) -> Bool
  ) {
    guard let value = value.flatMap(Int.init) else { return }
    let indices = indices(where: holds)
    let truth = indices.reduce(0) { $0 + counts[$1] }
    if truth != value { broken.append("\(about): \(value), but \(truth)") }
    publications.publish(CellSum(indices), value)
    if isPlain { plain.publish(CellSum(indices), value) }
  }

  private mutating func publishCohorts(_ report: Issued, _ kind: Kind) {
    guard let segment = kind.segment else { return }
    for row in report.table("measures.csv").rows(["month_kind": "cohort", "segment": segment]) {
      guard let measure = row["measure"], let telling = Telling(row),
        measure.hasPrefix("requests_") == (kind == .started) || measure.contains("rate"),
        let day = days.firstIndex(of: telling.asOf), row["flag"] != "c",
        !measure.hasPrefix("days")
      else { continue }
      for (column, outcomes) in Self.columns(of: measure, kind) {
        let isSize =
          (column == "value" && measure == kind.total)
          || (column == "numerator" && ["response_rate", "completion_rate"].contains(measure))
        let about = "\(kind) \(telling) \(measure) \(column)"
        publish(row[column], about, isPlain: isSize) { cell in
          cell.kind == kind && telling.months.contains(cell.month)
            && outcomes.contains(cell.path[day])
        }
      }
    }
  }

  /// The columns of a measure's row that hold counts, and what they count.
  private static func columns(of measure: String, _ kind: Kind) -> [(String, Set<String>)] {
    let counted: Set<String> =
      kind == .started
      ? ["introduced", "closed", "pending"] : ["yes", "no", "not-now", "lapsed", "pending"]
    let answers: Set<String> = ["yes", "no", "not-now"]
    func rate(_ outcomes: Set<String>, of all: Set<String>) -> [(String, Set<String>)] {
      [("numerator", outcomes), ("denominator", all), ("pending", ["pending"])]
    }
    return switch measure {
    case "requests_started", "asks_counted": [("value", counted)]
    case "asks_excluded": [("value", ["withdrawn"])]
    case "asks_not_now": [("value", ["not-now"])]
    case "completion_rate": rate(["introduced"], of: counted)
    case "yes_rate": rate(["yes"], of: counted)
    case "decline_rate": rate(["no"], of: counted)
    case "not_now_rate": rate(["not-now"], of: counted)
    case "lapse_rate": rate(["lapsed"], of: counted)
    case "response_rate": rate(answers, of: counted)
    case "decline_rate_of_answers": rate(["no"], of: answers.union(["pending"]))
    default: [("value", [String(measure.drop { $0 != "_" }.dropFirst())])]
    }
  }

  private mutating func publishFunnel(_ report: Issued) {
    let steps = Self.outcomes(.filed)
    for row in report.table("funnel.csv").rows {
      guard let telling = Telling(row), let day = days.firstIndex(of: telling.asOf),
        let step = steps.firstIndex(of: row["step"] ?? "")
      else { continue }
      let reached = Set(steps[step...])
      let isSize = step == 0 || step == steps.count - 1
      publish(row["reached"], "funnel \(telling) \(steps[step])", isPlain: isSize) { cell in
        cell.kind == .filed && telling.months.contains(cell.month)
          && reached.contains(cell.path[day])
      }
      guard step < steps.count - 1 else { continue }
      publish(row["ended"], "funnel \(telling) ended at \(steps[step])") { cell in
        cell.kind == .filed && telling.months.contains(cell.month)
          && cell.path[day] == steps[step]
      }
    }
  }

  private mutating func publishFine(_ report: Issued, _ kinds: [Kind]) {
    for kind in kinds {
      let attempts = report.table("attempts.csv").rows(["segment": kind.segment ?? ""])
      let last = days.count - 1
      for row in attempts {
        guard let telling = Telling(row), let outcome = row["outcome"] else { continue }
        let isFirst = row["attempt"] == "first"
        publish(row["numerator"], "attempts \(telling) \(outcome)") { cell in
          cell.kind == kind && telling.months.contains(cell.month) && cell.isFirst == isFirst
            && cell.path[last] == outcome
        }
        publish(row["denominator"], "attempts \(telling)") { cell in
          cell.kind == kind && telling.months.contains(cell.month) && cell.isFirst == isFirst
            && !["", "pending", "withdrawn"].contains(cell.path[last])
        }
      }
      let reasons = report.table("reasons.csv").rows(["segment": kind.segment ?? ""])
      for row in reasons {
        guard let telling = Telling(row), let reason = row["reason"] else { continue }
        let named = Set(
          reasons.filter { Telling($0) == telling }.compactMap { $0["reason"] }
        ).subtracting(["other-reasons"])
        publish(row["numerator"], "reasons \(telling) \(reason)") { cell in
          cell.kind == kind && telling.months.contains(cell.month) && cell.path[last] == "no"
            && (named.contains(reason) ? cell.reason == reason : !named.contains(cell.reason))
        }
      }
    }
  }

  private mutating func publishEvents(_ report: Issued, _ kinds: [Kind]) {
    for row in report.table("measures.csv").rows(["month_kind": "event"]) {
      guard let telling = Telling(row), let measure = row["measure"],
        let day = days.firstIndex(of: telling.months.upperBound.last)
      else { continue }
      let month = telling.months.upperBound
      let about = "\(measure) \(month) \(row["segment"] ?? "")"
      func came(_ cell: Cell, to outcomes: Set<String>) -> Bool {
        outcomes.contains(cell.path[day]) && (day == 0 || !outcomes.contains(cell.path[day - 1]))
      }
      switch measure {
      case "requests_filed" where kinds.contains(.filed):
        publish(row["value"], about, isPlain: true) { $0.kind == .filed && $0.month == month }
      case "requests_ended" where kinds.contains(.filed):
        let ends = Set(Self.outcomes(.filed))
        publish(row["value"], about, isPlain: true) { $0.kind == .filed && came($0, to: ends) }
      case "introductions_sent":
        for kind in [Kind.started, .filed] where kinds.contains(kind) {
          publish(row["value"], about, isPlain: true) {
            $0.kind == kind && came($0, to: ["introduced"])
          }
        }
      case "asks_sent":
        for kind in [Kind.connectorAsks, .prospectAsks]
        where kind.segment == row["segment"] && kinds.contains(kind) {
          publish(row["value"], about, isPlain: true) { $0.kind == kind && $0.month == month }
        }
      case "answers_received" where kinds.contains(.connectorAsks) && kinds.contains(.prospectAsks):
        publish(row["value"], about, isPlain: true) {
          [.connectorAsks, .prospectAsks].contains($0.kind)
            && came($0, to: ["yes", "no", "not-now"])
        }
      default: break
      }
    }
  }
}
