// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Whoever sits at the command line.
enum Account {
  /// The name of the account, for the record of who recorded what.
  static var name: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "command line, user \(getuid())"
    }
    return "command line, \(String(cString: name))"
  }
}
