// SPDX-License-Identifier: Apache-2.0

#include "ByteClasses.h"
#include "ByteMasks.h"
