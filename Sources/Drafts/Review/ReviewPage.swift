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
    "text": entry.message.body, "file": entry.file, "age": age(of: entry, on: day),
    "madeOn": entry.madeOn.description, "commands": commands(entry),
    "to": entry.message.to.map { ["address": $0.written] }, "flagged": !entry.flags.isEmpty,
  ]
  fields["why"] = entry.why.isEmpty ? nil : entry.why
  fields["mailto"] = mailtoLink(entry.message)
  fields["flags"] = entry.flags.isEmpty ? nil : entry.flags.map { ["flag": $0] }
  return fields
}

/// The shell lines that can follow, by where the draft stands.
private func commands(_ entry: QueueEntry) -> [[String: String]] {
  let verbs: [(verb: String, purpose: String)] =
    switch entry.stage {
    case .drafted:
      [("approve", "it is good as it is"), ("hold", "later"), ("reject", "it is not to be sent")]
    case .held: [("approve", "it is good now"), ("reject", "it is not to be sent")]
    case .approved:
      [("sent", "I have sent it"), ("hold", "not yet"), ("reject", "it is not to be sent")]
    case .sent, .rejected, .over: []
    }
  // Two people have said yes to an introduction: it is owed to them, and can only wait.
  let possible = verbs.filter { $0.verb != "reject" || entry.message.kind != .introduction }
  return possible.map { verb, purpose in
    ["line": "mutual decide \(entry.message.reference.formatted) \(verb)", "purpose": purpose]
  }
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
