// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The first e-mail address, web address or telephone number in a text of the Requester's; nil
/// where there is none.
func contactDetail(in text: String) -> String? {
  let pieces = text.utf8.split(whereSeparator: isBlank).map { String(Substring($0)) }
  return pieces.first(where: isMailAddress) ?? pieces.first(where: isWebAddress)
    ?? internationalNumber(in: text) ?? nationalNumber(in: text)
}

private func isMailAddress(_ piece: String) -> Bool {
  piece.utf8.contains(UInt8(ascii: "@")) && piece.utf8.contains(UInt8(ascii: "."))
    && piece.utf8.first != UInt8(ascii: "@")
}

/// A link with its scheme or `www.`, a profile on a network of people, or a host with a path.
private func isWebAddress(_ piece: String) -> Bool {
  let bare = piece.lowercased().drop { "(<[\"'„“‚‘»«".contains($0) }
  if bare.contains("://") || bare.hasPrefix("www.") { return true }
  guard let link = ProfileLink(bare) else { return false }
  return link.isProfile || hasPath(link)
}

/// `weber.example/pots`, and neither `and/or` nor `1.5/2`.
private func hasPath(_ link: ProfileLink) -> Bool {
  let parts = link.canonical.split(separator: "/", maxSplits: 1)
  guard parts.count == 2, let domain = parts[0].split(separator: ".").last else { return false }
  return domain.utf8.count > 1 && domain.utf8.allSatisfy { (0x61...0x7A).contains($0) }
}

// MARK: - Telephone numbers

/// `+` and at least eight digits, with what people write between them.
private func internationalNumber(in text: String) -> String? {
  let bytes = Array(text.utf8)
  for start in bytes.indices where bytes[start] == UInt8(ascii: "+") {
    let run = bytes[(start + 1)...].prefix { isDigit($0) || " ()-./".utf8.contains($0) }
    if run.count(where: isDigit) >= 8 { return trimmed("+" + String(decoding: run, as: UTF8.self)) }
  }
  return nil
}

/// At least seven digits in groups, as in `(0221) 12 34-567`, or as one group that begins with 0.
private func nationalNumber(in text: String) -> String? {
  let runs = text.unicodeScalars.split { !isPartOfNumber($0) }
  return runs.lazy.map { String(Substring($0)) }.first(where: isTelephoneNumber)
    .map(trimmedOfSeparators)
}

private func isTelephoneNumber(_ run: String) -> Bool {
  let groups = run.unicodeScalars.split { !("0"..."9").contains($0) }.map { String(Substring($0)) }
  guard !isLargeNumber(groups), let first = groups.first else { return false }
  if groups.count == 1 { return first.hasPrefix("0") && first.utf8.count >= 7 }
  let rest = withoutDates(groups)
  // What begins with 0 is dialled: its groups are no years.
  let dialled = rest.first?.hasPrefix("0") == true ? rest : rest.filter { !isYear($0) }
  return dialled.map(\.utf8.count).reduce(0, +) >= 7
}

/// `1 250 000`.
private func isLargeNumber(_ groups: [String]) -> Bool {
  guard let first = groups.first, groups.count > 1 else { return false }
  return first.utf8.count < 3 && !first.hasPrefix("0")
    && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
}

/// Takes out `2026-11-21` and `21/11/2026`.
private func withoutDates(_ groups: [String]) -> [String] {
  var kept: [String] = []
  for group in groups {
    kept.append(group)
    if isDate(Array(kept.suffix(3))) { kept.removeLast(3) }
  }
  return kept
}

private func isDate(_ groups: [String]) -> Bool {
  guard groups.count == 3, groups[1].utf8.count <= 2 else { return false }
  return (isYear(groups[0]) && groups[2].utf8.count <= 2)
    || (groups[0].utf8.count <= 2 && isYear(groups[2]))
}

private func isYear(_ group: String) -> Bool {
  guard group.utf8.count == 4, let year = Int(group) else { return false }
  return (1500...2199).contains(year)
}

private func trimmedOfSeparators(_ run: String) -> String {
  var scalars = Substring(run).unicodeScalars
  while let last = scalars.last, !("0"..."9").contains(last) { scalars.removeLast() }
  while let first = scalars.first, first != "(", !("0"..."9").contains(first) {
    scalars.removeFirst()
  }
  return String(Substring(scalars))
}

/// A digit, or what people write between the digits of a telephone number on one line.
private func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar)
    || " ()/-\t\u{A0}\u{2009}\u{202F}\u{2010}\u{2011}\u{2013}"
      .unicodeScalars.contains(scalar)
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
