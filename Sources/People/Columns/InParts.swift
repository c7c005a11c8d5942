// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Does the work of many elements on two cores, half of them on each, and gives the results in
/// order; what one half gives must not depend on the other.
func inParts<Element: Sendable, Result: Sendable>(
  of elements: [Element], _ work: @Sendable (ArraySlice<Element>) -> [Result]
) -> [Result] {
  let middle = elements.count / 2
  let (first, second) = sideBySide(
    [Result](), { $0 = work(elements[..<middle]) }, [Result](), { $0 = work(elements[middle...]) })
  return first + second
}

/// Does two pieces of work that share nothing on two cores, and gives what they made of what they
/// were given.
func sideBySide<Left: Sendable, Right: Sendable>(
  _ left: Left, _ workLeft: @Sendable (inout Left) -> Void,
  _ right: Right, _ workRight: @Sendable (inout Right) -> Void
) -> (Left, Right) {
  let left = Mutex(left)
  let right = Mutex(right)
  DispatchQueue.concurrentPerform(iterations: 2) { side in
    if side == 0 { left.withLock { workLeft(&$0) } } else { right.withLock { workRight(&$0) } }
  }
  return (left.withLock { $0 }, right.withLock { $0 })
}
