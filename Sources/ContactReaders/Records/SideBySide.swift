// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Does independent pieces of work on all cores, and gives their results in order.
package func sideBySide<Value: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Value
) -> [Value] {
  guard count > 1 else { return (0..<count).map(work) }
  let values = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = work(index)
    values.withLock { $0[index] = value }
  }
  return values.withLock { $0.compactMap(\.self) }
}
