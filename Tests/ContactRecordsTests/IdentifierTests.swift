// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Testing

@Suite struct IdentifierTests {
  private enum Subject {}

  @Test func `an identifier is coded as its plain text`() throws {
    let ids = [Identifier<Subject>("m1"), Identifier<Subject>("m2")]
    let coded = try JSONEncoder().encode(ids)
    #expect(String(decoding: coded, as: UTF8.self) == "[\"m1\",\"m2\"]")
    #expect(try JSONDecoder().decode([Identifier<Subject>].self, from: coded) == ids)
  }

  @Test func `identifiers are ordered by their text`() {
    #expect(Identifier<Subject>("a") < Identifier<Subject>("b"))
    #expect(Identifier<Subject>("a").description == "a")
  }
}
