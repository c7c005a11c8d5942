// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@Suite struct ProfileLinkTests {
  @Test(
    arguments: [
      "https://www.linkedin.com/in/ann-doe", "http://linkedin.com/in/ann-doe/",
      "linkedin.com/in/ann-doe",
      "https://de.linkedin.com/in/Ann-Doe?trk=x", "HTTPS://WWW.LINKEDIN.COM/in/ann-doe#top",
    ])
  func `one profile is one link however it is written`(_ text: String) {
    #expect(ProfileLink(text)?.canonical == "linkedin.com/in/ann-doe")
    #expect(ProfileLink(text)?.written == text)
    #expect(ProfileLink(text)?.isProfile == true)
  }

  @Test func `different paths are different links`() {
    #expect(ProfileLink("github.com/ann") != ProfileLink("github.com/bob"))
    #expect(ProfileLink("a.example.org") != ProfileLink("b.example.org"))
  }

  @Test(arguments: [
    "example.org", "https://www.linkedin.com/company/acme", "linkedin.com/in/", "github.com",
  ])
  func `a page of nobody in particular is no profile`(_ text: String) {
    #expect(ProfileLink(text)?.isProfile == false)
  }

  @Test(arguments: [
    "", "ann", "http://", "ann@example.org", ".org", "example.", "https:///x", "not a link",
  ])
  func `what names no host is refused`(_ text: String) {
    #expect(ProfileLink(text) == nil)
  }
}
