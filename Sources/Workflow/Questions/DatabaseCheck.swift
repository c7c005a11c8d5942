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
    let settings = try Inputs.settings(of: workspace)
    let (found, requests) = try session.store.transaction { transaction in
      (
        try transaction.verify(),
        Result { try transaction.introductions(policy: settings.policy).count }
      )
    }
    var lines = ["\(found.events) events; the last one's digest is \(found.head.prefix(16))…"]
    lines.append(
      found.brokenAt.map { "Event \($0) does not follow from the one before: it was changed." }
        ?? "Each event follows from the one before.")
    switch requests {
    case .success(let count): lines.append("Played back, they give \(count) requests.")
    case .failure(let error): lines.append("They can't be played back: \(error).")
    }
    lines += found.damage.map { "SQLite says: \($0)." }
    if found.danglingRows > 0 {
      lines.append("\(found.danglingRows) rows refer to rows that are gone.")
    }
    self.lines = lines
    isSound = found.isSound && (try? requests.get()) != nil
  }
}
