// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// Days and counts as each language says them.
struct LanguageTests {
  @Test(arguments: [
    (1, "one day", "einem Tag"), (2, "two days", "zwei Tagen"), (5, "five days", "fünf Tagen"),
    (12, "twelve days", "zwölf Tagen"), (13, "13 days", "13 Tagen"), (45, "45 days", "45 Tagen"),
  ])
  func `a time to answer is said as a person would`(days: Int, english: String, german: String)
    throws
  {
    #expect(try ask(within: days, in: .english).contains("within \(english) if you can"))
    #expect(try ask(within: days, in: .german).contains("möglichst innerhalb von \(german):"))
  }

  @Test func `every day of a year is said in both languages`() throws {
    var english: Set<String> = []
    var german: Set<String> = []
    let template = "Subject: x\n\n{{hearBy}}"
    let own = ["update-willing.en": template, "update-willing.de": template]
    let writer = try LetterWriter(Sample.stationery(.connector, templates: own))
    for number in 0..<365 {
      let day = try #require(Day(year: 2026, month: 1, day: 1)).adding(days: number)
      english.insert(try hearBy(day, in: .english, writer))
      german.insert(try hearBy(day, in: .german, writer))
    }
    #expect(english.count == 365 && german.count == 365)
    #expect(english.contains("Saturday 14 November") && english.contains("Sunday 1 March"))
    #expect(german.contains("Samstag, 14. November") && german.contains("Sonntag, 1. März"))
  }

  private func ask(within days: Int, in language: Language) throws -> String {
    let ask = ConnectorAsk(
      request: Sample.request(), requester: Sample.requester,
      connector: Sample.connector.writtenTo(in: language), why: "x", answerWithin: days)
    return try Sample.writer(.connector).write(.connectorAsk(ask), reference: Sample.reference(3))
      .body
  }

  private func hearBy(
    _ day: Day, in language: Language, _ writer: LetterWriter
  ) throws -> String {
    let content = LetterContent.requesterUpdate(
      RequesterUpdate(
        request: Sample.request(), requester: Sample.requester.writtenTo(in: language),
        stage: .willing(hearBy: day)))
    let body = try writer.write(content, reference: Sample.reference(3)).body
    return String(try #require(body.split(separator: "\n").first))
  }
}
