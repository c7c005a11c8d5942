// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

/// Birthdays, identifiers and addresses, where the manager had them compared.
struct ParticularTests {
  @Test func `records of one person meet though both names have slips`() {
    let resolution = resolve([
      particulars("Mariana", "Lindqvist", birthday: "19710304", identifier: "7741902"),
      particulars("Maraina", "Linqdvist", birthday: "19710304", identifier: "7741902"),
    ])
    #expect(resolution.persons.count == 1)
    #expect(resolution.merges.map(\.reasons) == [[.sameParticulars([.birthday, .identifier])]])
  }

  @Test func `namesakes at one address with other birthdays are two`() {
    let resolution = resolve([
      particulars("Otto", "Selerhaus", birthday: "19410304", street: "12 Hafenweg"),
      particulars("Otto", "Selerhaus", birthday: "19731127", street: "12 Hafenweg"),
    ])
    #expect(resolution.persons.count == 2)
  }

  @Test func `namesakes at one number with other birthdays are two`() {
    let resolution = resolve([
      particulars("Otto", "Selerhaus", birthday: "19410304", phone: "+49301234567"),
      particulars("Otto", "Selerhaus", birthday: "19731127", phone: "+49301234567"),
    ])
    #expect(resolution.persons.count == 2)
  }

  @Test func `twins are two`() {
    let resolution = resolve([
      particulars("Clara", "Selerhaus", birthday: "20010304", street: "12 Hafenweg"),
      particulars("Hannah", "Selerhaus", birthday: "20010304", street: "12 Hafenweg"),
    ])
    #expect(resolution.persons.count == 2)
  }

  @Test func `twins are two among households and records that are repeated`() {
    var fields: [[(PackedField, String)]] = []
    for family in 0..<60 {
      let name = "Fam\(letters(family))"
      for (index, given) in ["Otto", "Ida", "Clara", "Hannah"].enumerated() {
        let isTwin = index == 3 && family % 10 == 0
        let born = 19_500_101 + 97 * family + 120_000 * (isTwin ? 2 : index)
        for _ in 0..<2 {
          fields.append([
            (.givenName, given), (.familyName, name), (.birthday, "\(born)"),
            (.street, "\(family) Weg\(letters(7 * family))"),
          ])
        }
      }
    }
    let resolution = resolve(fields)
    #expect(resolution.persons.count == 240)
  }

  @Test func `an identifier alone makes nobody one`() {
    let resolution = resolve([
      particulars("Clara", "Selerhaus", identifier: "7741902"),
      particulars("Bruno", "Okafor", identifier: "7741902"),
    ])
    #expect(resolution.persons.count == 2)
  }

  @Test func `a value that everybody has says nothing`() {
    let names = ["Otto Berg", "Ida Stern", "Clara Wald", "Hannah Feld", "Bruno Tal", "Nora Bach"]
    let fields = (0..<120).map { index in
      let name = names[index % 6].split(separator: " ").map(String.init)
      return particulars(
        name[0] + letters(index), name[1] + letters(index), birthday: "19000101",
        identifier: "000000")
    }
    #expect(resolve(fields).persons.count == 120)
  }

  @Test func `blanks, signs and case make no difference`() {
    let resolution = resolve([
      particulars("Maria", "Garcia", identifier: "AB-77 419", street: "Hafenweg 12"),
      particulars("Maria", "Garcia", identifier: "ab77419", street: "hafenweg 12"),
    ])
    #expect(resolution.persons.count == 1)
  }

  @Test func `the order of records changes nothing`() {
    let fields = [
      particulars("Mariana", "Lindqvist", birthday: "19710304", identifier: "7741902"),
      particulars("Maraina", "Linqdvist", birthday: "19710304", identifier: "7741902"),
      particulars("Mariana", "Lindkvist", birthday: "19710304", street: "Hafenweg"),
    ]
    let forwards = resolve(fields).personOf
    #expect(
      Array(resolve(fields.reversed()).personOf.reversed()).map { $0 == forwards[0] }
        == forwards.map { $0 == forwards[0] })
  }

  @Test func `a record never shows its particulars`() {
    let records = book([
      particulars("Otto", "Selerhaus", birthday: "19410304", identifier: "7741902")
    ])
    #expect(!"\(records[0])".contains("19410304"))
    #expect(!"\(records[0])".contains("7741902"))
  }
}

private func particulars(
  _ given: String, _ family: String, birthday: String = "", identifier: String = "",
  street: String = "", phone: String = ""
) -> [(PackedField, String)] {
  [
    (.givenName, given), (.familyName, family), (.birthday, birthday), (.identifier, identifier),
    (.street, street), (.phone, phone),
  ].filter { !$0.1.isEmpty }
}

private func letters(_ number: Int) -> String {
  String([number / 26, number % 26].map { Character(UnicodeScalar(UInt8(97 + $0 % 26))) })
}

private func resolve(_ fields: [[(PackedField, String)]]) -> Resolution {
  resolve(BookRecords(members: [], books: [(owner: Identifier("mira"), records: book(fields))]))
}

private func resolve(_ records: BookRecords) -> Resolution { People.resolve(records) }

/// A book as readers pack it.
private func book(_ records: [[(PackedField, String)]]) -> PackedRecords {
  var bytes: [UInt8] = []
  var offsets: [UInt32] = []
  for record in records {
    offsets.append(UInt32(bytes.count))
    for (field, text) in record {
      bytes += [field.rawValue, UInt8(text.utf8.count)] + Array(text.utf8)
    }
  }
  let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
  memory.initialize(from: bytes, count: bytes.count)
  let packed = PackedBytes(
    takingOver: UnsafeBufferPointer(start: memory, count: bytes.count))
  let lines = records.indices.map { UInt32($0 + 1) }
  return PackedRecords(
    source: "books/mira/contacts.csv", country: nil,
    parts: [PackedRecords.Part(packed, offsets: offsets, lines: lines, firstLine: 1)])
}
