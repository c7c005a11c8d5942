// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What somebody is to the owner of a book, as the owner said it: by filing the record under a
/// group, or by naming a relation.
package enum Circle: Int, CaseIterable, Hashable, Comparable, Sendable {
  case work
  case close

  package static func < (left: Circle, right: Circle) -> Bool { left.rawValue < right.rawValue }

  /// Of a group or label of an address book; nil for one that says nothing of how close two are,
  /// such as a town, a fair or a mailing list.
  init?(group: String) {
    let words = group.lowercased().split { !$0.isLetter }.map(String.init)
    let circles = words.compactMap { Self.words[$0] }
    guard let circle = circles.max() else { return nil }
    self = circle
  }

  init?(_ relation: Relation.Kind) {
    switch relation {
    case .friend, .kin, .spouse: self = .close
    case .agent, .assistant, .colleague, .manager: self = .work
    case .acquaintance, .neighbour, .other, .referrer: return nil
    }
  }

  /// As address books call these groups by themselves, and as people do, in the languages of the
  /// exports that are read.
  private static let words: [String: Circle] = {
    let close = [
      "family", "friend", "friends", "favorites", "favourites", "starred", "relatives",
      "familie", "freunde", "freund", "freundin", "verwandte", "favoriten",
      "famille", "ami", "amis", "amie", "amies", "proches", "favoris",
      "familia", "amigo", "amigos", "amiga", "amigas", "favoritos", "família", "parentes",
      "famiglia", "amico", "amici", "amica", "amiche", "preferiti", "parenti",
      "vrienden", "vriend", "vriendin", "favorieten", "rodzina", "przyjaciele",
    ]
    let work = [
      "work", "colleague", "colleagues", "coworker", "coworkers", "team", "office",
      "arbeit", "kollege", "kollegen", "kollegin", "kolleginnen", "büro",
      "travail", "collègue", "collègues", "bureau", "équipe",
      "trabajo", "compañeros", "colegas", "oficina", "equipo", "trabalho", "equipe",
      "lavoro", "colleghi", "ufficio", "werk", "collega", "praca",
    ]
    return Dictionary(
      close.map { ($0, .close) } + work.map { ($0, .work) }, uniquingKeysWith: { max($0, $1) })
  }()
}
