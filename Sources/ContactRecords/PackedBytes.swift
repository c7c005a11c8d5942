// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Bytes that are written once and then only read: as large as they are, and never copied.
package final class PackedBytes: @unchecked Sendable {
  package let bytes: UnsafeBufferPointer<UInt8>

  /// Takes over memory that was allocated by `malloc`.
  package init(takingOver bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  deinit {
    free(UnsafeMutableRawPointer(mutating: bytes.baseAddress))
  }
}
