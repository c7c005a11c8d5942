// SPDX-License-Identifier: Apache-2.0

/// Somebody who takes part: who shares address books, files requests, and may be asked to
/// introduce.
package enum Member {}
