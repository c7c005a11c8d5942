// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ContactReaders

@Suite struct FalseHeaderTests {
  @Test(arguments: [
    "Home,Work,Anna", "Work,Mobile,Anna", "Anna,Mobile,Profile", "Mobile,Home,Xing",
    "Anna Doe,Company,Mobile", "Anna,Name,anna@example.org", "Name,Phone,+49 171 1234567",
    "Name,Email,0171/1234567", "Name,URL,https://example.org", "Name,Connected On,2024-03-12",
    "Contacts", "Contacts,,", "Contact,,", "Name,,,", "Email,,,,", "Notes:", "LinkedIn", "Mobile",
    "Notes,Birthday", "Company,Position", "Anna,Doe,Manager,Berlin", "",
    "When exporting your connection data, you may notice that some of the email addresses are",
    "Members of the choir, their name and their e-mail", "Exported on 12 March by Anna",
  ])
  func `a record, a title or a sentence is no header`(_ text: String) {
    #expect(AddressHeader(headerCells(text)) == nil)
  }

  @Test(arguments: [
    ("name,email", [AddressColumn.fullName, .email]), ("email", [.email]), ("Name", [.fullName]),
    ("E-Mail,", [.email]), ("Telefon", [.phone]), ("Name,Mobile", [.fullName, .phone]),
    ("Name,Notes", [.fullName]), ("Company,Phone", [.organisation, .phone]),
  ])
  func `a header of one or two columns is one`(_ text: String, _ expected: [AddressColumn]) {
    #expect(AddressHeader(headerCells(text))?.columns.map(\.meaning) == expected)
  }

  @Test func `the header is found below titles and sentences`() {
    let book = read(
      "Contacts,,\nNotes:\n\"Our members, with name and e-mail.\"\n\nHome,Work,Anna\n"
        + "Name,Email,Mobile\nMira Hoffmann,mira@example.org,0171 1234567\n")
    #expect(book.displays == ["Mira Hoffmann"])
    #expect(book.findings == [])
  }
}
