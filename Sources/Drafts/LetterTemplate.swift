// SPDX-License-Identifier: Apache-2.0

import Mustache

/// A parsed template: a line with the subject, a blank line, and the body.
struct LetterTemplate: Sendable {
  private let subject: MustacheTemplate
  private let body: MustacheTemplate

  /// Parses `text`, which may use `fields` and no other.
  init(_ name: String, _ text: String, fields: [String]) throws(TemplateProblem) {
    let lines = unixLines(text).utf8.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let first = lines.first, first.hasPrefix("Subject: "), lines.count > 2, lines[1].isEmpty
    else { throw .noSubject(template: name) }
    try checkTags(name, lines, fields: Set(fields))
    subject = try parse(name, String(first.dropFirst("Subject: ".count)), firstLine: 1)
    body = try parse(name, lines.dropFirst(2).joined(separator: "\n"), firstLine: 3)
  }

  /// Fills in the fields.
  ///
  /// They are data: nothing in them is read as a template.
  func render(_ fields: [String: String]) -> (subject: String, body: String) {
    (subject.render(fields), trimmed(body.render(fields)))
  }
}

/// Why a community's own template can't be used.
package enum TemplateProblem: Error, Hashable, Sendable {
  /// There is no template of this name; see `TemplateName`.
  case unknownTemplate(String)

  /// The first line must be `Subject: ...`, and the second blank.
  case noSubject(template: String)

  /// A section that is not closed, a tag that does not end, and the like.
  case malformed(template: String, line: Int, excerpt: String)

  /// A tag that the template has no field for, or that letters have no use for, such as a partial.
  case unknownField(template: String, line: Int, field: String)
}

private func parse(
  _ name: String, _ text: String, firstLine: Int
) throws(TemplateProblem) -> MustacheTemplate {
  do {
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
  } catch let error as MustacheTemplate.ParserError {
    let line = error.context.lineNumber + firstLine - 1
    throw .malformed(template: name, line: line, excerpt: error.context.line)
  } catch {
    throw .malformed(template: name, line: firstLine, excerpt: "")
  }
}

/// Refuses what Mustache would silently render as nothing, so that no letter goes out with a hole
/// in it.
private func checkTags(
  _ name: String, _ lines: [String], fields: Set<String>
) throws(TemplateProblem) {
  for (index, line) in lines.enumerated() {
    guard let tags = tags(in: line) else {
      throw .malformed(template: name, line: index + 1, excerpt: line)
    }
    for tag in tags where tag.first != "!" {
      let field = String(tag.drop { "#^/&{".contains($0) }.filter { $0 != " " && $0 != "}" })
      guard fields.contains(field) else {
        throw .unknownField(template: name, line: index + 1, field: field)
      }
    }
  }
}

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
