#pragma once

// 1797 handwritten digits, 65 bytes each: 64 grey values in 0...16, row by row (8 × 8), then the digit, 0...9.
// Made by Tools/make-digits.py; where they come from stands in NOTICE.
enum { keratin_digits_count = 1797, keratin_digits_record = 65 };
const unsigned char *keratin_digits(void);
