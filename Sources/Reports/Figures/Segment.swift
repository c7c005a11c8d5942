// SPDX-License-Identifier: Apache-2.0

import Introductions

/// Which cases a figure counts: asks of one side, or all there are.
enum Segment: String, CaseIterable, Hashable, Sendable {
  case all
  case connector
  case prospect

  init(_ side: AskSide) {
    self =
      switch side {
      case .connector: .connector
      case .prospect: .prospect
      }
  }
}
