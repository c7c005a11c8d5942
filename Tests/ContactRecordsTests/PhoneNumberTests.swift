// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@Suite struct PhoneNumberTests {
  private func e164(_ text: String, _ country: String?) -> String? {
    PhoneNumber(text, country: country)?.e164
  }

  @Test(
    arguments: [
      "+49 30 2223334", "+49 (0)30 2223334", "0049 30 2223334", "0049 (0)30 2223334", "030/2223334",
      "030 222-3334", "(030) 222 33 34", "030 2223334 ext. 12", "+49 30 2223334;ext=12",
      "030 2223334 x12", "030 2223334,,12#", "030 2223334p12", "Tel: 030 2223334",
    ])
  func `one German number is one number however it is written`(_ text: String) {
    #expect(e164(text, "DE") == "+49302223334")
    #expect(PhoneNumber(text, country: "DE")?.written == text)
  }

  @Test(
    arguments: zip(
      [
        "020 7946 0018", "(212) 555-0123", "1-212-555-0123", "06 12345678", "06 1 234 5678",
        "0011 49 30 2223334",
      ],
      ["GB", "US", "US", "IT", "HU", "AU"]))
  func `national numbers are read as their country dials`(_ text: String, _ country: String) {
    let meant = [
      "020 7946 0018": "+442079460018", "(212) 555-0123": "+12125550123",
      "1-212-555-0123": "+12125550123", "06 12345678": "+390612345678",
      "06 1 234 5678": "+3612345678",
      "0011 49 30 2223334": "+49302223334",
    ]
    #expect(e164(text, country) == meant[text])
  }

  @Test func `a national number without a known country means nothing by itself`() {
    #expect(e164("030 2223334", nil) == nil)
    #expect(e164("030 2223334", "ZZ") == nil)
    #expect(e164("+49 30 2223334", nil) == "+49302223334")
    #expect(e164("0049 30 2223334", nil) == "+49302223334")
  }

  @Test(arguments: ["110", "+49 11", "12345", "+4912345678901234", "+0 30 2223334"])
  func `numbers too short or too long to be unique mean nothing`(_ text: String) {
    #expect(PhoneNumber(text, country: "DE") != nil)
    #expect(e164(text, "DE") == nil)
  }

  @Test(arguments: ["", "private", "+", "x"])
  func `text without digits is no number`(_ text: String) {
    #expect(PhoneNumber(text, country: "DE") == nil)
  }
}
