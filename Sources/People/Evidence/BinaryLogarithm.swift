// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The logarithm to the base 2, in bits.
func binaryLogarithm(_ value: Double) -> Double { log2(value) }
