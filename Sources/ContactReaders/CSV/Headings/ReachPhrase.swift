// SPDX-License-Identifier: Apache-2.0

/// Whether a heading is that of e-mail addresses, telephone numbers or links: nil unless it is made
/// of words for one of these and of words that say which one, and of nothing else.
///
/// `E-mail (work)`, `Telefon geschäftlich 2`, `Tél. mobile` and `workEmail` are. `Telefon
/// Assistent`, `Email Opt Out` and `Company Phone` are not, since they reach somebody else or hold
/// no address.
func reachColumn(_ heading: String) -> AddressColumn? {
  guard heading.utf8.count <= reachHeadingLimit else { return nil }
  var phrase: ReachRole = .which
  for word in headingParts(heading) {
    phrase = phrase.followed(by: reachWords[word] ?? compoundRole(word))
    if phrase == [] { return nil }
  }
  return phrase.column
}

/// No real heading is longer, nor a word of it, and hostile ones cost little.
private let reachHeadingLimit = 150
private let compoundLimit = 32

/// What a word is that is made of others, as in `Mobiltelefon` and `workEmail`; empty for one that
/// isn't.
private func compoundRole(_ word: String) -> ReachRole {
  let letters = Array(word.unicodeScalars)
  guard letters.count <= compoundLimit else { return [] }
  var found = [ReachRole](repeating: [], count: letters.count + 1)
  found[0] = .which
  for start in letters.indices where found[start] != [] {
    var part = String.UnicodeScalarView()
    for end in start..<min(letters.count, start + longestReachWord) {
      part.append(letters[end])
      let role = compoundWords.contains(String(part)) ? reachWords[String(part)] ?? [] : []
      found[end + 1].formUnion(found[start].followed(by: role))
    }
  }
  return found[letters.count]
}

/// What a word of a heading, or the heading so far, is about; more than one where it may be about
/// either.
struct ReachRole: OptionSet, Hashable {
  let rawValue: Int

  static let email = Self(rawValue: 1)
  static let phone = Self(rawValue: 2)
  static let link = Self(rawValue: 4)

  /// Says only whose, where or which one of several; or joins others.
  static let which = Self(rawValue: 8)

  /// What a heading is about after one more word; nothing where the two don't go together.
  func followed(by word: ReachRole) -> ReachRole {
    var result: ReachRole = word.contains(.which) ? self : []
    for thing in [ReachRole.email, .phone, .link] where word.contains(thing) {
      if !isDisjoint(with: [thing, .which]) { result.insert(thing) }
    }
    return result
  }

  fileprivate var column: AddressColumn? {
    switch subtracting(.which) {
    case .email: .email
    case .phone: .phone
    case .link: .link
    default: nil
    }
  }
}
