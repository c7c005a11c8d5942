// SPDX-License-Identifier: Apache-2.0

/// What a heading says by itself; some say enough only in the company of others.
enum HeadingWord: Hashable {
  case column(AddressColumn)

  /// `Name`, `Nom`, `Nombre`: the whole name, or the part of it that no other column holds.
  case name

  /// `Apelido`: the family name in Portugal, the nickname in Brazil.
  case familyOrNickname

  /// `Title`, `Titre`: the role, or the honorific beside a column of roles.
  case title

  /// `Profession`, `Beruf`: says what somebody does where no column of roles does.
  case profession

  /// `Home`, `Ufficio`: a number in Yahoo's and Outlook's tables; it may be anything elsewhere.
  case phonePlace

  /// `Partner`: the spouse in Outlook's tables; it may be anything elsewhere.
  case partner

  /// A heading of address books whose column is not read.
  case dropped
}

/// What a heading says by itself; nil for one that no address book is known to have.
func headingWord(_ heading: String) -> HeadingWord? {
  if let numbered = NumberedHeading(heading) {
    return numbered.column.map(HeadingWord.column) ?? .dropped
  }
  let key = headingKey(heading)
  return headingTable[key] ?? reachColumn(heading).map(HeadingWord.column)
}

/// The meaning of each heading that has to be known as a whole, by its key.
private let headingTable = Dictionary(
  listedHeadings.map { (headingKey($0.heading), $0.word) }, uniquingKeysWith: { first, _ in first })

/// All headings that are known as a whole, as their programs write them.
let listedHeadings: [(heading: String, word: HeadingWord)] =
  (nameHeadings + workHeadings + tieHeadings + otherHeadings + easternHeadings).flatMap { list in
    list.headings.split { $0 == "|" || $0 == "\n" }.map { (String($0), list.word) }
  }

/// Headings of one meaning, with `|` or a line end between them.
typealias HeadingList = (word: HeadingWord, headings: String)
