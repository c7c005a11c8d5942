// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@Suite struct EmailAddressTests {
  @Test(
    arguments: [
      "ann@example.org", " ann@example.org ", "mailto:ann@example.org", "MAILTO:ann@example.org",
      "Ann Doe <ann@example.org>", "<ann@example.org>", "\"Doe, Ann\" <mailto:ann@example.org>",
    ])
  func `an address is kept as written, without what stands around it`(_ text: String) {
    #expect(EmailAddress(text)?.written == "ann@example.org")
  }

  @Test func `an address keeps its case and is compared without it`() {
    #expect(EmailAddress("Ann.Doe@Example.ORG")?.written == "Ann.Doe@Example.ORG")
    #expect(EmailAddress("Ann.Doe@Example.ORG") == EmailAddress("ann.doe@example.org"))
    #expect(Set([EmailAddress("A@example.org"), EmailAddress("a@EXAMPLE.org")]).count == 1)
  }

  @Test func `what one provider treats as one mailbox is one address`() {
    #expect(EmailAddress("a.n.n+lists@googlemail.com")?.canonical == "ann@gmail.com")
    #expect(EmailAddress("ann+lists@outlook.com")?.canonical == "ann@outlook.com")
  }

  @Test func `what another provider may tell apart stays apart`() {
    #expect(EmailAddress("a.nn@example.org") != EmailAddress("ann@example.org"))
    #expect(EmailAddress("ann+x@example.org") != EmailAddress("ann@example.org"))
    #expect(EmailAddress("a.nn@outlook.com") != EmailAddress("ann@outlook.com"))
    #expect(EmailAddress("+x@gmail.com")?.canonical == "+x@gmail.com")
  }

  @Test(
    arguments: [
      "", "ann", "ann@", "@example.org", "ann@example", "ann@@example.org", "ann@example..org",
      "ann@.example.org", "ann@-example.org", "ann@example.org.", "an n@example.org",
      "a@example.org,b@example.org", "a@example.org;b@example.org", "/o=acme/cn=ann",
      "...@gmail.com",
      "ann@exam ple.org", "ann\u{7}@example.org", "ann(at)example.org", "ann@[127.0.0.1]",
      "ann@example.org\nBcc: bob@example.org",
    ])
  func `what is no address is refused`(_ text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test func `parts that are longer than mail allows are refused`() {
    let long = String(repeating: "a", count: 65)
    #expect(EmailAddress("\(long)@example.org") == nil)
    #expect(EmailAddress("\(long.dropLast())@example.org") != nil)
    #expect(EmailAddress("a@\(long).org") == nil)
  }

  @Test func `letters beyond ASCII are letters`() {
    #expect(EmailAddress("zoë@müller.example")?.domain == "müller.example")
  }

  @Test func `mailboxes of functions and of free mail are known as such`() {
    #expect(EmailAddress("Info@example.org")?.isRole == true)
    #expect(EmailAddress("ann@example.org")?.isRole == false)
    #expect(EmailAddress("ann@googlemail.com")?.isFreeMail == true)
    #expect(EmailAddress("ann@example.org")?.isFreeMail == false)
  }
}
