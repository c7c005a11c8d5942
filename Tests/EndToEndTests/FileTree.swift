// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Every file below a folder with its bytes, hidden ones too.
struct FileTree: Equatable {
  let files: [String: Data]

  /// Reads all of `folder`, or only the given parts of it.
  init(_ folder: URL, _ parts: String...) throws {
    var files: [String: Data] = [:]
    for part in parts.isEmpty ? [""] : parts {
      let root = part.isEmpty ? folder : folder.appending(path: part)
      for path in FileManager.default.enumerator(atPath: root.path) ?? .init() {
        guard let path = path as? String else { continue }
        let file = root.appending(path: path)
        let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
        guard type as? FileAttributeType == .typeRegular else { continue }
        files[part.isEmpty ? path : "\(part)/\(path)"] = try Data(contentsOf: file)
      }
    }
    self.files = files
  }

  var names: [String] { files.keys.sorted() }

  /// The names of the files that only one of the two has, or that differ.
  func differences(from other: FileTree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
