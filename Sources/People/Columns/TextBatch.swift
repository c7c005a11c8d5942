// SPDX-License-Identifier: Apache-2.0

/// Texts that are looked up together, one behind the other in one array of bytes.
///
/// A large table is read here and there, and each reading waits for memory. The readings of a whole
/// batch wait together.
struct TextBatch: Sendable {
  /// How many records make a batch: enough to wait together, few enough to stay near.
  static let records = 256

  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  mutating func append(_ text: Bytes) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeSubrange(1...)
  }

  func withBytes<Result>(_ index: Int, _ body: (Bytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer {
      body(Bytes(rebasing: $0[ends[index]..<ends[index + 1]]))
    }
  }
}
