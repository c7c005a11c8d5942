// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import Introductions
import Mustache

/// The night's queue as one page of HTML: no script, nothing fetched, light and dark, for the
/// screen and for paper.
package func reviewPage(_ entries: [QueueEntry], day: Day, community: String) -> String {
  let sorted = entries.sorted(by: QueueEntry.isBefore)
  let sections = ReviewSection.allCases.compactMap { section -> [String: Any]? in
    let members = sorted.filter { $0.section == section }
    return members.isEmpty ? nil : sectionFields(section, members, day)
  }
  let fields: [String: Any] = [
    "community": community, "day": "\(day.words) \(day.civil.year)", "isoDay": day.description,
    "summary": summary(sorted), "sections": sections, "isEmpty": sorted.isEmpty,
  ]
  guard let template = reviewTemplate, let fields = escapedFields(fields) as? [String: Any] else {
    preconditionFailure("the built-in page does not parse")
  }
  return template.render(fields)
}

private let reviewTemplate = try? MustacheTemplate(
  string: "{{% CONTENT_TYPE:TEXT}}" + reviewPageTemplate)

private func sectionFields(
  _ section: ReviewSection, _ entries: [QueueEntry], _ day: Day
) -> [String: Any] {
  [
    "title": section.title, "count": String(entries.count), "id": "part-\(section.rawValue + 1)",
    "entries": entries.map { entryFields($0, day) },
  ]
}

private func entryFields(_ entry: QueueEntry, _ day: Day) -> [String: Any] {
  var fields: [String: Any] = [
    "id": "ref-\(entry.message.reference.rawValue)", "ref": entry.message.reference.formatted,
    "kind": entry.message.kind.title, "receivers": entry.receivers, "check": entry.check,
    "request": entry.requestID.rawValue, "subject": entry.message.subject,
    "text": entry.message.body, "age": age(of: entry, on: day),
    "madeOn": entry.madeOn.description, "commands": commands(entry),
    "to": entry.message.to.map { ["address": $0.written] }, "flagged": !entry.flags.isEmpty,
  ]
  fields["file"] = entry.file.isEmpty ? nil : entry.file
  fields["why"] = entry.why.isEmpty ? nil : entry.why
  fields["mailto"] = mailtoLink(entry.message)
  fields["flags"] = entry.flags.isEmpty ? nil : entry.flags.map { ["flag": $0] }
  return fields
}

/// The shell lines that can follow, by where the draft stands.
private func commands(_ entry: QueueEntry) -> [[String: String]] {
  let reference = entry.message.reference.formatted
  let lines: [(line: String, purpose: String)] =
    switch entry.stage {
    case .drafted: [approve("it is good as it is", reference), hold("later", reference)]
    case .held: [approve("it is good now", reference)]
    case .approved: [sent(by: entry.sender, reference), hold("not yet", reference)]
    case .sent: answers(reference)
    case .rejected, .over: []
    }
  // Two people have said yes to an introduction: it is owed to them, and can only wait.
  let mayReject = entry.stage.waits && entry.message.kind != .introduction
  let anew = [("mutual decide \(reference) redraft", "have it written anew tonight")]
  let all =
    lines + (mayReject ? [("mutual decide \(reference) reject", "it is not to be sent")] : [])
    + (entry.stage.waits && !entry.flags.isEmpty && entry.message.kind.canBeRedrafted ? anew : [])
  return all.map { ["line": $0.line, "purpose": $0.purpose] }
}

extension LetterKind {
  /// Whether the night writes another of its kind once the draft is thrown away.
  fileprivate var canBeRedrafted: Bool {
    switch self {
    case .connectorAsk, .prospectAsk, .reminder, .introduction: true
    case .requesterUpdate, .closingNote, .followUp, .connectorThanks: false
    }
  }
}

private func approve(_ purpose: String, _ reference: String) -> (line: String, purpose: String) {
  ("mutual decide \(reference) approve", purpose)
}

private func hold(_ purpose: String, _ reference: String) -> (line: String, purpose: String) {
  ("mutual decide \(reference) hold", purpose)
}

/// What is handed over counts as sent when the one who sends it says so, and not before.
private func sent(by sender: String?, _ reference: String) -> (line: String, purpose: String) {
  let purpose = sender.map { "\($0) has told me that it went" } ?? "I have sent it"
  return ("mutual decide \(reference) sent", purpose)
}

private func answers(_ reference: String) -> [(line: String, purpose: String)] {
  [
    ("mutual answer \(reference) yes", "they said yes"),
    ("mutual answer \(reference) no", "they said no, with or without --reason"),
    ("mutual answer \(reference) not-now", "later, with or without --until"),
    ("mutual answer \(reference) redirect --whom MEMBER", "somebody else would be better"),
    ("mutual answer \(reference) no-more", "they would rather not be asked again"),
  ]
}

private func age(of entry: QueueEntry, on day: Day) -> String {
  switch day.days(since: entry.madeOn) {
  case ...0: "new today"
  case 1: "1 day"
  case let days: "\(days) days"
  }
}

private func summary(_ entries: [QueueEntry]) -> String {
  ReviewSection.allCases.compactMap { section in
    let count = entries.count { $0.section == section }
    return count == 0 ? nil : "\(count) \(section.title.lowercased())"
  }
  .joined(separator: " · ")
}
