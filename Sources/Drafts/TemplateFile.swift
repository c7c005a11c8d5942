// SPDX-License-Identifier: Apache-2.0

/// Which letter a template words, and in which language.
struct TemplateFile: Hashable {
  let name: TemplateName
  let language: Language

  init(name: TemplateName, language: Language) {
    self.name = name
    self.language = language
  }

  /// Reads `connector-ask`, or `connector-ask.de` for one language; nil for what is neither.
  init?(_ file: String, otherwise language: Language) {
    let parts = file.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let name = TemplateName(rawValue: String(first)) else {
      return nil
    }
    let named = parts.count == 2 ? Language(rawValue: String(parts[1])) : language
    guard let named else { return nil }
    self.init(name: name, language: named)
  }
}

extension Stationery {
  /// The wording of a letter with the file that it is from: the community's own, or the built-in
  /// one.
  func wording(of letter: TemplateFile) -> (file: String, text: String) {
    let plain = letter.name.rawValue
    let named = "\(plain).\(letter.language.rawValue)"
    if let text = templates[named] { return (named, text) }
    if letter.language == language, let text = templates[plain] { return (plain, text) }
    return (named, letter.name.builtIn(in: letter.language))
  }
}
