#include "CDigits.h"

// #embed is C23; clang has it in every mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char digits[keratin_digits_count * keratin_digits_record] = {
#embed "digits.bin"
};

const unsigned char *keratin_digits(void) { return digits; }
