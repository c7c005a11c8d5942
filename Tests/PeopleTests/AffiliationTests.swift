// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@testable import People

struct AffiliationTests {
  @Test(arguments: [
    ("Terra Systems GmbH", "terrasystems"), ("TERRA SYSTEMS, Inc.", "terrasystems"),
    ("Hart & Thore Ltd.", "hartandthore"), ("The Lisbon Group", "lisbon"), ("", ""),
    ("terrasystems.de", "terrasystems"), ("Co", "co"),
  ])
  func `legal forms are no part of an organisation`(organisation: String, key: String) {
    #expect(Affiliation.key(organisation: organisation) == key)
  }

  @Test(arguments: [
    ("ana@terrasystems.de", "terrasystems"), ("ana@mail.acme.co.uk", "acme"),
    ("ana@x.y.acme.example", "acme"), ("ana@co.uk", "co"),
  ])
  func `a mail domain stands for its registered label`(address: String, key: String) throws {
    let email = try #require(EmailAddress(address))
    #expect(Affiliation.key(email: email) == key)
  }

  @Test func `a mailbox that anybody can have says nothing about work`() throws {
    let email = try #require(EmailAddress("ana@gmail.com"))
    #expect(Affiliation.key(email: email) == nil)
  }
}
