// SPDX-License-Identifier: Apache-2.0

import Introductions

/// Which asks a figure counts.
enum Segment: String, CaseIterable, Hashable, Sendable {
  case all
  case connector
  case prospect

  func includes(_ side: AskSide) -> Bool {
    switch self {
    case .all: true
    case .connector: side == .connector
    case .prospect: side == .prospect
    }
  }
}

/// One value for each segment.
struct BySegment<Value: Hashable & Sendable>: Hashable, Sendable {
  private let all: Value
  private let connector: Value
  private let prospect: Value

  init(_ value: (Segment) -> Value) {
    all = value(.all)
    connector = value(.connector)
    prospect = value(.prospect)
  }

  subscript(segment: Segment) -> Value {
    switch segment {
    case .all: all
    case .connector: connector
    case .prospect: prospect
    }
  }
}
