// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import Testing

/// What each letter may hold, and what it never may.
struct LetterPromiseTests {
  private let requesterDetails = ["tomas@oliveira.example"]
  private let prospectDetails = ["hana@kiln.example"]
  private let connectorNames = ["Jonas", "Weber"]

  @Test(arguments: Voice.allCases)
  func `the address that the Requester typed is in no letter`(voice: Voice) throws {
    for (name, text) in try texts(voice) {
      #expect(!text.contains("hana.typed@guess.example"), "\(name)")
    }
  }

  @Test(arguments: Voice.allCases)
  func `an ask holds no contact detail of the Requester`(voice: Voice) throws {
    for name in asks {
      let text = try text(of: name, voice)
      #expect(!requesterDetails.contains(where: text.contains), "\(name)")
    }
  }

  @Test(arguments: Voice.allCases)
  func `the Prospect's address is in the hand-over and the introduction alone`(voice: Voice) throws
  {
    for (name, content) in try Sample.letters() {
      let message = try write(content, voice)
      let isTheirs = ["prospect-ask", "prospect-reminder", "introduction"].contains(name)
      let mayHold = isTheirs && (voice == .connector || name == "introduction")
      #expect(prospectDetails.contains(where: message.body.contains) == mayHold, "\(name)")
      #expect(!prospectDetails.contains(where: message.subject.contains), "\(name)")
    }
  }

  @Test(arguments: Voice.allCases)
  func `the Connector has no address in what others read`(voice: Voice) throws {
    for (name, text) in try texts(voice) {
      #expect(!text.contains("jonas@weber.test"), "\(name)")
    }
  }

  @Test(arguments: Voice.allCases)
  func `before the introduction the Requester reads no Connector's name`(voice: Voice) throws {
    for (name, content) in try Sample.letters() where name != "introduction" {
      let message = try write(content, voice)
      guard message.to == [Sample.requester] else { continue }
      #expect(!connectorNames.contains(where: message.body.contains), "\(name)")
      #expect(!connectorNames.contains(where: message.subject.contains), "\(name)")
    }
  }

  @Test(arguments: Voice.allCases)
  func `no letter to the Requester speaks of an answer`(voice: Voice) throws {
    for (name, content) in try Sample.letters() where name != "introduction" {
      let message = try write(content, voice)
      guard message.to == [Sample.requester] else { continue }
      let text = message.body.lowercased()
      for word in ["declin", "said no", "not now", "no reply", "did not answer", "unavailable"] {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test(arguments: Voice.allCases)
  func `an ask to the Prospect names the Requester only with leave`(voice: Voice) throws {
    for name in ["prospect-ask", "prospect-reminder"] {
      let named = try asReceived(name, voice, Sample.request(mayName: true))
      let unnamed = try asReceived(name, voice, Sample.request(mayName: false))
      #expect(named.contains("Tomás Oliveira"))
      #expect(!unnamed.contains("Tomás") && !unnamed.contains("Oliveira"))
      #expect(unnamed.contains("someone in the Riverside community"))
      #expect(unnamed.contains("Jonas Weber") && named.contains("Jonas Weber"))
    }
  }

  @Test(arguments: Voice.allCases)
  func `a Connector is told to keep a name that may not be passed on`(voice: Voice) throws {
    for content in try Sample.letters(Sample.request(mayName: false)).prefix(2) {
      #expect(try write(content.1, voice).body.contains("rather not be named"))
    }
    for content in try Sample.letters().prefix(2) {
      #expect(try !write(content.1, voice).body.contains("rather not be named"))
    }
  }

  @Test(arguments: Voice.allCases)
  func `every ask says all that an ask owes`(voice: Voice) throws {
    let owed = [
      "A no is fine. It needs no reason", "yes, no, not now, or \"someone else would be better\"",
      "within ten days if you can", "\"no more\"",
    ]
    for name in asks {
      let text = try text(of: name, voice)
      for words in owed { #expect(text.contains(words), "\(name): \(words)") }
    }
    for name in ["connector-ask", "connector-reminder"] {
      #expect(try text(of: name, voice).contains("in your address book since 2019"))
    }
    for name in ["prospect-ask", "prospect-reminder"] {
      let text = try text(of: name, voice)
      #expect(text.contains("I know you both") || text.contains("Jonas Weber, who knows you both"))
    }
  }

  @Test(arguments: Voice.allCases)
  func `the note stands in the asks word for word, and set apart`(voice: Voice) throws {
    for name in ["connector-ask", "prospect-ask"] {
      #expect(try text(of: name, voice).contains("\n* * *\n\(Sample.note)\n* * *\n"))
    }
    #expect(try text(of: "prospect-ask", voice).contains("\nSee below, interested? "))
  }

  @Test(arguments: Voice.allCases)
  func `every letter ends with its reference, and none raises its voice`(voice: Voice) throws {
    for (name, text) in try texts(voice) {
      #expect(text.hasSuffix("\n\nref H7F3-A9CK-X2K\n"), "\(name)")
      #expect(!text.contains("!"), "\(name)")
      #expect(!text.contains("{{") && !text.contains("  ") && !text.contains("\n\n\n"), "\(name)")
    }
  }

  @Test func `in the Connector's voice the manager writes to the Connector`() throws {
    for (name, content) in try Sample.letters() {
      let message = try write(content, .connector)
      #expect(message.from == Sample.manager)
      if name.hasPrefix("prospect") || name == "introduction" {
        #expect(message.to == [Sample.connector], "\(name)")
      }
    }
  }

  @Test func `in the manager's voice the introduction goes to both, and an ask to one`() throws {
    for (name, content) in try Sample.letters() {
      let message = try write(content, .manager)
      #expect(message.from == Sample.manager)
      #expect(message.to.count == (name == "introduction" ? 2 : 1), "\(name)")
    }
  }
}

extension LetterPromiseTests {
  private var asks: [String] {
    ["connector-ask", "connector-reminder", "prospect-ask", "prospect-reminder"]
  }

  private func write(_ content: LetterContent, _ voice: Voice) throws -> Message {
    try Sample.writer(voice).write(content, reference: Sample.reference(17))
  }

  private func texts(_ voice: Voice) throws -> [(String, String)] {
    try Sample.letters().map { name, content in
      let message = try write(content, voice)
      return (name, message.subject + "\n\n" + message.body)
    }
  }

  private func text(of name: String, _ voice: Voice) throws -> String {
    try #require(texts(voice).first { $0.0 == name }?.1)
  }

  /// What the Prospect reads: the message itself, without the letter in which it is handed over.
  private func asReceived(_ name: String, _ voice: Voice, _ request: Request) throws -> String {
    let content = try #require(Sample.letters(request).first { $0.name == name }?.1)
    let message = try write(content, voice)
    guard voice == .connector else { return message.subject + "\n\n" + message.body }
    let parts = message.body.components(separatedBy: "\n-----")
    return try #require(parts.count == 3 ? parts[1] : nil)
  }
}
