// SPDX-License-Identifier: Apache-2.0

/// The outcome of a run as Markdown: one table, then what differs and why.
package struct ConformanceReport {
  private let run: ConformanceRun

  package init(_ run: ConformanceRun) {
    self.run = run
  }

  package var text: String {
    let sections = [table, costs, unexplained, stale, explained, rules, problems]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  // MARK: The table

  private var table: [String] {
    let heading = [
      "# Conformance", "",
      "| corpus | files | judged by | records or rows expected | read | differences | theirs | "
        + "ours, on purpose | ours, to be mended | unexplained | slowest file |",
      "| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    let corpora = Set(run.outcomes.map(\.corpus)).sorted()
    let rows = corpora.flatMap { corpus in
      Yardstick.allCases.compactMap { yardstick in
        row(
          corpus, yardstick,
          run.outcomes.filter { ($0.corpus, $0.yardstick) == (corpus, yardstick) })
      }
    }
    return heading + rows + [row("all", nil, run.outcomes) ?? ""]
  }

  private func row(
    _ corpus: String, _ yardstick: Yardstick?, _ outcomes: [FileOutcome]
  ) -> String? {
    guard !outcomes.isEmpty else { return nil }
    let files = Set(outcomes.map(\.path))
    let expected = outcomes.compactMap(\.recordsExpected)
    let sides = Explanation.Side.allCases.map { side in
      run.judgement.explained.filter { $0.0.side == side }.flatMap(\.1)
        .count { files.contains($0.file) }
    }
    let cells: [String] =
      [
        corpus, "\(outcomes.count)", yardstick?.rawValue ?? "",
        expected.isEmpty ? "-" : "\(expected.reduce(0, +))",
        "\(outcomes.map(\.recordsRead).reduce(0, +))",
        "\(outcomes.map(\.differences.count).reduce(0, +))",
      ] + sides.map { "\($0)" } + [
        "\(run.judgement.unexplained.count { files.contains($0.file) })",
        milliseconds(outcomes.map(\.time).max() ?? .zero),
      ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private func milliseconds(_ time: Duration) -> String {
    let tenths = Int(time / .microseconds(100))
    return "\(tenths / 10).\(tenths % 10) ms"
  }

  private var costs: [String] {
    let apart = run.outcomes.filter { $0.peakBytes != nil }
    guard let slowest = apart.max(by: { $0.time < $1.time }),
      let largest = apart.max(by: { $0.peakBytes ?? 0 < $1.peakBytes ?? 0 })
    else { return [] }
    return [
      "Of \(apart.count) files read in a process of their own the slowest took "
        + "\(milliseconds(slowest.time)) (\(slowest.path)), and the largest raised the peak of "
        + "memory by \((largest.peakBytes ?? 0) >> 10) KB (\(largest.path))."
    ]
  }

  // MARK: The lists

  private var unexplained: [String] {
    let differences = run.judgement.unexplained
    return differences.isEmpty
      ? [] : ["## Not explained", ""] + differences.map { "- \(escaped($0.description))" }
  }

  private var stale: [String] {
    let explanations = run.judgement.stale
    return explanations.isEmpty
      ? []
      : ["## Explanations that no longer hold", ""]
        + explanations.map { "- \(heading($0))" }
  }

  private var explained: [String] {
    ["## Explained"]
      + Explanation.Side.allCases.flatMap { side in
        let explanations = run.judgement.explained.filter { $0.0.side == side }
        return explanations.isEmpty
          ? []
          : ["", "### \(side.rawValue.prefix(1).uppercased() + side.rawValue.dropFirst())", ""]
            + explanations.flatMap(entry)
      }
  }

  private func entry(_ explanation: Explanation, _ differences: [Difference]) -> [String] {
    let shown = differences.prefix(3).map { "  - \(escaped($0.description))" }
    let rest = differences.count - shown.count
    return ["- \(heading(explanation))"] + shown + (rest > 0 ? ["  - and \(rest) more"] : [])
  }

  private func heading(_ explanation: Explanation) -> String {
    let subjects = explanation.subjects.sorted().joined(separator: ", ")
    return "\(explanation.file), \(subjects) (\(explanation.count)): \(escaped(explanation.reason))"
  }

  private var rules: [String] {
    ["## Rules of the house, and how often they applied", ""]
      + HouseRule.allCases.map { rule in
        "- \(rule.rawValue): \(run.outcomes.flatMap(\.rules).count { $0 == rule })"
      }
  }

  private var problems: [String] {
    let heading = [
      "## Findings by kind", "", "| corpus | finding | number | files |",
      "| --- | --- | ---: | ---: |",
    ]
    return heading + Set(run.outcomes.map(\.corpus)).sorted().flatMap(problems)
  }

  private func problems(_ corpus: String) -> [String] {
    let outcomes = run.outcomes.filter { $0.corpus == corpus }
    let counts = outcomes.reduce(into: [String: Int]()) { counts, outcome in
      counts.merge(outcome.problems, uniquingKeysWith: +)
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      "| \(corpus) | \(name) | \(count) | \(outcomes.count { $0.problems[name] != nil }) |"
    }
  }

  /// On one line, and without what Markdown would take for markup.
  private func escaped(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
      .replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }
}
