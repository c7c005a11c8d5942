// SPDX-License-Identifier: Apache-2.0

import Mustache

/// A parsed template: a line with the subject, a blank line, and the body.
struct LetterTemplate: Sendable {
  private let subject: MustacheTemplate
  private let body: MustacheTemplate

  /// Parses the text of `file`, which words the letter `name` and passes its check.
  init(_ file: String, _ text: String, of name: TemplateName) throws(TemplateProblem) {
    let check = TemplateCheck(file, text, of: name)
    if let problem = check.problems.first { throw problem }
    guard let parsed = check.parsed else {
      preconditionFailure("a template without a problem has been parsed")
    }
    (subject, body) = parsed
  }

  /// Fills in the fields.
  ///
  /// They are data: nothing in them is read as a template. The subject stays one line whatever is
  /// in them.
  func render(_ fields: LetterFields) -> (subject: String, body: String) {
    let values = fields.values
    return (oneLine(subject.render(values)), trimmed(body.render(values)))
  }
}

/// The two parts of a template's text.
struct TemplateParts {
  let subject: String
  let body: String

  init(_ file: String, _ text: String) throws(TemplateProblem) {
    let lines = linesOfTemplate(text)
    guard let first = lines.first, first.hasPrefix("Subject: "), lines.count > 2, lines[1].isEmpty
    else { throw .noSubject(template: file) }
    subject = String(first.dropFirst("Subject: ".count))
    body = lines.dropFirst(2).joined(separator: "\n")
  }
}

/// The lines of a template, however they were ended.
func linesOfTemplate(_ text: String) -> [String] {
  unixLines(text).utf8.split(separator: 10, omittingEmptySubsequences: false)
    .map { String(Substring($0)) }
}

/// Parses a part of a template that begins on `firstLine` of its file.
func parseTemplate(
  _ file: String, _ text: String, firstLine: Int
) throws(TemplateProblem) -> MustacheTemplate {
  do {
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
  } catch let error as MustacheTemplate.ParserError {
    let line = error.context.lineNumber + firstLine - 1
    throw .malformed(template: file, line: line, excerpt: error.context.line)
  } catch {
    throw .malformed(template: file, line: firstLine, excerpt: "")
  }
}
