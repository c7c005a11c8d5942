// SPDX-License-Identifier: Apache-2.0

import ContactReaders
package import ContactRecords
package import Introductions

/// What a reviewer decided about a draft.
package enum ReviewDecision: String, CaseIterable, Hashable, Sendable {
  case approve
  case hold
  case reject

  /// Throw away a draft of an ask, and have it written anew from what is known then.
  case redraft

  /// A person sent it; this is where the clock of an ask starts.
  case sent
}

/// One word of a person on one letter or request: a decision, an answer, or a withdrawal.
package struct HandedBack: Hashable, Sendable {
  package enum Word: Hashable, Sendable {
    case decision(ReviewDecision)
    case answer(Answer)
    case withdrawal
  }

  /// A letter's reference or, for a withdrawal, a request's identifier, as the row gives it.
  package let subject: String
  package let word: Word

  /// Nil stands for the day on which it is read.
  package let day: Day?

  /// The hash of the text that was decided on; empty where the row has none.
  package let check: String
  package let remark: String
  package let place: Place
}

/// One `decisions.csv` that came back: the columns below, in any order and with any others beside
/// them.
struct DecisionsFile {
  private(set) var words: [HandedBack] = []
  private(set) var findings: [Finding]

  private static let columns = [
    "ref", "row_check", "decision", "decided_on", "answer", "answered_on", "reason", "until",
    "whom", "note",
  ]
  private let directory: MemberDirectory

  init(_ bytes: [UInt8], source: String, directory: MemberDirectory) {
    self.directory = directory
    let sheet = Sheet(bytes, source: source)
    findings = sheet.findings
    guard let table = sheet.table else { return }
    let positions = table.positions(of: Self.columns)
    guard positions["ref"] != nil else {
      findings.append(Finding(Place(source, line: table.headerLine), .missingColumn("ref")))
      return
    }
    for row in table.rows where !sheet.brokenLines.contains(row.line) {
      var reader = RowReader(row, positions, source: source)
      words += words(&reader)
      findings += reader.findings
    }
  }

  private func words(_ row: inout RowReader) -> [HandedBack] {
    let decision = row["decision"].lowercased()
    let answer = row["answer"].lowercased()
    guard !decision.isEmpty || !answer.isEmpty else { return [] }
    guard !row["ref"].isEmpty else {
      row.note(.missingValue(column: "ref"))
      return []
    }
    return [self.decision(decision, &row), self.answer(answer, &row)].compactMap(\.self)
  }

  private func decision(_ text: String, _ row: inout RowReader) -> HandedBack? {
    guard !text.isEmpty else { return nil }
    guard let decision = ReviewDecision.synonyms[text] ?? ReviewDecision(rawValue: text) else {
      let allowed = ReviewDecision.allCases.map(\.rawValue).joined(separator: ", ")
      row.note(.invalidValue(column: "decision", value: text, allowed: allowed))
      return nil
    }
    return handedBack(.decision(decision), on: "decided_on", check: row["row_check"], &row)
  }

  private func answer(_ text: String, _ row: inout RowReader) -> HandedBack? {
    guard !text.isEmpty else { return nil }
    if Answer.withdrawals.contains(text) {
      return handedBack(.withdrawal, on: "answered_on", check: "", &row)
    }
    switch Answer.read(text, reason: row["reason"].lowercased(), until: row["until"]) {
    case .success(let answer):
      let whom = withoutFormulaDefence(row["whom"])
      return handedBack(
        .answer(answer.naming(whom, directory)), on: "answered_on", check: "",
        remark: directory.member(typedAs: whom) == nil ? whom : "", &row)
    case .failure(let unreadable):
      let column = unreadable.column
      row.note(.invalidValue(column: column, value: row[column], allowed: unreadable.allowed))
      return nil
    }
  }

  /// Nil when its day can't be read.
  private func handedBack(
    _ word: HandedBack.Word, on column: String, check: String, remark: String = "",
    _ row: inout RowReader
  ) -> HandedBack? {
    let day = row.day(column)
    guard day != nil || row[column].isEmpty else { return nil }
    return HandedBack(
      subject: withoutFormulaDefence(row["ref"]), word: word, day: day, check: check,
      remark: [remark, withoutFormulaDefence(row.text("note"))].filter { !$0.isEmpty }
        .joined(separator: "; "), place: row.place)
  }
}

extension ReviewDecision {
  /// What people write for the same.
  fileprivate static let synonyms: [String: ReviewDecision] = ["later": .hold, "gesendet": .sent]
}

extension Answer {
  /// The words with which a Requester takes a request back, in every language of our letters.
  package static let withdrawals: Set = ["withdrawn", "withdraw", "zurückziehen", "zurückgezogen"]

  /// With "somebody else would be better": the member who is meant by `whom`, if it is one.
  func naming(_ whom: String, _ directory: MemberDirectory) -> Answer {
    if case .redirect = self { .redirect(to: directory.member(typedAs: whom)) } else { self }
  }
}

extension Answer {
  /// Which cell of an answer can't be read, and what it may hold.
  package struct Unreadable: Error, Hashable, Sendable {
    package let column: String
    package let allowed: String
  }

  /// Reads an answer as the command line and `decisions.csv` give it.
  package static func read(
    _ text: String, reason: String, until: String
  ) -> Result<Answer, Unreadable> {
    switch text {
    case "yes", "ja": return .success(.yes)
    case "no", "nein":
      guard !reason.isEmpty else { return .success(.no(.preferNotToSay)) }
      guard let known = DeclineReason(rawValue: reason) else {
        let allowed = DeclineReason.allCases.map(\.rawValue).joined(separator: ", ")
        return .failure(Unreadable(column: "reason", allowed: allowed))
      }
      return .success(.no(known))
    case "not-now", "not now", "later", "jetzt nicht":
      guard !until.isEmpty else { return .success(.notNow(until: nil)) }
      guard let day = Day(iso: until) else {
        return .failure(Unreadable(column: "until", allowed: "a day such as 2026-11-02"))
      }
      return .success(.notNow(until: day))
    case "no-more", "no more", "nie wieder": return .success(.no(.noMore))
    case "redirect", "someone else would be better", "jemand anders passt besser":
      return .success(.redirect(to: nil))
    case "undeliverable": return .success(.undeliverable)
    default:
      let allowed = "yes, no, no-more, not-now, redirect, undeliverable or withdrawn"
      return .failure(Unreadable(column: "answer", allowed: allowed))
    }
  }
}

/// A spreadsheet's `'` before what would be a formula is not part of the text.
private func withoutFormulaDefence(_ cell: String) -> String {
  guard cell.utf8.first == UInt8(ascii: "'"), let second = cell.utf8.dropFirst().first,
    "=+-@\t\r'".utf8.contains(second)
  else { return cell }
  return String(cell.dropFirst())
}
