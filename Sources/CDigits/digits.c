#include "CDigits.h"

static const unsigned char digits[keratin_digits_count * keratin_digits_record] = {
#embed "digits.bin"
};

const unsigned char *keratin_digits(void) { return digits; }
