// SPDX-License-Identifier: Apache-2.0

/// Invented tables of counts: some sparse, some full, some with large counts.
enum RandomTable {
  static func counts(
    _ random: inout some RandomNumberGenerator, rows: ClosedRange<Int>, columns: ClosedRange<Int>
  ) -> [[Int]] {
    let empty = Int.random(in: 0...7, using: &random)
    let most = [6, 12, 40, 300].randomElement(using: &random) ?? 12
    let columns = Int.random(in: columns, using: &random)
    return (0..<Int.random(in: rows, using: &random)).map { _ in
      (0..<columns).map { _ in
        Int.random(in: 0..<10, using: &random) < empty
          ? 0 : Int.random(in: 0...most, using: &random)
      }
    }
  }

  /// Counts around a threshold of 5, where it is hard to tell which cell helps another.
  static func middling(
    _ random: inout some RandomNumberGenerator, rows: Int, columns: Int
  ) -> [[Int]] {
    (0..<rows).map { _ in
      (0..<columns).map { _ in
        Int.random(in: 0...(Int.random(in: 0..<10, using: &random) < 3 ? 4 : 9), using: &random)
      }
    }
  }
}
