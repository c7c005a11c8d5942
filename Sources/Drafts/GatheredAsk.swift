// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// One of several asks that a Connector gets in one message, with the reference that its answer
/// names.
package struct GatheredAsk: Hashable, Sendable {
  package let ask: ConnectorAsk
  package let reference: Reference

  package init(_ ask: ConnectorAsk, reference: Reference) {
    self.ask = ask
    self.reference = reference
  }
}

/// One of several reminders that a Connector gets in one message.
package struct GatheredReminder: Hashable, Sendable {
  package let ask: ConnectorAsk
  package let askedOn: Day

  /// The reminder's own, or that of the ask.
  package let reference: Reference

  package init(of ask: ConnectorAsk, askedOn: Day, reference: Reference) {
    self.ask = ask
    self.askedOn = askedOn
    self.reference = reference
  }
}
