// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// Riverside lived through with other answers, and all that its Requesters could have seen of it.
struct World {
  /// Under each request, the letters to its Requester: reference, day, address and text.
  private(set) var letters: [String: [[String: String]]] = [:]

  /// On each night that was looked at, the drafts to Requesters with their paths and bytes.
  private(set) var drafts: [String: [String: Data]] = [:]

  /// How each closed request is told to the manager: declined, lapsed and so on.
  private(set) var ends: [String: String] = [:]

  private static let kinds = ["requester-update", "closing-note"]

  init(_ answers: Sheet, nights: [String]) throws {
    self = try Demo.withNew { workspace in
      var world = World()
      for night in nights {
        try Demo.answer(workspace, before: night, answers)
        _ = try Program.run("run", workspace.path, "--as-of", night)
        world.drafts[night] = try Self.drafts(workspace)
      }
      try world.look(workspace)
      return world
    }
  }

  private init() {}

  private mutating func look(_ workspace: URL) throws {
    let rows = try Database.rows(
      """
      SELECT request, reference, kind, madeOn, name, address, subject, body
      FROM letter JOIN recipient ON recipient.letter = letter.reference
      WHERE kind IN ('requester-update', 'closing-note') ORDER BY request, madeOn, reference
      """, of: workspace)
    letters = Dictionary(grouping: rows) { $0["request"] ?? "" }
    let closed = try Database.rows(
      "SELECT request, requestEnd FROM event WHERE kind = 'closed'", of: workspace)
    for row in closed { ends[row["request"] ?? ""] = row["requestEnd"] }
  }

  private static func drafts(_ workspace: URL) throws -> [String: Data] {
    try FileTree(workspace, "outbox").files.filter { path, _ in
      kinds.contains { path.split(separator: "/").last?.hasPrefix($0) == true }
    }
  }

  /// The drafts of one night that are about a request, by their paths.
  func drafts(of request: String, on night: String) -> [String: Data] {
    let references = (letters[request] ?? []).compactMap { $0["reference"] }
    return (drafts[night] ?? [:]).filter { path, _ in
      references.contains { path.replacing("-", with: "").hasSuffix("\($0).eml") }
    }
  }
}

extension Sheet {
  /// The same answers, but that every Prospect who said yes says no.
  func withoutIntroductions() -> Sheet {
    changingAnswers { answer, row in
      let isYes = self["letter", row] == "prospect-ask" && answer == "yes"
      return isYes ? ["answer": "no", "reason": "other"] : [:]
    }
  }

  /// The same answers, but that everybody who declined does so in some other way, on some other
  /// day, or in silence.
  func decliningOtherwise(_ random: inout RepeatableRandom) -> Sheet {
    changingAnswers { answer, row in
      guard ["no", "not-now", "redirect", "undeliverable"].contains(answer) else { return [:] }
      let later = Int.random(in: 0...4, using: &random)
      let on = dayAfter(self["answered_on", row], later)
      let ways: [[String: String]?] = [
        nil, ["answer": "not-now", "reason": "", "until": dayAfter(on, 40)],
        ["answer": "undeliverable", "reason": ""], ["answer": "redirect", "reason": ""],
        ["answer": "no", "reason": "not-a-fit"], ["answer": "no", "reason": "conflict"],
        ["answer": "no", "reason": "", "note": "Not with them, ever."],
      ]
      return ways.randomElement(using: &random)?.map { $0.merging(["answered_on": on]) { $1 } }
    }
  }

  /// Writes into each row that has an answer what `change` gives for it; a row without a change is
  /// left out.
  private func changingAnswers(
    _ change: (_ answer: String, _ row: [String]) -> [String: String]?
  ) -> Sheet {
    var changed = self
    changed.rows = rows.compactMap { row in
      let answer = self["answer", row]
      guard !answer.isEmpty else { return row }
      return change(answer, row).map { filled(row, $0) }
    }
    return changed
  }

  private func filled(_ row: [String], _ cells: [String: String]) -> [String] {
    zip(header, row).map { column, cell in cells[column] ?? cell }
  }

  private func dayAfter(_ day: String, _ count: Int) -> String {
    let style = Date.ISO8601FormatStyle().year().month().day()
    guard let date = try? style.parse(day) else { return day }
    return date.addingTimeInterval(Double(count) * 86_400).formatted(style)
  }
}
