// SPDX-License-Identifier: Apache-2.0

/// What the readers should make of a card, by what a strict reader sees and the rules of the house.
struct Expectation {
  /// Nil for a card that gives no record.
  private(set) var facts: CardFacts?
  private(set) var rules: [HouseRule] = []

  init(_ card: StrictCard) {
    let kind = (card.all("KIND") + card.all("X-ADDRESSBOOKSERVER-KIND")).last?.text.uppercased()
    var facts = CardFacts(line: card.line)
    takeName(card, &facts)
    takeOrganisation(card, kind: kind, &facts)
    for email in card.all("EMAIL") { facts.add(withoutScheme(email.text, "mailto:"), to: .email) }
    for number in card.all("TEL") { takeNumber(number, &facts) }
    let hasMore = ["NICKNAME", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE"].contains {
      !card.firstText($0).isEmpty
    }
    if kind == "GROUP" {
      rules = [.group]
    } else if facts.isEmpty, !hasMore {
      rules = [.nobody]
    } else {
      self.facts = facts
    }
  }

  private mutating func takeName(_ card: StrictCard, _ facts: inout CardFacts) {
    facts.add(card.firstText("FN"), to: .fullName)
    let names = card.all("N").map { $0.components(isVersion21: card.isVersion21) }
    guard let name = names.first(where: { $0.contains { !$0.isEmpty } }) else { return }
    if name.count == 1 {
      rules.append(.loneName)
      if facts[.fullName].isEmpty { facts.add(name[0].joined(separator: " "), to: .fullName) }
      return
    }
    let fields: [CardField] = [.family, .given, .middle, .prefix, .suffix]
    for (field, values) in zip(fields, name) {
      facts.add(values.joined(separator: field == .suffix ? ", " : " "), to: field)
    }
  }

  private mutating func takeOrganisation(
    _ card: StrictCard, kind: String?, _ facts: inout CardFacts
  ) {
    let names = card.all("ORG").compactMap { $0.components(isVersion21: true).first?.first }
    if Set(names).count > 1 { rules.append(.furtherOrganisation) }
    let fullName = facts[.fullName].first ?? ""
    let organisation = names.first ?? (kind == "ORG" ? fullName : "")
    facts.add(organisation, to: .organisation)
    let isCompany = facts[.given].isEmpty && facts[.family].isEmpty && !rules.contains(.loneName)
    if isCompany, !organisation.isEmpty, fullName == organisation {
      rules.append(.company)
      facts.clear(.fullName)
    }
  }

  private mutating func takeNumber(_ line: StrictLine, _ facts: inout CardFacts) {
    if line.isType("FAX") || line.isType("PAGER") {
      if !line.text.isEmpty { rules.append(.fax) }
    } else if line.text.lowercased().hasPrefix("sip") {
      rules.append(.sip)
    } else {
      let number = withoutScheme(line.text, "tel:")
      facts.add(dialled(number).isEmpty ? number : dialled(number), to: .phone)
    }
  }
}

private func withoutScheme(_ text: String, _ scheme: String) -> String {
  text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
}
