// SPDX-License-Identifier: Apache-2.0

/// The stretches of a text that hold more than ASCII, as many as are needed to judge the rest by.
///
/// The first umlaut of a long file may stand far behind its beginning.
func legacySample(of source: any ByteSource) throws(ReadingProblem) -> [UInt8] {
  var sample: [UInt8] = []
  var reader = try source.stream(from: 0)
  while sample.count < 1 << 20 {
    let piece = try reader.next(1 << 20)
    if piece.isEmpty { break }
    for start in stride(from: 0, to: piece.count, by: 4_096) {
      let stretch = piece[start..<min(start + 4_096, piece.count)]
      if stretch.contains(where: { $0 >= 0x80 }) { sample += stretch }
    }
  }
  return sample
}
