// SPDX-License-Identifier: Apache-2.0

import Glibc
import TestSupport
import Testing

@testable import ContactReaders

/// Which legacy code page a file has.
@Suite struct LikelyEncodingTests {
  /// Names that `LanguageSample` doesn't have, as a short address book has them.
  struct Book: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let encoding: TextEncoding
    let rows: String

    init(_ language: String, _ encoding: TextEncoding, _ rows: String) {
      (testDescription, self.encoding, self.rows) = (language, encoding, rows)
    }
  }

  private static let books = [
    Book("German", .windows1252, "Jürg Lämmle,Frauke Tönnies,Käte Großkopf,Ute Nörenberg,Ann Lee"),
    Book("French", .windows1252, "Éloïse Maître,Adèle Lançon,Jean Québec,Zélie Boëly,Paul Roy"),
    Book("Spanish", .windows1252, "Íñigo Zúñiga,Lucía Bolaños,Ana Ruiz,Eloy Piñeiro,Noé Malagón"),
    Book("Portuguese", .windows1252, "Zé Quintão,Rui Caçador,Íris Simão,Ana Falcões,Léo Sá"),
    Book("Icelandic", .windows1252, "Eiður Smári,Hafþór Júlíus,Þröstur Leó,Björgvin Karl,Una Lind"),
    Book("Danish", .windows1252, "Bodil Sejrø,Aksel Nygård,Inge Træholt,Ib Vestergård,Ane Bang"),
    Book("Italian", .windows1252, "Totò Greco,Cosmè Tura,Pia Verdì,Ugo Bentà,Ada Rossi"),
    Book("Polish", .windows1250, "Bogusław Pałka,Halina Żmuda,Iga Dębska,Ewa Ręczyńska,Jan Nowak"),
    Book("Czech", .windows1250, "Dagmar Hřebíčková,Aleš Vlček,Petr Mařík,Ivo Drábek,Eva Bílá"),
    Book("Hungarian", .windows1250, "Lőkös Béla,Dobó Réka,Hős Ákos,Fűri Gyula,Pap Anna"),
    Book("Croatian", .windows1250, "Vlatka Pokoš,Ante Ćorić,Luka Đukić,Ivo Šoljić,Ana Lerš"),
    Book("Romanian", .windows1250, "Călin Bălan,Mirela Băsescu,Ioniţă Ţăran,Vasile Roşca,Ana Pop"),
    Book("Lithuanian", .windows1257, "Rasa Šukytė,Giedrė Kučinskienė,Jūra Ąžuolaitė,Ona Bitė"),
    Book("Latvian", .windows1257, "Aivars Lācis,Elīna Garanča,Ģederts Ķirsis,Iļja Šmits,Ieva Bite"),
    Book("Turkish", .windows1254, "Beyazıt Tunç,Gonca Vuslateri,Çiğdem Ekşi,Alişan Dağlı,Can Er"),
    Book("Russian", .windows1251, "Галина Рыбакова,Пётр Чащин,Игорь Зуев,Вера Щукина,Ann Lee"),
    Book("Ukrainian", .windows1251, "Богдана Їжак,Тарас Гриць,Леся Дідух,Остап Біляк,Ann Lee"),
    Book("Greek", .windows1253, "Λεωνίδας Κόκκινος,Ηλέκτρα Δούκα,Πέτρος Γαλάνης,Άρης Ζώης,Ann Lee"),
    Book("Hebrew", .windows1255, "Ann Lee,אברהם שטרן,עינת קורן,בועז רימון,נעמה פלד"),
    Book("Japanese", .shiftJIS, "宮沢 賢治,夏目 雅子,黒田 亮,星野 みどり,Ann Lee"),
    Book("Chinese", .gbk, "周建国,赵晓峰,吴桂花,徐志远,Ann Lee"),
    Book("Korean", .eucKR, "박철민,오세진,임나래,강지원,Ann Lee"),
  ]

  private func table(_ rows: String) -> String {
    let lines = rows.split(separator: ",").enumerated().map { "\($1),p\($0)@example.org" }
    return "Name,E-mail Address\r\n" + lines.joined(separator: "\r\n") + "\r\n"
  }

  private func likely(_ bytes: [UInt8]) -> TextEncoding {
    likelyEncoding(of: bytes, TextBeginning(bytes))
  }

  @Test(arguments: books)
  func `a book of five rows shows its code page`(_ book: Book) throws {
    let bytes = try encoded(table(book.rows), as: book.encoding)
    #expect(likely(bytes) == book.encoding)
  }

  @Test(arguments: books.filter { $0.encoding != .windows1252 })
  func `a book is read to its last letter`(_ book: Book) throws {
    let bytes = try encoded(book.rows, as: book.encoding)
    let transcoder = try #require(Transcoder(book.encoding))
    let text = transcoder.transcode(bytes, isLast: true)
    #expect(String(decoding: text.utf8, as: UTF8.self) == book.rows)
    #expect(text.damage == nil)
  }

  @Test func `a mixed book of Western names is never taken for another page`() throws {
    let western = Self.books.filter { $0.encoding == .windows1252 }
    let names = western.flatMap { $0.rows.split(separator: ",") }
    var random = RepeatableRandom(seed: 3)
    for _ in 0..<1_000 {
      let rows = (0..<5).compactMap { _ in names.randomElement(using: &random) }
      let bytes = try encoded(table(rows.joined(separator: ",")), as: .windows1252)
      if UTF8Census(bytes).broken > 0 { #expect(likely(bytes) == .windows1252, "\(rows)") }
    }
  }

  @Test(
    arguments: [
      "Mª Dolores", "Acme® Ltd", "Fish & Chips £5", "Café", "Niño", "O’Brien – Partner", "25 °C",
      "½ price", "Nº 5", "Smørrebrød", "Zoë",
    ])
  func `a single Western word stays Western`(_ word: String) throws {
    #expect(likely(try encoded(table(word), as: .windows1252)) == .windows1252)
  }

  @Test func `one broken byte leaves UTF-8 what it is`() {
    #expect(likely(Array("Łukasz Żak".utf8) + [0xFF]) == .utf8)
    #expect(likely([0xEF, 0xBB, 0xBF, 0xFF]) == .utf8)
  }

  @Test func `bytes at random cost little time and do no harm`() {
    var random = RepeatableRandom(seed: 5)
    let bytes = (0..<65_536).map { _ in UInt8.random(in: 0x20...0xFF, using: &random) }
    #expect(TextEncoding.allCases.contains(likely(bytes)))
    #expect(TextEncoding.allCases.contains(likely([UInt8](repeating: 0xE9, count: 65_536))))
  }
}

/// The text's bytes in another encoding.
func encoded(_ text: String, as encoding: TextEncoding) throws -> [UInt8] {
  let converter = iconv_open(encoding.iconvName, "UTF-8")
  try #require(converter != iconv_t(bitPattern: -1))
  defer { iconv_close(converter) }
  var input = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: 4 * input.count + 16)
  let length = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, left) = (input.baseAddress, input.count)
      var (to, free) = (output.baseAddress, output.count)
      _ = iconv(converter, &from, &left, &to, &free)
      return left == 0 ? output.count - free : -1
    }
  }
  try #require(length >= 0, "\(text) can't be written in \(encoding)")
  return output[..<length].map { UInt8(bitPattern: $0) }
}
