// SPDX-License-Identifier: Apache-2.0

import Mustache

/// Refuses in a template what Mustache would silently render as nothing, what its reader may not
/// see, and the want of what the letter owes them.
struct TemplateCheck {
  /// What is wrong, in the order of lines, and last what is missing.
  private(set) var problems: [TemplateProblem] = []

  /// Nil where the template can't be parsed.
  private(set) var parsed: (subject: MustacheTemplate, body: MustacheTemplate)?

  private let file: String
  private let name: TemplateName

  /// The sections that are open, outermost first.
  private var sections: [String] = []

  /// The fields that stand in the body where nothing leaves them out.
  private var held: Set<String> = []

  init(_ file: String, _ text: String, of name: TemplateName) {
    self.file = file
    self.name = name
    let parts: TemplateParts
    do throws(TemplateProblem) {
      parts = try TemplateParts(file, text)
    } catch {
      problems = [error]
      return
    }
    for (index, line) in linesOfTemplate(text).enumerated() { read(line, number: index + 1) }
    if !problems.contains(where: \.isMalformed) { tryToParse(parts) }
    if !problems.contains(where: \.isMalformed) { noteWhatIsMissing() }
  }

  private mutating func read(_ line: String, number: Int) {
    guard let tags = tags(in: line) else {
      problems.append(.malformed(template: file, line: number, excerpt: line))
      return
    }
    for tag in tags.map(TemplateTag.init) where tag.kind != .remark {
      if let problem = problem(with: tag, line: number) { problems.append(problem) }
      follow(tag, isInBody: number > 2)
    }
  }

  private func problem(with tag: TemplateTag, line: Int) -> TemplateProblem? {
    if isKnown(tag) { return nil }
    return name.forbidden.contains(tag.field)
      ? .forbiddenField(template: file, line: line, field: tag.field)
      : .unknownField(template: file, line: line, field: tag.field)
  }

  /// The list of asks is a section and no text: Mustache would print it with all that it holds.
  private func isKnown(_ tag: TemplateTag) -> Bool {
    if tag.field == gathered {
      guard name.fields.contains(gathered), tag.kind != .text else { return false }
      return tag.kind == .end || (tag.kind == .section && sections.isEmpty)
    }
    let here = sections.contains(gathered) ? name.fields + name.askFields : name.fields
    return (here + ["community", "manager"]).contains(tag.field)
  }

  private mutating func follow(_ tag: TemplateTag, isInBody: Bool) {
    switch tag.kind {
    case .section, .invertedSection: sections.append(tag.field)
    case .end: if sections.last == tag.field { sections.removeLast() }
    case .text:
      // What is gathered is always there: that section leaves nothing out.
      if isInBody, sections.isEmpty || sections == [gathered] { held.insert(tag.field) }
    case .remark: break
    }
  }

  private mutating func tryToParse(_ parts: TemplateParts) {
    do throws(TemplateProblem) {
      let subject = try parseTemplate(file, parts.subject, firstLine: 1)
      parsed = (subject, try parseTemplate(file, parts.body, firstLine: 3))
    } catch {
      let later = problems.firstIndex { ($0.line ?? 0) > (error.line ?? 0) }
      problems.insert(error, at: later ?? problems.endIndex)
    }
  }

  private mutating func noteWhatIsMissing() {
    for field in name.required where !held.contains(field) {
      problems.append(.missingField(template: file, field: field))
    }
  }
}

/// What stands between `{{` and `}}`.
private struct TemplateTag {
  let kind: Kind

  /// The name without blanks, with the sigil of a tag that letters have no use for.
  let field: String

  enum Kind {
    case text
    case section
    case invertedSection
    case end
    case remark
  }

  init(_ tag: Substring) {
    let bare = tag.filter { $0 != " " && $0 != "}" }
    switch bare.first {
    case "!": kind = .remark
    case "#": kind = .section
    case "^": kind = .invertedSection
    case "/": kind = .end
    default: kind = .text
    }
    field = String(bare.drop { "#^/&{".contains($0) })
  }
}

/// The section of gathered asks.
private let gathered = "asks"

/// What stands between `{{` and `}}`; nil when a tag does not end on its line.
private func tags(in line: String) -> [Substring]? {
  var tags: [Substring] = []
  var rest = Substring(line)
  while let open = firstRange(of: "{{", in: rest) {
    let inner = rest[open.upperBound...]
    guard let close = firstRange(of: "}}", in: inner) else { return nil }
    tags.append(inner[..<close.lowerBound])
    rest = inner[close.upperBound...]
  }
  return tags
}

extension TemplateProblem {
  fileprivate var isMalformed: Bool {
    if case .malformed = self { true } else { false }
  }

  fileprivate var line: Int? {
    switch self {
    case .malformed(_, let line, _), .unknownField(_, let line, _), .forbiddenField(_, let line, _):
      line
    case .noSubject: 1
    case .unknownTemplate, .missingField: nil
    }
  }
}
