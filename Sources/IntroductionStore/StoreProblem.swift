// SPDX-License-Identifier: Apache-2.0

import GRDB

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

  /// The disk is full, or can't be written; the payload is SQLite's reason.
  case cannotWrite(String)

  /// Another program holds it.
  case busy

  /// The file is damaged, or no database at all.
  case unusable(String)
}

extension StoreProblem {
  init(_ error: DatabaseError) {
    let reason = error.message ?? "error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = .cannotWrite(reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    default: self = .unusable(reason)
    }
  }
}
