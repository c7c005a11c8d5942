// SPDX-License-Identifier: Apache-2.0

/// What Mutual leaves out or moves on purpose, so that it is no difference; how often is reported.
package enum HouseRule: String, CaseIterable, Sendable {
  case group = "a distribution list is nobody"
  case nobody = "a card that identifies nobody is a finding"
  case fax = "numbers of faxes and pagers are left out"
  case sip = "a SIP address is no telephone number"
  case company = "the name on a company's card is its organisation"
  case loneName = "a lone component of N is the whole name"
  case furtherOrganisation = "of several organisations the first is kept"
  case reported = "a value that means nothing is a finding that quotes it"
}
