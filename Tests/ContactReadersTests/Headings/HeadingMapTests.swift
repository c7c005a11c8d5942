// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@testable import ContactReaders

@Suite struct HeadingMapTests {
  private func meanings(_ text: String, _ map: [String: HeadingMap.Meaning]) -> [String]? {
    let cells = headerCells(text)
    return AddressHeader(cells, map: HeadingMap(map))?.columns.map {
      "\(cells[$0.index]): \($0.meaning)"
    }
  }

  @Test func `what the owner says wins over what we know`() {
    #expect(
      meanings(
        "Kontakt-Nr,Wie heißt du,Mail der Arbeit,Telefon,Email",
        ["Kontakt-Nr": .ignore, "Wie heißt du": .name, "Mail der Arbeit": .email, "Email": .ignore])
        == ["Wie heißt du: fullName", "Mail der Arbeit: email", "Telefon: phone"])
  }

  @Test func `one mapped heading makes a row a header`() {
    #expect(meanings("Nr,Wer,Farbe", ["Wer": .name]) == ["Wer: fullName"])
    #expect(meanings("Nr,Wer,Farbe", ["wer ": .name]) == ["Wer: fullName"])
    #expect(meanings("Nr,Wer,z. B. anna@example.org", ["Wer": .name]) == ["Wer: fullName"])
    #expect(meanings("Nr,Wer,Farbe", ["Nr": .ignore]) == nil)
    #expect(meanings("Nr,Wer,Farbe", [:]) == nil)
  }

  @Test func `headings match by their whole text, digits and all`() {
    #expect(
      meanings("Name,Mail 1,Mail 2", ["mail  2": .ignore]) == ["Name: fullName", "Mail 1: email"])
    #expect(meanings("Nr,Gru\u{308}n", ["GR\u{DC}N": .nickname]) == ["Gr\u{FC}n: nickname"])
  }

  @Test func `mapped headings settle what the others mean`() {
    #expect(
      meanings("Nome,Clã", ["Clã": .family]) == ["Nome: given", "Clã: family"])
    #expect(
      meanings("Name,Title,Was", ["Was": .title]) == [
        "Name: fullName", "Title: prefix", "Was: title",
      ])
  }

  @Test func `every meaning has its name in the settings, and a column`() {
    #expect(
      HeadingMap.Meaning.allCases.map(\.rawValue) == [
        "name", "given", "middle", "family", "prefix", "suffix", "nickname", "maiden",
        "organisation", "title", "email", "phone", "link", "connected_on", "category", "manager",
        "assistant", "spouse", "relation", "birthday", "identifier", "street", "postcode", "city",
        "ignore",
      ])
    let columns = HeadingMap.Meaning.allCases.compactMap(\.column)
    #expect(Set(columns).count == HeadingMap.Meaning.allCases.count - 1)
  }

  @Test func `birthdays and addresses are read where they are mapped, and shown nowhere`() throws {
    let text = "Name,Geboren,Nr,Ort\nMira Hoffmann,04.03.1971,K-77,Bremen\n"
    let map = HeadingMap(["Geboren": .birthday, "Nr": .identifier])
    let reader = AddressBookReader(country: nil, headings: map)
    let records = reader.read(Array(text.utf8), source: "b.csv").records
    var fields = records.fields(at: 0)
    var packed: [String] = []
    while let (field, value) = fields.next() {
      packed.append("\(field): \(String(decoding: value, as: UTF8.self))")
    }
    #expect(packed == ["writtenName: Mira Hoffmann", "birthday: 19710304", "identifier: K-77"])
    #expect(!"\(try #require(records.first))".contains("1971"))
  }

  @Test func `of headings that differ in case alone the first counts`() {
    let map = HeadingMap(["WER": .email, "Wer": .name])
    #expect(map.meaning(of: "wer") == .email)
  }
}
