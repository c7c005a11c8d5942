// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// Letters that must not be written.
struct LetterProblemTests {
  @Test func `a note with a contact detail is not forwarded`() {
    let note = "Write to me:\ntomas@oliveira.example"
    let problem = LetterProblem.note(.holdsContactDetail("tomas@oliveira.example"))
    expect(problem, Sample.request(note: note))
    expect(problem, Sample.request(purpose: note, note: "Hello"))
  }

  @Test func `a note that names its writer is not forwarded without leave`() {
    let notes = [
      ("I am Tomás and I fire a kiln.", "Tomás"),
      ("TOMÁS OLIVEIRA fires a kiln.", "Tomás Oliveira"),
      ("Ask for Toma\u{301}s.", "Tomás"),
    ]
    for (note, name) in notes {
      expect(.note(.namesRequester(name)), Sample.request(note: note, mayName: false))
    }
    expect(
      .note(.namesRequester("Tomás")), Sample.request(purpose: "Tomás and ash", mayName: false))
  }

  @Test func `a signature is taken off where the writer is not to be named`() throws {
    for signature in ["Tomás", "- tomás oliveira", "\u{2014} Tomás.\r\n"] {
      let note = "I fire a kiln.\r\n\r\nThank you,\r\n\r\n\(signature)"
      let unnamed = Sample.request(note: note, mayName: false)
      #expect(
        try unnamed.forwardableNote(by: Sample.requester) == "I fire a kiln.\n\nThank you,")
      let named = try Sample.request(note: note).forwardableNote(by: Sample.requester)
      #expect(named.lowercased().contains("tomás"))
    }
  }

  @Test func `a word that only looks like the name is no name`() throws {
    let hope = Correspondent(name: "Hope Will")
    let note = "I hope that William will hope as well."
    let request = Sample.request(note: note, mayName: false)
    #expect(try request.forwardableNote(by: hope) == note)
  }

  @Test func `an empty note is not forwarded`() {
    expect(.note(.empty), Sample.request(note: " \n\t"))
    expect(.note(.empty), Sample.request(note: "Tomás", mayName: false))
  }

  @Test func `consents of another request make no introduction`() throws {
    let other = Request(
      id: Identifier("R-18"), requester: Identifier("tomas"),
      prospect: ProspectDescription(name: "Hana Sato"), purpose: "glazes", note: "Hello",
      mayName: true, filedOn: Sample.filedOn)
    let content = IntroductionContent(
      consents: try Sample.consents(Sample.request()), request: other, requester: Sample.requester,
      connector: Sample.connector, prospect: Sample.prospect)
    #expect(throws: LetterProblem.consentsOfAnotherRequest) {
      try Sample.writer(.manager).write(.introduction(content), reference: Sample.reference(3))
    }
  }

  @Test func `a Prospect without an address can be reached by the Connector alone`() throws {
    let ask = ProspectAsk(
      request: Sample.request(), requester: Sample.requester, connector: Sample.connector,
      prospect: Correspondent(name: "Hana Sato"), answerWithin: Sample.answerWithin)
    #expect(throws: LetterProblem.noAddress(of: "Hana Sato")) {
      try Sample.writer(.manager).write(.prospectAsk(ask), reference: Sample.reference(3))
    }
    let message = try Sample.writer(.connector).write(
      .prospectAsk(ask), reference: Sample.reference(3))
    #expect(message.body.contains("This goes to Hana Sato, as your own address book has it."))
  }

  private func expect(_ problem: LetterProblem, _ request: Request) {
    let contents: [LetterContent] = [
      .connectorAsk(Sample.connectorAsk(request)), .prospectAsk(Sample.prospectAsk(request)),
    ]
    for content in contents {
      #expect(throws: problem) {
        try Sample.writer(.connector).write(content, reference: Sample.reference(3))
      }
    }
  }
}
