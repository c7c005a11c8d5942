// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Acquaintances

struct MutualNeighboursTests {
  @Test func `a row holds its neighbours once, ascending, whatever the order they were told in`() {
    let rows = Adjacency(rows: 4, from: [2, 0, 2, 2, 0, 2], to: [5, 1, 3, 5, 0, 3])
    #expect((0..<4).map { Array(rows[$0]) } == [[0, 1], [], [3, 5], []])
    #expect(rows.edgeCount == 4)
    #expect(rows.contains(5, in: 2) && !rows.contains(4, in: 2) && !rows.contains(5, in: 3))
  }

  @Test func `a connection between two rows is in both`() {
    let rows = Adjacency(rows: 3, between: [0, 1], and: [2, 2])
    #expect((0..<3).map { Array(rows[$0]) } == [[2], [2], [0, 1]])
  }

  @Test func `nothing is common to rows without neighbours, nor in a graph without edges`() {
    let empty = Adjacency(rows: 2, from: [], to: [])
    let some = Adjacency(rows: 2, from: [0], to: [9])
    #expect(Array(MutualNeighbours(of: [(0, 1)], empty, some)[0]).isEmpty)
    #expect(Array(MutualNeighbours(of: [(0, 0)], some, empty)[0]).isEmpty)
    #expect(Array(MutualNeighbours(of: [(0, 0), (1, 0), (0, 1)], some, some)[0]) == [9])
    #expect(MutualNeighbours(of: [], empty, empty).count == 0)
  }

  /// Few pairs of long rows are searched, many are marked: both must say what sets say.
  @Test(arguments: [(1, 2), (1, 60), (7, 7), (40, 3)], [1, 2, 3] as [UInt64])
  func `many pairs have in common what sets have in common`(_ lengths: (Int, Int), seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let (left, right) = (lengths.0 * 20, lengths.1)
    let one = rows(30, upTo: left, below: 5_000, &random)
    let other = rows(50, upTo: right, below: 5_000, &random)
    let pairs = (0..<400).map { _ in
      (
        left: Int32.random(in: 0..<30, using: &random),
        right: Int32.random(in: 0..<50, using: &random)
      )
    }
    let mutual = MutualNeighbours(of: pairs, one, other)
    for (index, pair) in pairs.enumerated() {
      let common = Set(one[Int(pair.left)]).intersection(other[Int(pair.right)]).sorted()
      #expect(Array(mutual[index]) == common)
      #expect(Adjacency.common(one[Int(pair.left)], other[Int(pair.right)]) == common)
    }
  }

  @Test func `row numbers beyond one digit of the sort are kept apart`() {
    let count = 70_000
    let rows = Adjacency(
      rows: count, from: (0..<Int32(count)).map(\.self), to: (0..<Int32(count)).map { $0 % 97 })
    let pairs = stride(from: Int32(0), to: Int32(count), by: 7).map {
      (left: Int32(count) - 1 - $0, right: $0)
    }
    let mutual = MutualNeighbours(of: pairs, rows, rows)
    for (index, pair) in pairs.enumerated() {
      #expect(Array(mutual[index]) == (pair.left % 97 == pair.right % 97 ? [pair.left % 97] : []))
    }
  }

  private func rows(
    _ count: Int, upTo length: Int, below limit: Int32, _ random: inout RepeatableRandom
  ) -> Adjacency {
    var (from, to): ([Int32], [Int32]) = ([], [])
    for row in 0..<Int32(count) {
      for _ in 0..<Int.random(in: 0...length, using: &random) {
        from.append(row)
        to.append(Int32.random(in: 0..<limit, using: &random))
      }
    }
    return Adjacency(rows: count, from: from, to: to)
  }
}
