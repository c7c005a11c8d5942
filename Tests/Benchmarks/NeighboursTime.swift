// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import Foundation
import Glibc

/// Times what many pairs have in common in a large graph:
/// `Benchmarks neighbours GRAPH PAIRS [RUNS]`.
///
/// Both are CSV files of two numbers a line under a heading, or the same numbers as pairs of 32-bit
/// integers in a `.bin`. One line is printed for each run, for `Ties/neighbours.py`, which asks a
/// peer the same.
struct NeighboursTime {
  private let graph: Adjacency
  private let pairs: [MutualNeighbours.Pair]
  private let runs: Int
  private let loading: Double

  init(_ arguments: [String]) throws {
    guard arguments.count >= 2 else { throw Misuse(text: "neighbours GRAPH PAIRS [RUNS]") }
    let edges = try Self.numbers(in: arguments[0])
    let asked = try Self.numbers(in: arguments[1])
    runs = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    let begin = Self.processorTime
    let greatest = max(edges.max() ?? 0, asked.max() ?? 0)
    let even = { (numbers: [Int32]) in
      stride(from: 0, to: numbers.count - 1, by: 2).map { numbers[$0] }
    }
    let odd = { (numbers: [Int32]) in stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    }
    graph = Adjacency(rows: Int(greatest) + 1, between: even(edges), and: odd(edges))
    pairs = zip(even(asked), odd(asked)).map { (left: $0, right: $1) }
    loading = Self.processorTime - begin
  }

  func printLines() {
    for _ in 0..<runs {
      let begin = Self.processorTime
      let mutual = MutualNeighbours(of: pairs, graph, graph)
      let (count, checksum) = Self.sum(of: mutual)
      let seconds = Self.processorTime - begin
      print("\(seconds),\(count),\(checksum),\(loading)")
    }
  }

  /// The number of triples of a pair and a neighbour, and the sum of (pair + 1) * (neighbour + 7).
  private static func sum(of mutual: MutualNeighbours) -> (Int, UInt64) {
    var (count, sum) = (0, UInt64(0))
    for pair in 0..<mutual.count {
      let common = mutual[pair]
      count += common.count
      for neighbour in common { sum &+= UInt64(pair + 1) &* UInt64(neighbour + 7) }
    }
    return (count, sum)
  }

  private static func numbers(in path: String) throws -> [Int32] {
    let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    if path.hasSuffix(".bin") {
      return data.withUnsafeBytes { bytes in
        bytes.bindMemory(to: Int32.self).map { Int32(littleEndian: $0) }
      }
    }
    return data.withUnsafeBytes { bytes in
      var numbers: [Int32] = []
      var (number, isNumber): (Int32, Bool) = (0, false)
      for byte in bytes {
        if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
          (number, isNumber) = (number &* 10 &+ Int32(byte - UInt8(ascii: "0")), true)
        } else {
          if isNumber { numbers.append(number) }
          (number, isNumber) = (0, false)
        }
      }
      if isNumber { numbers.append(number) }
      return numbers
    }
  }

  /// Of this process, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
