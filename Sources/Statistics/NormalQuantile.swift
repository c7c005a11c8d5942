// SPDX-License-Identifier: Apache-2.0

/// The 97.5 % point of the normal distribution, which leaves 5 % outside on both sides together.
let normalQuantile = 1.959_963_984_540_054
