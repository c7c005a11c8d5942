// SPDX-License-Identifier: Apache-2.0

import IntroductionStore

/// What `verify` tells: whether the history is whole and can be played back.
package struct DatabaseCheck {
  /// Whether all is well.
  package let isSound: Bool

  /// For people to read, a line for each thing that was looked at.
  package let lines: [String]

  package init(_ workspace: Workspace) throws {
    let session = try Session.look(workspace)
    let found = try session.store.transaction { try $0.verify() }
    var lines = ["\(found.events) events; the last one's digest is \(found.head.prefix(16))…"]
    lines.append(
      found.brokenAt.map { "Event \($0) does not follow from the one before: it was changed." }
        ?? "Each event follows from the one before.")
    if let reason = found.unplayable {
      lines.append("They can't be played back: \(reason).")
    } else if found.unlikeHistory.isEmpty {
      lines.append("Played back, they give every request and every consent as it is stored.")
    } else {
      let requests = found.unlikeHistory.joined(separator: ", ")
      lines.append("Played back, they give something else than is stored of \(requests).")
    }
    lines += found.damage.map { "SQLite says: \($0)." }
    if found.danglingRows > 0 {
      lines.append("\(found.danglingRows) rows refer to rows that are gone.")
    }
    self.lines = lines
    isSound = found.isSound
  }
}
