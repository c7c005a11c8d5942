// SPDX-License-Identifier: Apache-2.0

extension MonthlyReport {
  /// The head of the page as plain text, for the body of a message: no line is longer than 72
  /// characters.
  func plainSummary() -> String {
    let title = "Introductions in \(Wording.name(of: month)), \(community)"
    let note = "As known on \(Wording.name(of: asOf))\(isRunning ? "; the month isn’t over" : "")"
    let figures = headlines.map { headline in
      wrapped("\(headline.label): \(headline.value)")
        + "\n" + wrapped("\(headline.detail).", indent: "  ")
        + (headline.verdict.isEmpty ? "" : "\n" + wrapped("\(headline.verdict).", indent: "  "))
    }
    return
      ([title, note, wrapped(commentary.joined(separator: " "))] + figures + [
        wrapped("The whole report, with what every figure means, is the page beside this text.")
      ]).joined(separator: "\n\n") + "\n"
  }
}

/// Breaks a text between words.
private func wrapped(_ text: String, indent: String = "") -> String {
  var lines: [String] = []
  var line = indent
  for word in text.split(separator: " ") {
    if line.count > indent.count, line.count + 1 + word.count > 72 {
      lines.append(line)
      line = indent
    }
    line += (line.count > indent.count ? " " : "") + word
  }
  return (lines + [line]).joined(separator: "\n")
}
