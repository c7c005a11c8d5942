// SPDX-License-Identifier: Apache-2.0

/// Why a community's own template can't be used.
///
/// `template` is its file name without `.mustache`, such as `connector-ask.de`.
package enum TemplateProblem: Error, Hashable, Sendable {
  /// There is no template of this name, or no such language; see `TemplateName` and `Language`.
  case unknownTemplate(String)

  /// The first line must be `Subject: ...`, and the second blank.
  case noSubject(template: String)

  /// A section that is not closed, a tag that does not end, and the like.
  case malformed(template: String, line: Int, excerpt: String)

  /// A tag that the template has no field for, or that letters have no use for, such as a partial.
  case unknownField(template: String, line: Int, field: String)

  /// A field of other letters that whoever reads this one is not to see.
  case forbiddenField(template: String, line: Int, field: String)

  /// A part that the letter may not be without does not stand in its body, or only within a section
  /// that can leave it out.
  case missingField(template: String, field: String)
}
