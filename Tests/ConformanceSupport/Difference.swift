// SPDX-License-Identifier: Apache-2.0

/// Something that a yardstick and the readers see differently.
package struct Difference: Hashable, Sendable {
  /// The path below the folder of the corpora.
  package let file: String

  /// 0 stands for the file as a whole.
  package let line: Int
  package let subject: String
  package let expected: String
  package let got: String

  package init(
    _ file: String, line: Int = 0, _ subject: String, expected: String, got: String
  ) {
    self.file = file
    self.line = line
    self.subject = subject
    self.expected = expected
    self.got = got
  }
}

extension Difference: CustomStringConvertible {
  package var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): \(subject): expected \(shown(expected)), got \(shown(got))"
  }
}

private func shown(_ text: String) -> String {
  text.isEmpty ? "nothing" : "«\(text.count > 120 ? text.prefix(117) + "..." : text)»"
}
