// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// Prints what the estimators make of cases that are given as lines of numbers: `Benchmarks estimate`.
///
/// Read is, one a line: `causes N` begins a set of cases; `case DAY CAUSE` is one of them, with 0 for
/// the censored; `end` asks for the curves, and for the time until a cause other than the last;
/// `wilson K N` and `newcombe K N K N` ask for intervals. Written are all figures with 17 digits, and
/// `-` for what can't be estimated, for `Reports/estimators.py` to compare.
struct Estimates {
  private var table = LifeTable(causes: 1)
  private var lines: [String] = []

  static func printAll() throws {
    var estimates = Estimates()
    while let line = readLine() { try estimates.read(line) }
    print(estimates.lines.joined(separator: "\n"))
  }

  private mutating func read(_ line: String) throws {
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.count) {
    case ("causes", 1): table = LifeTable(causes: numbers[0])
    case ("case", 2): table.add(day: numbers[0], cause: numbers[1] == 0 ? nil : numbers[1] - 1)
    case ("end", 0): writeCurves()
    case ("wilson", 2):
      let interval = WilsonInterval(numbers[0], of: numbers[1])
      write("wilson", interval.low, interval.high)
    case ("newcombe", 4):
      let interval = NewcombeInterval(
        Proportion(numbers[0], of: numbers[1]), minus: Proportion(numbers[2], of: numbers[3]))
      write("newcombe", interval.difference, interval.low, interval.high)
    default: throw Misuse(text: "estimate can't read: \(line)")
    }
  }

  private mutating func writeCurves() {
    for step in CumulativeIncidence(table).steps {
      write("step", Double(step.day), Double(step.atRisk), step.survival)
      for cause in step.causes {
        write(
          "cause", cause.share, cause.standardError, cause.logLog?.low, cause.logLog?.high,
          cause.complementaryLogLog?.low, cause.complementaryLogLog?.high)
      }
    }
    let answers = KaplanMeier(table, of: Set(0..<max(1, table.causes - 1)))
    for step in answers.steps {
      write(
        "survival", Double(step.day), Double(step.atRisk), step.survival, step.standardError,
        step.band?.low, step.band?.high)
    }
    for share in [0.25, 0.5, 0.75] {
      let quantile = answers.quantile(share)
      let days = [quantile.day, quantile.low, quantile.high].map { $0.map(Double.init) }
      write("quantile", share, days[0], days[1], days[2])
    }
    lines.append("end")
  }

  private mutating func write(_ name: String, _ values: Double?...) {
    let figures = values.map { $0.map { String(format: "%.17g", $0) } ?? "-" }
    lines.append(([name] + figures).joined(separator: " "))
  }
}
