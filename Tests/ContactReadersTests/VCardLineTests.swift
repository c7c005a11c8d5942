// SPDX-License-Identifier: Apache-2.0

@testable import ContactReaders
import Testing

@Suite struct VCardLineTests {
  private func line(_ text: String) throws -> VCardLine {
    try #require(VCardLine(Array(text.utf8), line: 1))
  }

  @Test func `a group is no part of the name`() throws {
    #expect(try line("item1.email;type=INTERNET:x").name == "EMAIL")
    #expect(try line(" TEL :x").name == "TEL")
  }

  @Test func `parameters are lists, bare or quoted or neither`() throws {
    let line = try line("TEL;HOME;type=work,\"cell,voice\";pref=1:x")
    #expect(line.parameters.map(\.name) == ["", "TYPE", "PREF"])
    #expect(line.parameters.map(\.values) == [["HOME"], ["work", "cell", "voice"], ["1"]])
    #expect(line.hasType("HOME"))
    #expect(line.hasType("WORK"))
    #expect(!line.hasType("FAX"))
  }

  @Test func `circumflexes in parameters stand for quotes and line ends`() throws {
    let line = try line("ADR;LABEL=\"12 ^'Old^' St^nTown ^^ ^x\":x")
    #expect(line.parameters[0].values == ["12 \"Old\" St Town ^ ^x"])
  }

  @Test func `a line without a name or a value is none`() {
    #expect(VCardLine(Array("FN".utf8), line: 1) == nil)
    #expect(VCardLine(Array(":x".utf8), line: 1) == nil)
    #expect(VCardLine([], line: 1) == nil)
  }
}
