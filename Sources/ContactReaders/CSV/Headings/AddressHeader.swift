// SPDX-License-Identifier: Apache-2.0

/// The header row of an address book: which program wrote it, and what its columns hold.
struct AddressHeader: Hashable {
  let kind: AddressBookKind

  /// How many columns the header has.
  let width: Int

  /// The columns that are read, from left to right.
  let columns: [Column]

  struct Column: Hashable {
    let index: Int
    let meaning: AddressColumn

    /// The column with the kind of a value, as in Google's `Phone 1 - Label`.
    let label: Int?
  }

  /// Nil when the row doesn't read as a header.
  init?(_ cells: [String], map: HeadingMap = HeadingMap()) {
    let row = HeadingRow(cells, map)
    guard row.isHeader else { return nil }
    kind = row.kind
    width = cells.count
    columns = cells.indices.compactMap { index in
      row.meaning(of: index).map {
        Column(index: index, meaning: $0, label: row.labelColumn(of: index))
      }
    }
  }

  /// The last column that can tell one person from another.
  var lastIdentifyingColumn: Int {
    columns.last { $0.meaning.isIdentifying }?.index ?? 0
  }
}
