// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Columns and rows, without a format: what every writer of the report takes.
package struct Table: Hashable, Sendable {
  /// The stem of the file's name, and the name of the resource in the data package.
  package let name: String

  /// What the table shows, in one line.
  package let caption: String
  package let columns: [Column]

  /// Names of the columns that together tell one row from another; empty where there are none.
  package let primaryKey: [String]
  package let rows: [[Cell]]

  package init(
    name: String, caption: String, columns: [Column], primaryKey: [String] = [], rows: [[Cell]]
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell for every column")
    self.name = name
    self.caption = caption
    self.columns = columns
    self.primaryKey = primaryKey
    self.rows = rows
  }

  package var fileName: String { "\(name).csv" }
}

/// One column of a table.
package struct Column: Hashable, Sendable {
  /// The name for programs, such as `lo95`.
  package let name: String

  /// The name for people, such as `95% from`.
  package let heading: String
  package let kind: Kind

  /// What the column holds, for whoever meets the file without the page.
  package let about: String

  /// The codes that the column may hold; empty where it isn't limited.
  package let codes: [String]

  /// What a number is at least and at most, where that is sure.
  package let bounds: Bounds

  package init(
    _ name: String, _ heading: String, _ kind: Kind, about: String, codes: [String] = [],
    bounds: Bounds = .none
  ) {
    self.name = name
    self.heading = heading
    self.kind = kind
    self.about = about
    self.codes = codes
    self.bounds = bounds
  }

  /// Between which numbers the cells of a column lie.
  package enum Bounds: Hashable, Sendable {
    case none

    /// Nothing, or more.
    case natural

    /// A share: from 0 to 1.
    case share
  }

  /// What the cells of a column mean.
  package enum Kind: Hashable, Sendable {
    case text
    case integer
    case number
    case month
    case day
  }
}

/// One value of a table.
package enum Cell: Hashable, Sendable {
  case empty
  case text(String)

  /// One of a list: its code for programs, its words for people.
  case term(code: String, words: String)
  case count(Int)

  /// A share between 0 and 1.
  case share(Double)

  /// A measured quantity, such as days.
  case quantity(Double)
  case month(Month)
  case day(Day)
}
