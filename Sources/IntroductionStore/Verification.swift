// SPDX-License-Identifier: Apache-2.0

/// What a look over the whole database found.
package struct Verification: Hashable, Sendable {
  package internal(set) var events = 0

  /// The digest of the last event, which stands for all before it; empty without events.
  package internal(set) var head = ""

  /// The first event that does not follow from the one before; nil when the chain holds.
  package internal(set) var brokenAt: Int64?

  /// What SQLite's own check says, when it is not "ok".
  package internal(set) var damage: [String] = []

  /// Rows that refer to rows that aren't there.
  package internal(set) var danglingRows = 0

  package init() {}

  package var isSound: Bool { brokenAt == nil && damage.isEmpty && danglingRows == 0 }
}
