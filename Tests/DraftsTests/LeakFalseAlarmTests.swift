// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import Introductions
import TestSupport
import Testing

/// An honest letter is never stopped.
struct LeakFalseAlarmTests {
  @Test(arguments: Voice.allCases)
  func `our letters hold nothing that their readers may not learn`(voice: Voice) throws {
    for mayName in [true, false] {
      let request = Sample.request(mayName: mayName)
      for (name, content) in try Sample.letters(request) {
        let message = try Sample.writer(voice).write(content, reference: Sample.reference(17))
        let mail = try eml(message, dated: Sample.askedOn)
        let leaks = Sample.leakCheck.leaks(in: mail, clearance(message, name, request))
        #expect(leaks == [], "\(name)")
      }
    }
  }

  @Test func `the approved letters are clean as they lie there`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Approved")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
    #expect(files.count > 30)
    for file in files {
      let mail = Array(try Data(contentsOf: folder.appending(path: file)))
      let clearance = clearance(file, toRequester: mail.contains(receiver: Sample.requester))
      #expect(Sample.leakCheck.leaks(in: mail, clearance) == [], "\(file)")
    }
  }

  @Test(arguments: [
    "within ten days, until Saturday 14 November 2026, at 10:30 or 10.30 Uhr",
    "yes, no, not now, or \"someone else would be better\"; with \"no more\" I will not ask again",
    "innerhalb von zehn Tagen: ja, nein, jetzt nicht, „nie wieder“",
    "It was founded in 1998/99 and moved in 2019 and 2020; between 2019-2026 it grew by 20 %.",
    "Machinery regulation (EU) 2023/1230, annex IV, EN 12100-1, 1.250.000 € in 2026-11-21.",
    "Je fabrique des meubles simples, en hêtre et en frêne; see p. 12 and/or p. 14.",
    "Donaudampfschifffahrtsgesellschaftskapitän, internationalization, counterrevolutionaries",
    "a = b + c; 5 = 5 % of 100; E=mc2; 100% safe & sound &c.; [x] yes [ ] no ( ) maybe <3",
    "Well =) or =( and =D; C++ & R&D; 50%off; mail at home; dot com; the point is moot",
  ])
  func `typical words are clean`(text: String) throws {
    #expect(try Sample.leaks("Hello,\n\n\(text)\n") == [])
  }

  @Test(arguments: ["hana.sato@kiln.example", "+49 171 3920055", "https://kiln.example/hana"])
  func `an allowed detail is clean amid all punctuation`(detail: String) throws {
    var clearance = Sample.clearance()
    clearance.allowedDetails.append(detail)
    let ends = [
      "", ".", ",", ";", ":", "!", "?", ")", ").", ">", ">.", "]", "“", "\"", "'", "*", "_", "…",
      ". When", ".\nWhen", " at home. So", " - at noon", " dot", "\u{2014}and", " / so",
      "; at 10.30", " (at work).", " @ home", ", ref H7F3-A9CK-X2K", "\n\n2026-11-21",
    ]
    for start in [
      "", "(", "<", "[", "„", "\"", "'", "*", "_", "- ", "– ", "—", "at ", "at: ", "mailto:", "> ",
      "| ", "Tel. ", "(at ", "/ ", "=", "...", ">", "by e-mail:\n",
    ] {
      let lines = ends.map { "it is \(start)\(detail)\($0)" }
      let leaks = try Sample.leaks("Hello,\n\n\(lines.joined(separator: "\n\n"))\n", clearance)
      #expect(leaks == [], "\(start)")
    }
  }

  private func clearance(_ message: Message, _ name: String, _ request: Request) -> Clearance {
    var clearance = clearance(name, toRequester: message.goes(to: Sample.requester))
    clearance.ownWords = [request.note, request.purpose]
    if !request.mayName, message.goes(to: Sample.prospect), name.hasPrefix("prospect") {
      clearance.allowedNames.removeAll { Sample.requester.name.hasPrefix($0) }
      clearance.secretNames += [Sample.requester.name, Sample.requester.given]
    }
    return clearance
  }

  /// By the rules of who may read what; only the introduction has both people's details.
  private func clearance(_ name: String, toRequester: Bool) -> Clearance {
    var clearance = Sample.clearance()
    clearance.allowedDetails = [Sample.manager, Sample.connector].compactMap { $0.email?.written }
    let introduces = name.contains("introduction")
    if toRequester, !introduces { clearance = Sample.requesterClearance() }
    let others = introduces ? [Sample.requester, Sample.prospect] : [Sample.prospect]
    let isTheirs = ["introduction", "prospect-", "follow-up-prospect"].contains(
      where: name.contains)
    if isTheirs { clearance.allowedDetails += others.compactMap { $0.email?.written } }
    return clearance
  }
}

extension Message {
  fileprivate func goes(to receiver: Correspondent) -> Bool {
    to.map(\.email) == [receiver.email]
  }
}

extension [UInt8] {
  fileprivate func contains(receiver: Correspondent) -> Bool {
    String(decoding: self, as: UTF8.self).split(separator: "\n").contains { line in
      line.hasPrefix("To: ") && line.contains(receiver.name)
    }
  }
}
