// SPDX-License-Identifier: Apache-2.0

extension Array {
  /// The first index from which on no element comes before something; the count where all do.
  ///
  /// Those that come before it have to stand at the front, as they do in an order.
  package func endOfPrefix(where comesBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
