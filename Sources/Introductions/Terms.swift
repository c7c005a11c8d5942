// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// What a request was promised when it was filed, and which later settings don't change: the day on
/// which the Requester hears at the latest, and how long a yes holds.
package struct Terms: Hashable, Sendable {
  package let closesOn: Day

  /// Days.
  package let consentLasts: Int

  package init(closesOn: Day, consentLasts: Int) {
    self.closesOn = closesOn
    self.consentLasts = consentLasts
  }

  /// The terms of a request that is filed under a policy.
  package init(of request: Request, under policy: Policy) {
    closesOn = request.filedOn.adding(days: policy.closesAfter)
    consentLasts = policy.consentLasts
  }

  /// Where two had agreed by the day of closing and it came to nothing, the request closes on this
  /// day, whichever of them took it back and whenever: it was settled when the request was filed.
  package var lastDay: Day { closesOn.adding(days: consentLasts) }
}
