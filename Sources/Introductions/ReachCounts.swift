// SPDX-License-Identifier: Apache-2.0

/// How many open requests can be served, as the address books of a night have it.
package struct ReachCounts: Hashable, Sendable {
  /// Open requests whose Prospect is known.
  package let open: Int

  /// How many different Requesters filed them.
  package let requesters: Int

  /// Of the requests: nobody knows both.
  package let withoutConnector: Int

  /// Of these: exactly one member could connect.
  package let onOneConnector: Int

  /// Members whose address book might open at least one request, and the most that a single one
  /// might open.
  package let openers: Int
  package let mostOpened: Int

  package init(
    open: Int, requesters: Int, withoutConnector: Int, onOneConnector: Int, openers: Int,
    mostOpened: Int
  ) {
    self.open = open
    self.requesters = requesters
    self.withoutConnector = withoutConnector
    self.onOneConnector = onOneConnector
    self.openers = openers
    self.mostOpened = mostOpened
  }
}
