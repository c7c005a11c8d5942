// SPDX-License-Identifier: Apache-2.0

/// Why the store can't be used.
package enum StoreProblem: Error, Hashable, Sendable {
  /// The file is no database of Mutual's.
  case notOurs

  /// A newer program wrote it; this one would misread it.
  case newer

  /// The database does not keep what it is told to keep through a power cut.
  case notDurable(setting: String)

  /// A stored row means nothing to this program.
  case unreadableRow(table: String, key: String)
}
