// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@testable import People

struct NameKeyTests {
  private func agreement(_ left: String, _ right: String) -> NameAgreement {
    NameKey(typed: left).agreement(with: NameKey(typed: right))
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
    let married = NameKey(PersonName(written: "Eva Brandt", maiden: "Krüger"))
    #expect(married.agreement(with: NameKey(typed: "Eva Krueger")) == .similar)
    #expect(agreement("Eva Brandt", "Eva Krueger") == .otherFamily)
  }

  @Test func `a nickname in its own field counts as a given name`() {
    let nicknamed = NameKey(PersonName(written: "Wilhelmus Bos", nickname: "Pim"))
    #expect(nicknamed.agreement(with: NameKey(typed: "Pim Bos")) == .same)
  }

  @Test func `a company behind the family name is dropped`() {
    let name = PersonName(given: "Ana", family: "Duarte Acme")
    #expect(NameKey(name, organisation: "Acme Corp.") == NameKey(typed: "Ana Duarte"))
  }

  @Test func `what the owner calls a relative names nobody`() {
    #expect(NameKey(typed: "Mom").isEmpty)
    #expect(NameKey(typed: "Uncle Bob") == NameKey(typed: "Bob"))
  }

  @Test func `a given name in the family's place is turned round`() {
    let turned = NameKey(PersonName(given: "Kowalczyk", family: "Agnieszka"))
    #expect(turned == NameKey(typed: "Agnieszka Kowalczyk"))
  }

  @Test(arguments: [
    ("smith", "smiht", true), ("smith", "smth", true), ("smith", "smitth", true),
    ("smith", "smyth", true), ("smith", "smythe", false), ("abcd", "badc", false), ("", "a", true),
  ])
  func `one slip is one letter or two swapped`(left: String, right: String, isOne: Bool) {
    #expect(isOneSlipApart(left, right) == isOne)
    #expect(isOneSlipApart(right, left) == isOne)
  }
}
