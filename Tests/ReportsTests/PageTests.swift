// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Reports
import TestSupport
import Testing

@Suite struct `The page` {
  @Test(arguments: 0...6)
  func `every element is closed and every identifier is unique`(seed: UInt64) throws {
    let outline = try MarkupOutline(page(invented(seed)))
    #expect(outline.elements.count > 100)
    #expect(Set(outline.identifiers).count == outline.identifiers.count)
  }

  @Test(arguments: 1...6)
  func `every drawing has a role, a title, a description and a table`(seed: UInt64) throws {
    let outline = try MarkupOutline(page(invented(seed)))
    let drawings = outline.elements.filter { $0.name == "svg" }
    #expect(drawings.count >= 6)
    for drawing in drawings {
      #expect(drawing.attributes["role"] == "img")
      let names = (drawing.attributes["aria-labelledby"] ?? "").split(separator: " ").map(
        String.init)
      #expect(names.count == 2)
      #expect(names.allSatisfy { outline.identifiers.contains($0) })
    }
    for figure in outline.elements.indices where outline.elements[figure].name == "figure" {
      let inside = outline.descendants(of: figure).map(\.name)
      #expect(inside.count { $0 == "svg" } == inside.count { $0 == "table" })
      #expect(inside.contains("svg") || inside.count { $0 == "p" } == 2)
    }
  }

  @Test func `a page without enough to show says so in words`() throws {
    let outline = try MarkupOutline(page(History()))
    #expect(!outline.elements.contains { $0.name == "svg" })
    let withheld = outline.elements.filter { $0.attributes["class"] == "withheld" }
    #expect(withheld.count == outline.elements.count { $0.name == "figure" })
  }

  @Test func `text and marks stand out from their ground, on light and on dark`() throws {
    let style = page(History())
    let grounds = colours("ground", in: style)
    #expect(grounds.count == 3)
    for (name, least) in [("ink", 7.0), ("quiet", 4.5), ("mark", 4.5)] {
      let colours = colours(name, in: style)
      #expect(colours.count == grounds.count)
      for (colour, ground) in zip(colours, grounds) {
        #expect(contrast(colour, ground) >= least, "\(name)")
      }
    }
  }

  @Test func `what others wrote is shown and never read as markup`() throws {
    let page = page(invented(1), community: "<script>alert(1)</script> & \"Søn\"")
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Søn&quot;"))
    _ = try MarkupOutline(page)
  }

  @Test func `nothing is fetched and nothing runs`() throws {
    let page = page(invented(1))
    let outline = try MarkupOutline(page)
    #expect(!outline.elements.contains { ["script", "img", "link", "iframe"].contains($0.name) })
    #expect(
      !outline.elements.contains { $0.attributes["style"] != nil || $0.attributes["src"] != nil })
    #expect(!page.contains("url(") && !page.contains("@import") && !page.contains("http://"))
    #expect(!page.contains("https://"))
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"))
  }

  @Test func `a month that is not over is called so`() {
    let page = page(invented(1), asOf: day("2026-03-20"))
    #expect(page.contains("As known on 20 March 2026; the month isn’t over"))
    #expect(page.contains("In March 2026 so far"))
  }

  @Test func `a month is compared only with the range of at least six before it`() {
    #expect(
      commentary([2, 3, 1, 4, 2, 3, 5])[1].hasPrefix("More introductions were sent than in any"))
    #expect(
      commentary([2, 3, 1, 4, 2, 3, 0])[1].hasPrefix("Fewer introductions were sent than in any"))
    #expect(
      commentary([2, 3, 1, 4, 2, 3, 1])[1]
        == "Introductions were within the range of the 6 months before it (1–4).")
    #expect(
      commentary([2, 3])[1] == "Before it there is only 1 month, too few to say what is usual.")
    #expect(commentary([2])[1].hasPrefix("It is the first month on record"))
  }

  @Test func `pending asks are told together with the months that they keep open`() {
    var history = History()
    history.asks = ["2026-02-20", "2026-03-02"].map { sent in
      AskRecord(
        request: Identifier("q"), side: .connector, asked: "p", sentOn: day(sent),
        outcome: .pending, endedOn: nil, reason: nil)
    }
    let report = MonthlyReport(
      history: history, month: month("2026-03"), asOf: day("2026-04-02"), community: "Riverside")
    #expect(
      report.commentary[2]
        == "2 asks are waiting for an answer. Not every rate of February 2026 and March 2026 is "
        + "final yet.")
  }

  /// The commentary on a history with so many introductions in each month, the last of them in
  /// March 2026.
  private func commentary(_ introductions: [Int]) -> [String] {
    var history = History()
    for (position, count) in introductions.enumerated() {
      let first = month("2026-03").adding(months: position + 1 - introductions.count).first
      history.requests += (0..<max(count, 1)).map { number in
        RequestRecord(
          id: Identifier("q\(position)-\(number)"), requester: "m", filedOn: first,
          firstAskSentOn: first, end: count > 0 ? .introduced : .lapsed,
          endedOn: first.adding(days: 9), met: nil, metOn: nil)
      }
    }
    return MonthlyReport(
      history: history, month: month("2026-03"), asOf: day("2026-04-02"), community: "Riverside"
    ).commentary
  }
}

private func page(
  _ history: History, community: String = "Riverside", asOf: Day = day("2026-04-11")
) -> String {
  MonthlyReport(history: history, month: month("2026-03"), asOf: asOf, community: community)
    .text("report.html")
}

/// Seed 0 is a history in which nothing happened.
private func invented(_ seed: UInt64) -> History {
  guard seed > 0 else { return History() }
  return InventedHistory(
    seed: seed, first: month("2025-01"), months: 15, requestsPerMonth: 4...9
  ).history
}

/// The relative luminances that a colour of the style takes on light, dark and paper, by WCAG 2.2.
private func colours(_ name: String, in page: String) -> [Double] {
  page.split(separator: "--\(name): #").dropFirst().map { rest in
    let digits = rest.prefix { $0 != ";" }
    let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    let value = Int(full, radix: 16) ?? 0
    let channels = [value >> 16, (value >> 8) & 255, value & 255].map { channel in
      let share = Double(channel) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

private func contrast(_ one: Double, _ other: Double) -> Double {
  (max(one, other) + 0.05) / (min(one, other) + 0.05)
}
