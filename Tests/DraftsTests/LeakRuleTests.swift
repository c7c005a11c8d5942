// SPDX-License-Identifier: Apache-2.0

import Drafts
import Introductions
import TestSupport
import Testing

/// Every rule is kept under every way of writing.
struct LeakRuleTests {
  /// What must be found, with what the manager is told.
  static let secrets: [(rule: LeakRule, text: String)] = [
    (.email, "a.k.77@example.org"), (.telephone, "+49 171 3920055"),
    (.telephone, "0221/55 01 23-4"), (.profileLink, "https://social.example/@kim77"),
    (.profileLink, "linkedin.com/in/kim-77"), (.name, "Ana Kim"), (.name, "Mira Hoffmann"),
    (.name, "Inês Duarte"), (.reason, "turned down"), (.reason, "keine Zeit"),
    (.privateNote, "met him at the fair he would rather be"),
  ]

  @Test(arguments: Hiding.allCases)
  func `every rule is kept`(hiding: Hiding) throws {
    for secret in Self.secrets {
      let leaks = try leaks(hiding.hide(secret.text))
      let found = leaks.first { $0.rule == secret.rule }
      #expect(found?.layers == hiding.layers, "\(secret.text): \(leaks)")
      #expect(leaks.allSatisfy { $0.rule == secret.rule }, "\(secret.text): \(leaks)")
      guard hiding != .decomposed else { continue }
      #expect(found?.excerpt == secret.text, "\(secret.text)")
    }
  }

  @Test(arguments: Hiding.allCases, Hiding.allCases)
  func `every rule is kept under two layers`(outer: Hiding, inner: Hiding) throws {
    let hidden = Self.secrets.map { outer.hide(inner.hide($0.text)) }
    let leaks = try leaks(hidden.joined(separator: " (see above),\n\nand "))
    for secret in Self.secrets {
      let found = leaks.contains { leak in
        leak.rule == secret.rule && Hiding.decomposed.hide(leak.excerpt) == secret.text
      }
      #expect(found, "\(secret.text): \(leaks)")
    }
  }

  @Test func `every rule is kept under five layers, and what is under ten is stopped unread`()
    throws
  {
    let layers: [Hiding] = [.base64, .percent, .encodedWordB, .decimalEntities, .urlBase64]
    for secret in Self.secrets {
      let hidden = layers.reduce(secret.text) { $1.hide($0) }
      #expect(try leaks(hidden).contains { $0.rule == secret.rule }, "\(secret.text)")
      let deeper = layers.reduce(hidden) { $1.hide($0) }
      #expect(try leaks(deeper).map(\.rule) == [.nestedTooDeep], "\(secret.text)")
    }
  }

  @Test(arguments: ["", "x", "xy", "xyz"])
  func `base64 is found where letters stand right before it`(start: String) throws {
    for secret in Self.secrets {
      let hidden = start + Hiding.urlBase64.hide(". \(secret.text) .")
      #expect(try leaks(hidden).map(\.rule) == [secret.rule], "\(secret.text)")
    }
  }

  @Test func `encoded words are one text over the end of a line, and two over a blank one`() throws
  {
    #expect(try leaks("=?utf-8?Q?bo=40b?=\n =?utf-8?Q?o.example?=").map(\.rule) == [.email])
    #expect(try leaks("=?utf-8?Q?bo=40bo.?=\n\n=?utf-8?Q?example?=") == [])
  }

  @Test func `the layers are told from the outside in`() throws {
    let leak = try #require(
      leaks(Hiding.base64.hide(Hiding.percent.hide("bo (at) bo dot example"))).first)
    #expect(leak.excerpt == "bo@bo.example")
    #expect(leak.layers == [.base64, .percent, .spelled])
    #expect(leak.layer == "base64, percent-encoding, spelled-out")
    #expect(try leaks("bo@bo.example").first?.layer == "text")
  }

  @Test(arguments: Hiding.allCases)
  func `a subject is read like the text`(hiding: Hiding) throws {
    guard hiding != .softBreaks, hiding != .wrappedBase64 else { return }
    for secret in Self.secrets {
      let mail = try Sample.mail("Hello\n", subject: "About \(hiding.hide(secret.text)) again")
      let leaks = Sample.leakCheck.leaks(in: mail, clearance)
      #expect(leaks.contains { $0.rule == secret.rule }, "\(secret.text): \(leaks)")
    }
  }

  @Test func `a quotation is read like the text`() throws {
    for secret in Self.secrets {
      let quoted = secret.text.replacing(" ", with: "\n> > ")
      guard secret.rule != .telephone || secret.text.hasPrefix("+") else { continue }
      let leaks = try leaks("On Monday she wrote:\n> > \(quoted)\n")
      #expect(leaks.map(\.rule) == [secret.rule], "\(secret.text): \(leaks)")
    }
  }

  private let clearance = {
    var clearance = Sample.clearance()
    clearance.hidesReasons = true
    return clearance
  }()

  private func leaks(_ hidden: String) throws -> [Leak] {
    try Sample.leaks("Hello Jonas,\n\nthis is \(hidden) (see above).\n\nBye\n", clearance)
  }
}
