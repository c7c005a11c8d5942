// SPDX-License-Identifier: Apache-2.0

/// How many people may share a name, counted by distinct partners rather than by records.
///
/// A well-known person in a thousand books makes their own name look common when records are
/// counted; distinct family names beside a given name, and distinct given names beside a family
/// name, don't have that bias.
struct NameRarity {
  private var families = Interner<String>()
  private var partnersOfFamily: [Int32] = []
  private var partnersOfGiven: [String: Int32] = [:]

  init(_ columns: Columns) {
    var seen: Set<Pair> = []
    for name in columns.names {
      for family in name.filedFamilies {
        let number = families.number(of: family)
        if Int(number) == partnersOfFamily.count { partnersOfFamily.append(0) }
        guard !name.given.isEmpty, seen.insert(Pair(given: name.given, family: number)).inserted
        else { continue }
        partnersOfFamily[Int(number)] += 1
        partnersOfGiven[name.given, default: 0] += 1
      }
    }
  }

  func number(of family: String) -> Int32 { families.known(family) ?? -1 }

  /// The product of both counts, in half bits, and never less than what the world outside the
  /// community makes likely.
  func commonness(of name: NameKey) -> Int {
    let family = name.family.first ?? ""
    let partners = families.known(family).map { partnersOfFamily[Int($0)] } ?? 1
    let product = max(1, Int(partnersOfGiven[name.given] ?? 1)) * max(1, Int(partners))
    let (square, overflow) = product.multipliedReportingOverflow(by: product)
    let here = overflow ? 126 : Int.bitWidth - 1 - square.leadingZeroBitCount
    return max(here, commonFamilyNames.contains(family) ? 20 : 16)
  }

  private struct Pair: Hashable {
    let given: String
    let family: Int32
  }
}

extension NameKey {
  /// The family names under which a record is found: the first and the last of a double name.
  var filedFamilies: [String] {
    let words = family.filter { $0.utf8.count > 1 }
    guard let first = words.first, let last = words.last else { return [] }
    return first == last ? [first] : [first, last]
  }
}

/// Family names that millions bear; a small community can't show by itself that they are common.
private let commonFamilyNames = Set(
  """
  ali allen anderson baker becker bernard brown campbell carter chen clark costa davis devries dubois durand evans
  fernandez ferrari fischer garcia gomez gonzalez gonzales green hall hansen harris hernandez hill hoffmann huang ivanov
  jackson jansen jansson jensen johansson johnson jones joshi khan kim king kowalski kozlowski kumar larsen lee lewandowski
  lewis li lin liu lopez martin martinez meyer mehta miller mitchell moore moreno morgan morris muller murphy nelson nguyen
  nielsen novak nowak olsen park patel pedersen pereira perez petersen petrov phillips pinto popescu popov ramirez reddy
  richter roberts robert robinson rodriguez rossi russo sanchez santos schafer schmidt schmitt schneider schroder schulz
  scott shah sharma silva simon singh smirnov smith tan taylor thomas thompson torres tran turner walker wagner wang weber
  white williams wilson wisniewski wojcik wolf wong wright wu yadav yang yilmaz young zhang zhao zimmermann
  """.split(whereSeparator: \.isWhitespace).map { LatinFolding.collapsed(String($0)) })
