// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Headers as they were read before, since the files of a community come from a handful of
/// programs.
final class HeaderMemo: Sendable {
  private let map: HeadingMap
  private let known = Mutex<[[String]: AddressHeader]>([:])

  /// Rows that are no headers, such as the notes above those of many exports.
  private let others = Mutex<Set<[String]>>([])

  /// Headers, and other rows, beyond which the next ones are read afresh.
  private static let most = 64

  init(_ map: HeadingMap) {
    self.map = map
  }

  /// Nil when the row doesn't read as a header.
  func header(_ cells: [String]) -> AddressHeader? {
    if let header = known.withLock({ $0[cells] }) { return header }
    if others.withLock({ $0.contains(cells) }) { return nil }
    guard let header = AddressHeader(cells, map: map) else {
      others.withLock { others in
        if others.count < Self.most { others.insert(cells) }
      }
      return nil
    }
    known.withLock { known in
      if known.count < Self.most { known[cells] = header }
    }
    return header
  }
}
