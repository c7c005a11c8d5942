// SPDX-License-Identifier: Apache-2.0

#include "ByteClasses.h"

enum {
  alphanumeric = byte_in_local_part | byte_in_host | byte_in_link | byte_in_name | byte_in_base64,
  local = byte_in_local_part,
  link = byte_in_link,
};

const uint8_t byte_class_table[256] = {
    ['a' ... 'z'] = alphanumeric,
    ['A' ... 'Z'] = alphanumeric,
    ['0' ... '9'] = alphanumeric | byte_in_phone,
    ['.'] = local | link | byte_in_phone | byte_in_date_break | byte_in_name,
    ['-'] = local | link | byte_in_host | byte_in_phone | byte_in_date_break | byte_in_name,
    ['/'] = local | link | byte_in_phone | byte_in_date_break | byte_in_base64,
    ['+'] = local | link | byte_in_phone | byte_in_base64,
    ['_'] = local | link | byte_in_name,
    ['='] = local | link | byte_in_base64,
    ['!'] = local | link,
    ['#'] = local | link,
    ['$'] = local | link,
    ['%'] = local | link,
    ['&'] = local | link,
    ['\''] = local | link,
    ['*'] = local | link,
    ['?'] = local | link,
    ['~'] = local | link,
    ['^'] = local,
    ['`'] = local,
    ['{'] = local,
    ['|'] = local,
    ['}'] = local,
    ['('] = link | byte_in_phone,
    [')'] = link | byte_in_phone,
    [':'] = link,
    [';'] = link,
    [','] = link,
    ['@'] = link,
    ['['] = link,
    [']'] = link,
    [' '] = byte_in_phone | byte_in_date_break | byte_in_base64,
    ['\t'] = byte_in_base64,
};
