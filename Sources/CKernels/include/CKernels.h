// Scalar functions and tiles in C: compiled into the package, and carried as text for kernels that are compiled later.
#pragma once
#include "KeratinMachine.h"
#include <stdint.h>

/// Instruction sets that kernels are written for, from the least to the most.
typedef enum {
  KERATIN_BASELINE = 0, ///< What every machine of the architecture has.
  KERATIN_AVX2 = 1,     ///< AVX2, FMA, F16C, BMI.
  KERATIN_AVX512 = 2,   ///< AVX-512 F, BW, DQ, VL besides.
  KERATIN_AVX512_BF16 = 3, ///< Products of bf16 besides.
} keratin_isa;

/// The most that this machine has.
keratin_isa keratin_isa_of_machine(void);

/// What a file of kernels stands on, to be preceded by `#define K_ISA n`: the text of kernels/dialect.h, scalar.h,
/// scalar64.h and scalar32.h; then that of kernels/tile.h.
const char *keratin_scalar_text(void);
const char *keratin_tile_text(void);

// Every function of arrays: `out[i] = f(a[i], ...)` for 0 <= i < n. `out` may be one of the operands.
#define KERATIN_UNARY(X) \
  X(exp) X(expm1) X(log) X(log1p) X(sqrt) X(rsqrt) X(sin) X(cos) X(tan) X(tanh) X(sigmoid) X(erf) \
  X(floor) X(ceil) X(round) X(abs) X(sign) X(negate)
#define KERATIN_BINARY(X) X(power) X(atan2) X(remainder) X(max) X(min)

/// The array functions of one instruction set.
typedef struct {
#define KERATIN_FIELD(NAME) \
  void (*NAME##_f32)(float *out, const float *a, long n); \
  void (*NAME##_f64)(double *out, const double *a, long n);
  KERATIN_UNARY(KERATIN_FIELD)
#undef KERATIN_FIELD
#define KERATIN_FIELD(NAME) \
  void (*NAME##_f32)(float *out, const float *a, const float *b, long n); \
  void (*NAME##_f64)(double *out, const double *a, const double *b, long n);
  KERATIN_BINARY(KERATIN_FIELD)
#undef KERATIN_FIELD
  void (*isFinite_f32)(uint8_t *out, const float *a, long n);
  void (*isFinite_f64)(uint8_t *out, const double *a, long n);
  void (*f32_from_f16)(float *out, const uint16_t *a, long n);
  void (*f32_from_bf16)(float *out, const uint16_t *a, long n);
  void (*f16_from_f32)(uint16_t *out, const float *a, long n);
  void (*bf16_from_f32)(uint16_t *out, const float *a, long n);
  void (*f16_from_f64)(uint16_t *out, const double *a, long n);
  void (*bf16_from_f64)(uint16_t *out, const double *a, long n);
  /// Word `element % 4` of Philox 4x32-10, for an array of each of the five.
  void (*random_bits)(
    uint32_t *out, const uint32_t *element, const uint32_t *stream, const uint32_t *step,
    const uint32_t *low, const uint32_t *high, long n);
} keratin_scalars;

/// The table of an instruction set, or of the machine's best where the machine does not have it.
const keratin_scalars *keratin_scalars_for(keratin_isa isa);
