// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import TestSupport
import Testing

/// The page on which the manager reads the night's drafts.
struct ReviewPageTests {
  @Test func `the page reads as approved`() throws {
    try expectApproved(page(Sample.queue()), "review.html")
  }

  @Test func `an empty queue says so`() {
    let page = page([])
    #expect(page.contains("Nothing waits for you today."))
    #expect(!page.contains("<nav"))
  }

  @Test(.enabled(if: Python.isPresent))
  func `the page is well formed, its ids are unique and its links lead somewhere`() throws {
    for entries in [[], try Sample.queue(.manager), [Sample.hostileEntry("\" id=\"x")]] {
      let read = try ReadPage.read(page(entries))
      #expect(read.problems == [])
      #expect(read.ids.count == Set(read.ids).count)
      let anchors = read.links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
      #expect(Set(anchors).isSubset(of: read.ids))
      #expect(read.tags.allSatisfy { !["script", "iframe", "form", "img", "link"].contains($0) })
    }
  }

  @Test(.enabled(if: Python.isPresent))
  func `every letter is on the page, word for word`() throws {
    let entries = try Sample.queue()
    let read = try ReadPage.read(page(entries))
    #expect(read.letters.sorted() == entries.map(\.message.body).sorted())
    for entry in entries {
      let reference = entry.message.reference.formatted
      #expect(read.lines.contains("mutual decide \(reference) \(firstVerb(entry.stage))"))
      #expect(read.links.contains(entry.file))
    }
  }

  @Test(.enabled(if: Python.isPresent), arguments: hostileTexts)
  func `no text becomes markup`(text: String) throws {
    let plain = try ReadPage.read(page([Sample.hostileEntry("plain")], community: "plain"))
    let read = try ReadPage.read(page([Sample.hostileEntry(text)], community: text))
    #expect(read.tags == plain.tags)
    #expect(read.attributes == plain.attributes)
    #expect(read.letters == ["\(text)\n"])
    #expect(read.problems == [])
  }

  @Test(.enabled(if: Python.isPresent))
  func `the policy allows nothing but the page's own style`() throws {
    let read = try ReadPage.read(page(Sample.queue()))
    #expect(
      read.policy
        == "default-src 'none'; style-src 'sha256-\(read.styleHash)'; base-uri 'none'; form-action 'none'"
    )
  }

  @Test func `a mail link is given while it is short, and opens the whole letter`() throws {
    let short = Message(
      reference: Sample.reference(1), kind: .introduction, from: Sample.manager,
      to: [Sample.prospect, Sample.requester], subject: "Hana & Tomás", body: "a+b\n100%\n")
    let link =
      "mailto:hana@kiln.example,tomas@oliveira.example?subject=Hana%20%26%20Tom%C3%A1s&amp;body=a%2Bb%0D%0A100%25%0D%0A"
    #expect(page([entry(short)]).contains("href=\"\(link)\""))
    for (length, isGiven) in [(1_760, true), (1_761, false)] {
      let long = Message(
        reference: Sample.reference(1), kind: .closingNote, from: Sample.manager,
        to: [Sample.prospect], subject: "", body: String(repeating: "x", count: length))
      #expect(page([entry(long)]).contains("mailto:") == isGiven)
    }
  }

  @Test func `the order of the entries does not matter`() throws {
    let entries = try Sample.queue()
    #expect(page(entries.reversed()) == page(entries))
    #expect(decisionsSheet(entries.reversed()) == decisionsSheet(entries))
  }

  private func entry(_ message: Message) -> QueueEntry {
    QueueEntry(
      message: message, requestID: Identifier("R-1"), madeOn: Sample.askedOn, stage: .drafted,
      check: "c1", file: "a.eml", why: "")
  }

  private func firstVerb(_ stage: LetterStage) -> String {
    if case .approved = stage { "sent" } else { "approve" }
  }
}

private func page(_ entries: [QueueEntry], community: String = "Riverside") -> String {
  reviewPage(entries, day: Sample.askedOn, community: community)
}

private let hostileTexts = [
  "<script>alert(1)</script>", "\"><b>", "' onclick='x", "</pre></title></style>", "&lt;&amp;",
  "\"\u{301} onclick=\"x", "<\u{338}b>", "{{community}}", "{{#entries}}", "<!--", "]]>",
]
