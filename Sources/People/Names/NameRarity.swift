// SPDX-License-Identifier: Apache-2.0

/// How many people may share a name, counted by distinct partners rather than by records.
///
/// A well-known person in a thousand books makes their own name look common when records are
/// counted; distinct family names beside a given name, and distinct given names beside a family
/// name, don't have that bias.
struct NameRarity {
  /// By word.
  private var partnersOfFamily: [Int32]
  private var partnersOfGiven: [Int32]
  private var isCommonFamily: [Bool]
  private var pairs = 0

  init(_ columns: Columns) {
    let vocabulary = columns.vocabulary
    let words = vocabulary.words.count
    partnersOfFamily = Array(repeating: 0, count: words)
    partnersOfGiven = Array(repeating: 0, count: words)
    isCommonFamily = Array(repeating: false, count: words)
    var seen = NumberTable()
    for name in columns.names where name.given != 0 {
      let filed = name.filedFamilies(vocabulary)
      for family in [filed.first, filed.second] where family != 0 {
        let pairs = seen.count
        let pair = UInt64(UInt32(family)) << 32 | UInt64(UInt32(name.given))
        guard Int(seen.number(of: pair)) == pairs else { continue }
        partnersOfFamily[Int(family)] += 1
        partnersOfGiven[Int(name.given)] += 1
      }
    }
    pairs = seen.count
    for name in commonFamilyNames {
      if let word = columns.vocabulary.known(name) { isCommonFamily[Int(word)] = true }
    }
  }

  /// How surprising it is that two people share a given name, in bits.
  func bits(ofGiven word: Int32) -> Double { bits(partnersOfGiven[Int(word)]) }

  /// How surprising it is that two people share the rarest of the words.
  func bits(ofFamily words: WordRow) -> Double {
    (0..<words.count).map { bits(partnersOfFamily[Int(words[$0])]) }.max() ?? 0
  }

  private func bits(_ partners: Int32) -> Double {
    min(Self.most, binaryLogarithm(Double(pairs + Self.unseen) / Double(max(1, partners) + 1)))
  }

  /// Names that are thought to be elsewhere, and what no name is worth more than, in bits.
  private static let unseen = 500
  private static let most = 9.0

  /// The product of both counts, in half bits, and never less than what the world outside the
  /// community makes likely.
  func commonness(given: Int32, family: Int32) -> Int {
    let product =
      max(1, Int(partnersOfGiven[Int(given)])) * max(1, Int(partnersOfFamily[Int(family)]))
    let (square, overflow) = product.multipliedReportingOverflow(by: product)
    let here = overflow ? 62 : Int.bitWidth - 1 - square.leadingZeroBitCount
    return max(here, isCommonFamily[Int(family)] ? 20 : 16)
  }
}

extension NameKey {
  /// The family names under which a record is found: the first and the last of a double name.
  ///
  /// 0 stands for none.
  func filedFamilies(_ vocabulary: Vocabulary) -> (first: Int32, second: Int32) {
    var filed: (first: Int32, second: Int32) = (0, 0)
    for index in 0..<family.count where vocabulary[family[index]].length > 1 {
      if filed.first == 0 { filed.first = family[index] } else { filed.second = family[index] }
    }
    return filed.second == filed.first ? (filed.first, 0) : filed
  }
}

/// Family names that millions bear; a small community can't show by itself that they are common.
private let commonFamilyNames =
  """
  ali allen anderson baker becker bernard brown campbell carter chen clark costa davis devries dubois durand evans
  fernandez ferrari fischer garcia gomez gonzalez gonzales green hall hansen harris hernandez hill hoffmann huang ivanov
  jackson jansen jansson jensen johansson johnson jones joshi khan kim king kowalski kozlowski kumar larsen lee lewandowski
  lewis li lin liu lopez martin martinez meyer mehta miller mitchell moore moreno morgan morris muller murphy nelson nguyen
  nielsen novak nowak olsen park patel pedersen pereira perez petersen petrov phillips pinto popescu popov ramirez reddy
  richter roberts robert robinson rodriguez rossi russo sanchez santos schafer schmidt schmitt schneider schroder schulz
  scott shah sharma silva simon singh smirnov smith tan taylor thomas thompson torres tran turner walker wagner wang weber
  white williams wilson wisniewski wojcik wolf wong wright wu yadav yang yilmaz young zhang zhao zimmermann
  """.split(whereSeparator: \.isWhitespace).map { LatinFolding.collapsed(String($0)) }
