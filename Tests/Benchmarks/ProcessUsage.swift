// SPDX-License-Identifier: Apache-2.0

import Foundation

func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that the process ever had, in MB of 10^6 bytes.
///
/// `VmHWM`, since the usage that the system keeps begins with that of the parent process.
func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  let kilobytes = line.split(separator: " ").compactMap { Double($0) }.first ?? 0
  return kilobytes * 1_024 / 1e6
}

/// The seconds of the processor that steps of a program took, one after the other.
struct Stopwatch {
  private var last = seconds(CLOCK_PROCESS_CPUTIME_ID)

  /// What it took since the last call, or since the beginning.
  mutating func lap() -> Double {
    let now = seconds(CLOCK_PROCESS_CPUTIME_ID)
    defer { last = now }
    return now - last
  }
}
