// SPDX-License-Identifier: Apache-2.0

import Drafts
import Introductions
import TestSupport
import Testing

/// What is a contact detail, and what only has digits or dots in it.
struct LeakDetailTests {
  @Test(arguments: [
    "ana@example.org", "Ana.Kim+pots@Mail.Example.ORG", "(ana@example.org)", "<ana@example.org>.",
    "mailto:ana@example.org?subject=x", "o'hara@example.org", "zoë@exämple.org", "ана@пример.рф",
    "@ana@social.example", "ana@[192.0.2.1]", "\"ana kim\"@example.org",
    "ana@xn--bcher-kva.example",
    "ana (at) example.org", "ana[at]example[dot]org", "ANA AT EXAMPLE DOT ORG",
    "ana at example dot org", "ana at example.org", "ana ät example Punkt org", "ana @ example.org",
    "ana @example.org", "ana@ example.org", "ana (@) example (.) org", "ana -at- example -dot- org",
    "ana{at}example{punkt}org", "ana <at> mail <dot> example <dot> org", "ana＠example。org",
    "_ana@example.org_", "*ana@example.org*", "ana@example.org\u{2014}or", "a/ana@example.org",
  ])
  func `an address is found in every shape`(text: String) throws {
    #expect(try rules(text) == [.email])
  }

  @Test(arguments: [
    "+49 171 3920055", "+491713920055", "0049 171 3920055", "0171/3920055", "(0221) 55 01-23",
    "0221 – 55 01 23", "+49 (0)30 123-4567", "555 0123 4", "01.12.13.14.15", "01 22 33 44 55",
    "600 123 456", "+1 (415) 555-0132", "0 1 7 1 3 9 2 0 0 5 5", "٠١٧١٣٩٢٠٠٥٥", "０１７１－３９２００５５",
    "call0171 3920055now", "+49 171\n3920055", "7654321", "tel:+491713920055", "978-3-16-148410-0",
    "1234-5678-901", "12.11.2026 0171 3920055", "2012-11-10-33", "01.12.13.14.15.16.17",
  ])
  func `a telephone number is found in every shape`(text: String) throws {
    #expect(try rules(text) == [.telephone])
  }

  @Test(arguments: [
    "https://example.org", "HTTP://EXAMPLE.ORG/ANA", "www.example.org", "see:www.example.org/ana",
    "linkedin.com/in/ana", "https://de.linkedin.com/in/ana-kim/", "xing.com/profile/Ana_Kim",
    "github.com/anakim", "mastodon.example/@ana", "t.example/ana", "gemini://example.org/~ana",
    "(https://example.org/a,b)", "helhttps://example.org/analo", "example dot org slash ana",
    "example.org/%41na", "EXAMPLE.ORG/ANA", "ftp://192.0.2.1/ana",
  ])
  func `a link is found in every shape`(text: String) throws {
    #expect(try rules(text) == [.profileLink])
  }

  @Test(arguments: [
    "2026-11-21", "21.11.2026", "21. 11. 2026", "11/21/2026", "21.11.26-24.11.26",
    "12.-14.11.2026", "2026-11-21 to 2026-11-28", "21.11.2026 - 24.11.2026", "2019-2026",
    "2019 2020 2021", "1998/99, 2000/01", "2026-11-21 10.30", "10.30-11.15", "18.00 – 19.30 Uhr",
    "08:00-09:30", "between 10:30 and 11:45", "1.250.000", "1,250,000 pots", "€ 612.345.678",
    "1 250 000 EUR", "CHF 1'250'000", "12.500,00 €", "USD 1250000", "(EU) 2023/1230",
    "(EC) No 1907/2006", "ISO 9001:2015", "EN 12100-1", "7F3A-9CKX-2MQ", "ref H7F3-A9CK-X2K",
    "47.37, 8.54", "+20 % a year", "C++ and +1", "3.14159", "4736-Y85Q-YT8", "1 2 3 4 5 6",
    "3-4 pots, 10-12 days", "room 12-3, floor 4",
  ])
  func `a number that nobody could dial is none`(text: String) throws {
    #expect(try rules(text) == [])
  }

