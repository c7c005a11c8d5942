// SPDX-License-Identifier: Apache-2.0

import Drafts
import Testing

/// Whose name is found, and whose is left alone.
struct LeakNameTests {
  @Test(arguments: [
    ("Ana Kim", "Ana Kim"), ("Ana Kim", "ANA KIM"), ("Ana Kim", "ana-kim"), ("Ana Kim", "Kim, Ana"),
    ("Ana Kim", "Ana\nKim"), ("Ana Kim", "Ana\u{A0}Kim"), ("Ana Kim", "Ana_Kim"),
    ("Ana Kim", "Ana.Kim"), ("Ana Kim", "AnaKim"), ("Ana Kim", "\"Ana\" Kim"),
    ("Ana Kim", "Ana Kim's"), ("Ana Kim", "Ana Kims"), ("Ana Maria Kim", "Ana Kim"),
    ("Ana Maria Kim", "Kim, Ana Maria"), ("Ana Kim, PhD", "Ana Kim"), ("Kim, Ana", "Ana Kim"),
    ("Dr. Ana Kim", "Ana Kim"), ("Ana Kim", "Prof. Dr. Ana Kim"),
    ("Tomás Oliveira", "Tomas Oliveira"), ("Tomas Oliveira", "Toma\u{301}s Oliveira"),
    ("Jürgen Großmann", "Juergen Grossmann"), ("Jürgen Großmann", "JURGEN GROSSMANN"),
    ("Björn Åsen", "Bjoern Aasen"), ("Łukasz Nowak", "Lukasz Nowak"),
    ("Đặng Thị Hoa", "Dang Thi Hoa"), ("İpek Yılmaz", "Ipek Yilmaz"),
    ("Zoë van den Berg", "van den Berg, Zoe"), ("Karl-Heinz Vogt", "Karl Heinz Vogt"),
    ("Sinéad O'Brien", "Sinead O\u{2019}Brien"), ("Ян Чехов", "ЯН ЧЕХОВ"),
    ("Иван Йорданов", "Иван И\u{306}орданов"), ("Νίκος Παππάς", "Νίκος ΠΑΠΠΆΣ"),
    ("王小明", "我认识王小明先生"), ("王 小明", "小明王"), ("山田太郎", "山田太郎さん"),
    ("김민수", "김민수는"), ("สมชาย ใจดี", "คุณสมชาย ใจดีครับ"),
    ("J. K. Frost", "J. K. Frost"), ("Will", "Will"), ("Zoë", "Zoe\u{308}"),
  ])
  func `a secret name is found however it is written`(name: String, written: String) throws {
    #expect(try rules("It was \(written) who came.", secret: name) == [.name])
    #expect(try rules("It was \(written) who came.", community: name) == [.name])
  }

  @Test(arguments: [
    ("Will", "William"), ("Will", "WILL"), ("Will", "will"), ("Ana Kim", "Ana Kimura"),
    ("Ana Kim", "Susana Kim"), ("Ana Kim", "Ana likes Kim"), ("Ana Kim", "Thanks, Ana. Kim"),
    ("Ana Kim", "Is it Ana? Kim"), ("Ana Kim", "Ana\n\nKim"), ("Ana Kim", "anakim"),
    ("Jo Lee", "Joe Lee"), ("Ana Maria Kim", "Maria Kim"), ("王小明", "王小红"), ("Dr.", "Dr."), ("", ""),
  ])
  func `what only looks like a name is none`(name: String, written: String) throws {
    #expect(try rules("It was \(written) who came.", secret: name) == [])
    #expect(try rules("It was \(written) who came.", community: name) == [])
  }

  @Test func `a secret name within an allowed one is no leak there`() throws {
    let clearance = Clearance(
      allowedDetails: details, allowedNames: ["Ana Kim Larsen", "Hope Will", "Maria Anders"],
      secretNames: ["Ana Kim", "Kim Larsen", "Hope", "Anders"])
    #expect(try rules("It was Larsen, Ana Kim, and Ana Kim Larsen.", clearance) == [])
    #expect(try rules("Hope, I hope that it is Hope Will.", clearance) == [])
    #expect(try rules("It was Maria Anders.", clearance) == [])
    #expect(try rules("It was Ana Kim.", clearance) == [.name])
    #expect(try rules("It was Anders.", clearance) == [.name])
    #expect(try rules("It was Ana Kim Larsen, not Ana Kim.", clearance) == [.name])
  }

  @Test func `a name that goes on where an allowed one ends is found`() throws {
    let clearance = Clearance(
      allowedDetails: details, allowedNames: ["Ana Kim"], secretNames: ["Ana Kim Larsen"])
    #expect(try rules("It was Ana Kim.", clearance) == [])
    #expect(try rules("It was Ana Kim Larsen.", clearance) == [.name])
  }

  @Test func `an allowed address may hold a name`() throws {
    let clearance = Clearance(
      allowedDetails: details + ["ana.kim@example.org"], secretNames: ["Ana Kim", "Mira Hoffmann"])
    #expect(try rules("Write to ana.kim@example.org.", clearance) == [])
    #expect(try rules("Write to Ana Kim <ana.kim@example.org>.", clearance) == [.name])
  }

  @Test func `each name is told once, in the order of the text`() throws {
    let text = "Ana Kim and Bo Li, Bo Li and Ana Kim, Kim Ana Kim."
    let clearance = Clearance(allowedDetails: details, secretNames: ["Bo Li", "Ana Kim"])
    let leaks = LeakCheck(communityNames: ["Ana Kim"]).leaks(in: try Sample.mail(text), clearance)
    #expect(leaks.map(\.excerpt) == ["Ana Kim", "Bo Li", "Kim Ana"])
  }

  private let details = ["ana@riverside.example.org", "jonas@weber.test"]

  private func rules(
    _ text: String, secret: String? = nil, community: String? = nil
  ) throws -> [LeakRule] {
    let clearance = Clearance(
      allowedDetails: details, secretNames: secret.map { [$0] } ?? [])
    let check = LeakCheck(communityNames: community.map { [$0] } ?? [])
    return check.leaks(in: try Sample.mail(text), clearance).map(\.rule)
  }

  private func rules(_ text: String, _ clearance: Clearance) throws -> [LeakRule] {
    LeakCheck(communityNames: []).leaks(in: try Sample.mail(text), clearance).map(\.rule)
  }
}
