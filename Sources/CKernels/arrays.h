// The array functions of one instruction set: included once for each, with K_ISA and K_TABLE set and the compiler's target
// attribute pushed around it.
#include "include/CKernels.h"
#include "kernels/dialect.h"
#include "kernels/scalar.h"
#include "kernels/scalar64.h"
#include "kernels/scalar32.h"

#define K_ARRAY(NAME, RESULT, TYPE, VALUE) \
  static void array_##NAME(RESULT *out, const TYPE *a, long n) { \
    for (long i = 0; i < n; i++) out[i] = VALUE(a[i]); \
  }
#define K_ARRAY_OF_TWO(NAME, TYPE) \
  static void array_##NAME(TYPE *out, const TYPE *a, const TYPE *b, long n) { \
    for (long i = 0; i < n; i++) out[i] = k_##NAME(a[i], b[i]); \
  }

#define K_BOTH(NAME) \
  K_ARRAY(NAME##_f32, float, float, k_##NAME##_f32) K_ARRAY(NAME##_f64, double, double, k_##NAME##_f64)
KERATIN_UNARY(K_BOTH)
#undef K_BOTH
#define K_BOTH(NAME) K_ARRAY_OF_TWO(NAME##_f32, float) K_ARRAY_OF_TWO(NAME##_f64, double)
KERATIN_BINARY(K_BOTH)
#undef K_BOTH
K_ARRAY(isFinite_f32, uint8_t, float, k_isFinite_f32)
K_ARRAY(isFinite_f64, uint8_t, double, k_isFinite_f64)
K_ARRAY(f32_from_f16, float, uint16_t, k_f32_from_f16)
K_ARRAY(f32_from_bf16, float, uint16_t, k_f32_from_bf16)
K_ARRAY(f16_from_f32, uint16_t, float, k_f16_from_f32)
K_ARRAY(bf16_from_f32, uint16_t, float, k_bf16_from_f32)
K_ARRAY(f16_from_f64, uint16_t, double, k_f16_from_f64)
K_ARRAY(bf16_from_f64, uint16_t, double, k_bf16_from_f64)

static void array_random_bits(
    uint32_t *out, const uint32_t *element, const uint32_t *stream, const uint32_t *step,
    const uint32_t *low, const uint32_t *high, long n) {
  for (long i = 0; i < n; i++)
    out[i] = k_random_bits(element[i], stream[i], step[i], low[i], high[i]);
}

const keratin_scalars K_TABLE = {
#define K_ENTRY(NAME) .NAME##_f32 = array_##NAME##_f32, .NAME##_f64 = array_##NAME##_f64,
  KERATIN_UNARY(K_ENTRY) KERATIN_BINARY(K_ENTRY) K_ENTRY(isFinite)
#undef K_ENTRY
  .f32_from_f16 = array_f32_from_f16, .f32_from_bf16 = array_f32_from_bf16,
  .f16_from_f32 = array_f16_from_f32, .bf16_from_f32 = array_bf16_from_f32,
  .f16_from_f64 = array_f16_from_f64, .bf16_from_f64 = array_bf16_from_f64,
  .random_bits = array_random_bits,
};
