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

  /// What `body` makes of each text, in order.
  func map<Result>(_ body: (Bytes) -> Result) -> [Result] {
    bytes.withUnsafeBufferPointer { bytes in
      (0..<count).map { body(Bytes(rebasing: bytes[ends[$0]..<ends[$0 + 1]])) }
    }
  }
}
