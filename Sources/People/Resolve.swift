// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Who is who among the records of one night.
///
/// Decisions come first, then shared keys with agreeing names, then equal names at one
/// organisation, then equal names that are rare and that nothing contradicts; then what a shared key
/// left apart because of a slip in a name, and what a request describes as one. What stays open is a
/// doubt. The order of the input changes nothing, and the time is near linear in the records.
///
/// - Parameters:
///   - records: the contact records of all books, and the members themselves.
///   - decisions: what the manager said; later ones of the same pair win. `different` always holds, `same` holds unless it
///     would join two members or what `different` keeps apart, and is then a doubt.
///   - described: whom the requests ask for.
/// - Returns: every record with its person, and how it came to be.
package func resolve(
  _ records: BookRecords, decisions: [Decision] = [], described: [PersonDescription] = []
) -> Resolution {
  let columns = Columns(records)
  var clusters = Clusters(columns)
  var doubts = apply(decisions, columns, &clusters)

  var sharedKeys = SharedKeys(columns)
  for kind in [SharedKeys.Kind.email, .link, .phone] { sharedKeys.unite(kind, in: &clusters) }
  var sameName = SameName(columns, &clusters)
  sameName.learn(&clusters)
  sameName.unite(in: &clusters)
  sameName.uniteDivided(sharedKeys.divided, &clusters)
  sameName.uniteDescribed(described, &clusters)

  doubts += sharedKeys.doubts + sameName.doubts
  return Resolution(records, columns, &clusters, doubts, sameName.judge)
}
