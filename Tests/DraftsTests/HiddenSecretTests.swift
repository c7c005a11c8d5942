// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import TestSupport
import Testing

/// A secret at any place of any letter, in any dress, is found.
struct HiddenSecretTests {
  @Test func `what is hidden in a clean letter is found`() throws {
    var random = RepeatableRandom(seed: 2_026)
    let letters = try Voice.allCases.flatMap { voice in
      try Sample.letters().map { name, content in
        try Sample.writer(voice).write(content, reference: Sample.reference(17))
      }
    }
    for letter in letters {
      let mail = try eml(letter, dated: Sample.askedOn)
      #expect(Sample.leakCheck.leaks(in: mail, clearance(letter)) == [])
    }
    var found: [String: Int] = [:]
    for number in 0..<count {
      let letter = letters[number % letters.count]
      let (rule, secret) = secret(number / letters.count, &random)
      let hidden = hide(secret, &random)
      let body = insert(hidden, into: letter.body, &random)
      let mail = try eml(message(letter, body), dated: Sample.askedOn)
      let leaks = Sample.leakCheck.leaks(in: mail, clearance(letter))
      let isFound = leaks.contains { $0.rule == rule }
      #expect(isFound, "case \(number): \(secret) as \(hidden)")
      found[rule.rawValue, default: 0] += isFound ? 1 : 0
    }
    let counts = found.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print("\(count) hidden secrets; found: \(counts.joined(separator: ", "))")
  }

  private let count = 1_200

  private func clearance(_ letter: Message) -> Clearance {
    var clearance = Sample.clearance()
    let people = [Sample.manager, Sample.connector, Sample.requester, Sample.prospect]
    clearance.allowedDetails = people.compactMap { $0.email?.written }
    return clearance
  }

  private func secret(
    _ number: Int, _ random: inout RepeatableRandom
  ) -> (LeakRule, String) {
    let word = word(&random)
    switch number % 5 {
    case 0: return (.email, "\(word).\(self.word(&random))@\(self.word(&random)).example")
    case 1: return (.telephone, telephone(&random))
    case 2:
      let sites = ["https://\(word).example/", "www.\(word).test/", "linkedin.com/in/"]
      return (.profileLink, sites[Int.random(in: 0..<3, using: &random)] + self.word(&random))
    case 3:
      let names = ["Ana Kim", "Kim, Ana", "ZOË VAN DEN BERG", "Karl Heinz Vogt", "Mira Hoffmann"]
      return (.name, names.randomElement(using: &random) ?? "")
    default: return (.privateNote, "he would rather be asked in spring than now")
    }
  }

  private func word(_ random: inout RepeatableRandom) -> String {
    let letters = (0..<Int.random(in: 3...9, using: &random)).map { _ in
      UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &random)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private func telephone(_ random: inout RepeatableRandom) -> String {
    let gaps = ["", " ", "-", "/", " / ", ".", " - "]
    let groups = (0..<3).map { _ in Int.random(in: 132...999, using: &random) }
    let start = Bool.random(using: &random) ? "+49 " : "0"
    let gap = gaps.randomElement(using: &random) ?? ""
    return start + groups.map(String.init).joined(separator: gap)
  }

  /// In up to three layers.
  private func hide(_ secret: String, _ random: inout RepeatableRandom) -> String {
    (0..<Int.random(in: 0...3, using: &random)).reduce(secret) { hidden, _ in
      (Hiding.allCases.randomElement(using: &random) ?? .open).hide(hidden)
    }
  }

  /// Between two words, as names are whole words.
  private func insert(
    _ hidden: String, into body: String, _ random: inout RepeatableRandom
  ) -> String {
    let blanks = body.indices.filter { body[$0] == " " }
    guard let place = blanks.randomElement(using: &random) else { return hidden }
    return "\(body[..<place]) \(hidden)\(body[place...])"
  }

  private func message(_ letter: Message, _ body: String) -> Message {
    Message(
      reference: letter.reference, kind: letter.kind, from: letter.from, to: letter.to,
      subject: letter.subject, body: body)
  }
}