  @Test func `the digits of a reference are no telephone number`() throws {
    var random = RepeatableRandom(seed: 3)
    for _ in 0..<100 {
      let digits = (0..<10).map { _ in UInt8.random(in: 0...9, using: &random) }
      let reference = try #require(Reference(payload: digits)?.formatted)
      #expect(try rules("ref \(reference)") == [], "\(reference)")
      let isPlain = !reference.contains(where: \.isLetter)
      #expect(try rules(reference) == (isPlain ? [.telephone] : []), "\(reference)")
      #expect(try rules("ref 0\(reference)") == [.telephone], "\(reference)")
    }
  }

  @Test(arguments: [
    "pots @ 3 a piece", "pots @ 3.50 a piece", "@tomas", "We meet at noon.Then we go",
    "Look at this. Dot the i", "and/or", "z.B./usw.", "e.g./i.e.", "24.12./25.12.", "km/h",
    "We work for example.org.", "Awww. So nice", "meet at 10.30", "1.5/2", "ratio 3:4//",
    "a.m./p.m.", "here.Then/when", "Node.js", "file.txt",
    "text/plain; charset=utf-8", "://", "www.", "@", "a@b", "@.", "x@1.2",
  ])
  func `what only looks like an address or a link is none`(text: String) throws {
    #expect(try rules(text) == [])
  }

  @Test func `what may stand in the letter is found to be the same however it is written`() throws {
    let clearance = Clearance(
      allowedDetails: details + [
        "Ana.Kim@Example.ORG", "+49 171 3920055", "https://www.example.org/ana/", "0221 / 55 01 23",
      ])
    for text in [
      "ana.kim@example.org", "mailto:ANA.KIM@example.org", "<Ana.Kim@Example.ORG>,",
      "ana.kim (at) example (dot) org", "+49 (0)171 / 392 00 55", "0171-3920055",
      "0049 171 3920055", "+49 221 550123", "http://example.org/ana", "www.example.org/ana.",
      "example.org/ana",
      "_ana.kim@example.org_", "ana.kim@example.org\u{2014}or", "example.org/ana\u{2014}or",
      "0171 – 392 00 55", "Ana <ana.kim@example.org>. When it", "(ana.kim@example.org). When it",
      "[ana.kim@example.org] . When it", "ana.kim@example.org. At noon", "example.org/ana. Then",
      "(ana.kim@example.org) at home",
      "me at ana.kim@example.org", "her at ana.kim@example.org.", "it at www.example.org/ana",
      "him at example.org/ana", "*ana.kim@example.org* - at noon - and",
      "ana.kim@example.org:",
      "(ana.kim@example.org; 0171/3920055)",
    ] {
      #expect(try rules(text, clearance) == [], "\(text)")
    }
    let others: [(String, LeakRule)] = [
      ("kim@example.org", .email), ("ana.kim@example.org.uk", .email),
      ("+49 171 3920056", .telephone), ("1713920055123", .telephone),
      ("0221 55 49 171 3920055", .telephone),
      ("https://example.org/ana/kim", .profileLink), ("https://example.org", .profileLink),
    ]
    for (text, rule) in others { #expect(try rules(text, clearance) == [rule], "\(text)") }
  }

  private let details = ["ana@riverside.example.org", "jonas@weber.test"]

  private func rules(_ text: String, _ clearance: Clearance? = nil) throws -> [LeakRule] {
    let leaks = LeakCheck(communityNames: []).leaks(
      in: try Sample.mail("Hello\n\nIt is \(text) or so\n"),
      clearance ?? Clearance(allowedDetails: details))
    return Set(leaks.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
  }
}
