// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Reports
import Testing

@Suite struct `The page` {
  @Test(arguments: InventedCommunity.brief(401...406))
  func `every element is closed, every identifier unique and every drawing named`(
    community: InventedCommunity
  ) throws {
    for report in issued(community.history, community.issues) {
      let outline = try MarkupOutline(report.text("report.html"))
      #expect(Set(outline.identifiers).count == outline.identifiers.count)
      let drawings = outline.elements.indices.filter { outline.elements[$0].name == "svg" }
      let inner = drawings.flatMap { outer in
        outline.descendants(of: outer).indices.filter { outline.elements[$0].name == "svg" }
      }
      for drawing in Set(drawings).subtracting(inner).map({ outline.elements[$0] }) {
        #expect(drawing.attributes["role"] == "img")
        let names = (drawing.attributes["aria-labelledby"] ?? "").split(separator: " ")
        #expect(names.count == 2)
        #expect(names.allSatisfy { outline.identifiers.contains(String($0)) })
      }
    }
  }

  @Test func `a large community has a drawing of everything, each with a table beside it`() throws {
    let community = InventedCommunity(seed: 1, size: 55...65)
    let report = try #require(issued(community.history, community.issues).last)
    let outline = try MarkupOutline(report.text("report.html"))
    #expect(outline.elements.count { $0.name == "svg" } >= 8)
    for figure in outline.elements.indices where outline.elements[figure].name == "figure" {
      let inside = outline.descendants(of: figure).map(\.name)
      #expect(!inside.contains("svg") || inside.contains("table"))
    }
  }

  @Test func `a page without enough to show says so in words`() throws {
    let outline = try MarkupOutline(report(History()).text("report.html"))
    #expect(!outline.elements.contains { $0.name == "svg" })
    #expect(outline.elements.contains { $0.attributes["class"] == "withheld" })
  }

  @Test func `text and marks stand out from their ground, on light and on dark`() {
    let style = report(History()).text("report.html")
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

  @Test func `nothing is fetched and nothing runs`() throws {
    let community = InventedCommunity(seed: 1, size: 55...65, months: 6)
    var archive = ReportArchive(history: community.history, community: "Riverside")
    let pages =
      community.issues.flatMap { archive.files(of: $0) } + archive.overview()
    for page in pages where page.name.hasSuffix(".html") {
      let text = String(decoding: page.bytes, as: UTF8.self)
      let outline = try MarkupOutline(text)
      #expect(!outline.elements.contains { ["script", "img", "link", "iframe"].contains($0.name) })
      #expect(
        !outline.elements.contains { $0.attributes["style"] != nil || $0.attributes["src"] != nil })
      for outside in ["url(", "@import", "http://", "https://"] { #expect(!text.contains(outside)) }
      #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"))
    }
  }

  @Test func `an index and a page for each year link every report`() throws {
    let community = InventedCommunity(seed: 3, size: 5...15)
    var archive = ReportArchive(history: community.history, community: "Riverside")
    for issue in community.issues { archive.note(issue) }
    let overview = archive.overview()
    #expect(Set(overview.map(\.name)) == ["index.html", "2025.html", "2026.html"])
    let index = try #require(overview.first { $0.name == "index.html" })
    let text = String(decoding: index.bytes, as: UTF8.self)
    for issue in community.issues { #expect(text.contains("\(issue.month)/report.html")) }
  }
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
