// SPDX-License-Identifier: Apache-2.0

/// Where something was read: a file and the line on which the record begins.
package struct Place: Hashable, Comparable, Sendable {
  /// The file as the workspace or the caller names it, such as `books/mira/contacts.vcf`.
  package let source: String

  /// Counted from 1.
  ///
  /// 0 stands for the file as a whole.
  package let line: Int

  package init(_ source: String, line: Int) {
    self.source = source
    self.line = line
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.source, left.line) < (right.source, right.line)
  }
}

extension Place: CustomStringConvertible {
  package var description: String { line > 0 ? "\(source):\(line)" : source }
}
