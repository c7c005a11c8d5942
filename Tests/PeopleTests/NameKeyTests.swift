// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@testable import People

struct NameKeyTests {
  private func agreement(_ left: String, _ right: String) -> NameAgreement {
    var reader = NameReader()
    let (left, right) = (reader.key(typed: left), reader.key(typed: right))
    return reader.vocabulary.agreement(left, right)
  }

  @Test(arguments: [
    ("Jürgen Müller", "Juergen Mueller"), ("Robert Smith", "Bob Smith"),
    ("Duarte, Ana", "Ana Duarte"), ("Dr. Anna Kowalska", "anna kowalska"),
    ("Jan van den Berg", "Jan Vandenberg"), ("Jan de Vries", "Jan Vries"),
    ("Małgorzata Nowak", "Gosia Nowak"), ("Francisco Gil", "Paco Gil"),
    ("Søren Kjær", "Soeren Kjær"), ("Jane Doe, PhD", "Jane Doe"), ("Mehmet Şahin", "Memo Sahin"),
    ("Alex Weber", "Alexandra Weber"), ("Alex Weber", "Alexander Weber"),
    ("Robert (Bob) Smith", "Bobby Smith"), ("Aleksandr Petrov", "Sasha Petrov"),
  ])
  func `two spellings are the same name`(left: String, right: String) {
    #expect(agreement(left, right) == .same)
    #expect(agreement(right, left) == .same)
  }

  @Test(arguments: [
    ("Ana García", "Ana García Márquez"), ("Eva Schröder-Sauer", "Eva Sauer"),
    ("Kuzey Demirtaş", "Demirtas Kuzey"), ("Srini Rao", "Srinivas Rao"),
    ("Stefan Hofmann", "Stefan Hoffmann"),
  ])
  func `a double name, another order and a slip are similar`(left: String, right: String) {
    #expect(agreement(left, right) >= .similar)
  }

  @Test(arguments: [
    ("J. Smith", "John Smith"), ("Ana", "Ana Duarte"), ("Bernard M.", "Bernard Melanton"),
    ("", "Ana Duarte"),
  ])
  func `initials and missing parts are thin`(left: String, right: String) {
    #expect(agreement(left, right) == .thin)
  }

  @Test(arguments: [
    ("Christian Weber", "Christina Weber"), ("John Smith Jr.", "John Smith Sr."),
    ("Ana Duarte", "Ben Duarte"), ("J. Smith", "Mary Smith"),
    ("Alexander Weber", "Alexandra Weber"),
    ("Juan García López", "Juan García Pérez"),
  ])
  func `two people are in conflict`(left: String, right: String) {
    #expect(agreement(left, right) <= .otherFamily)
  }

  @Test func `a maiden name agrees with the family name it was`() {
    var reader = NameReader()
    let married = reader.key(PersonName(written: "Eva Brandt", maiden: "Krüger"))
    let unmarried = reader.key(typed: "Eva Krueger")
    #expect(reader.vocabulary.agreement(married, unmarried) == .similar)
    #expect(agreement("Eva Brandt", "Eva Krueger") == .otherFamily)
  }

  @Test func `a nickname in its own field counts as a given name`() {
    var reader = NameReader()
    let nicknamed = reader.key(PersonName(written: "Wilhelmus Bos", nickname: "Pim"))
    let called = reader.key(typed: "Pim Bos")
    #expect(reader.vocabulary.agreement(nicknamed, called) == .same)
  }

  @Test func `a company behind the family name is dropped`() {
    let name = PersonName(given: "Ana", family: "Duarte Acme")
    var reader = NameReader()
    let (read, plain) = (
      reader.key(name, organisation: "Acme Corp."), reader.key(typed: "Ana Duarte")
    )
    #expect(read == plain)
  }

  @Test func `what the owner calls a relative names nobody`() {
    var reader = NameReader()
    let (mother, uncle, bob) = (
      reader.key(typed: "Mom"), reader.key(typed: "Uncle Bob"), reader.key(typed: "Bob")
    )
    #expect(mother.isEmpty)
    #expect(uncle == bob)
  }

  @Test func `a given name in the family's place is turned round`() {
    var reader = NameReader()
    let turned = reader.key(PersonName(given: "Kowalczyk", family: "Agnieszka"))
    let plain = reader.key(typed: "Agnieszka Kowalczyk")
    #expect(turned == plain)
  }

  @Test(arguments: [
    ("smith", "smiht", true), ("smith", "smth", true), ("smith", "smitth", true),
    ("smith", "smyth", true), ("smith", "smythe", false), ("abcd", "badc", false), ("", "a", true),
  ])
  func `one slip is one letter or two swapped`(left: String, right: String, isOne: Bool) {
    #expect(areOneSlipApart(left, right) == isOne)
    #expect(areOneSlipApart(right, left) == isOne)
  }
}

private func areOneSlipApart(_ left: String, _ right: String) -> Bool {
  Array(left.utf8).withUnsafeBufferPointer { left in
    Array(right.utf8).withUnsafeBufferPointer { isOneSlipApart(left, $0) }
  }
}

extension NameReader {
  /// Reads the name of a record that tests have at hand.
  fileprivate mutating func key(_ name: PersonName, organisation: String = "") -> NameKey {
    let texts = [
      name.written, name.given, name.middle, name.family, name.suffix, name.nickname, name.maiden,
      organisation,
    ]
    var ends: [Int] = []
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      let parts = ends.indices.map { index in
        UnsafeBufferPointer(rebasing: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
      }
      return key(
        NameFields(
          written: parts[0], given: parts[1], middle: parts[2], family: parts[3], suffix: parts[4],
          nickname: parts[5], maiden: parts[6], organisation: parts[7]))
    }
  }
}
