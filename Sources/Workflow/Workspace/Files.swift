// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Glibc

/// Reading what others wrote and publishing what we write, by system calls of our own: Foundation's
/// atomic write is neither durable nor private, and follows links that a drop folder has no
/// business to hold.
enum Files {
  enum ReadProblem: Error, Hashable {
    case missing
    case notARegularFile
    case tooLarge(bytes: Int, limit: Int)
    case unreadable(reason: String)

    /// It grew or changed while it was read: somebody is still copying it.
    case changing

    /// It is nearly all holes, which no program writes.
    case sparse

    var finding: Finding.Problem {
      switch self {
      case .missing: .unreadableFile(reason: "there is no such file")
      case .notARegularFile: .notARegularFile
      case .tooLarge(let bytes, let limit): .tooLarge(bytes: bytes, limit: limit)
      case .unreadable(let reason): .unreadableFile(reason: reason)
      case .changing: .changedWhileRead
      case .sparse: .sparseFile
      }
    }

  }

  /// Where reading stops, in bytes.
  static let sizeLimit = 1 << 30

  /// Reads a small file whole: a list, an answer, a template.
  static func read(_ path: String) throws(ReadProblem) -> [UInt8] {
    let descriptor = try openRegular(path)
    defer { close(descriptor) }
    let before = try FileStatus(descriptor)
    guard before.size <= sizeLimit else {
      throw .tooLarge(bytes: before.size, limit: sizeLimit)
    }
    let bytes = try contents(descriptor, count: before.size)
    guard try FileStatus(descriptor) == before, bytes.count == before.size else {
      throw .changing
    }
    return bytes
  }

  /// A descriptor of a file that is neither a link nor a folder nor a device; the caller closes it.
  static func openRegular(_ path: String) throws(ReadProblem) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .missing
      case ELOOP, ENXIO: throw .notARegularFile
      default: throw .unreadable(reason: String(cString: strerror(errno)))
      }
    }
    do throws(ReadProblem) {
      _ = try FileStatus(descriptor)
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func contents(_ descriptor: Int32, count: Int) throws(ReadProblem) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard failure == 0 else { throw .unreadable(reason: String(cString: strerror(failure))) }
    return bytes
  }

  /// The names in a folder in the order of their bytes; empty where there is no folder.
  ///
  /// Names that begin with a dot, and those of half-copied files, are left out.
  static func names(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let unfinished = [".part", ".tmp", ".filepart", ".crdownload", "~"]
    return names.filter { name in
      !name.hasPrefix(".") && !unfinished.contains { name.hasSuffix($0) }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func isFolder(_ url: URL) -> Bool {
    var status = stat()
    return lstat(url.path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ url: URL) -> Bool {
    var status = stat()
    return lstat(url.path, &status) == 0
  }

  /// Makes a folder and those above it that are missing, for the owner alone.
  static func makeFolder(_ folder: URL) throws(WorkflowProblem) {
    if isFolder(folder) { return }
    let parent = folder.deletingLastPathComponent()
    if parent.path != folder.path { try makeFolder(parent) }
    guard mkdir(folder.path, 0o700) == 0 || errno == EEXIST else { throw writeProblem(folder.path) }
    try synchronize(folder: parent)
  }

  /// Puts `bytes` at `path`, whole or not at all, and on the disk before it returns.
  static func publish(_ bytes: [UInt8], at url: URL) throws(WorkflowProblem) {
    let folder = url.deletingLastPathComponent()
    try makeFolder(folder)
    let temporary = folder.appending(path: temporaryPrefix + url.lastPathComponent).path
    unlink(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(temporary, flags, 0o600)
    guard descriptor >= 0 else { throw writeProblem(url.path) }
    let written = writeAll(bytes, descriptor) && fsync(descriptor) == 0
    let reason = errno
    guard close(descriptor) == 0, written, rename(temporary, url.path) == 0 else {
      errno = written ? errno : reason
      let problem = writeProblem(url.path)
      unlink(temporary)
      throw problem
    }
    try synchronize(folder: folder)
  }

  /// Makes an empty file for the owner alone where there is none, before others fill it.
  static func makePrivate(_ path: String) throws(WorkflowProblem) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw writeProblem(path) }
    close(descriptor)
  }

  /// Takes away a file of ours; that it is gone already is as well.
  static func remove(_ url: URL) throws(WorkflowProblem) {
    guard unlink(url.path) == 0 || errno == ENOENT else { throw writeProblem(url.path) }
    try synchronize(folder: url.deletingLastPathComponent())
  }

  /// Files that a run left half-written when it died begin with this.
  private static let temporaryPrefix = ".mutual-"

  /// Takes away what runs that died left half-written in a folder.
  static func sweep(_ folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(temporaryPrefix) {
      unlink(folder.appending(path: name).path)
    }
  }

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }

  private static func synchronize(folder: URL) throws(WorkflowProblem) {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw writeProblem(folder.path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw writeProblem(folder.path) }
  }

  private static func writeProblem(_ path: String) -> WorkflowProblem {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
