// Which instruction set, and the functions by name.
#include "include/CKernels.h"
#include <stdlib.h>
#include <string.h>

extern const keratin_scalars keratin_scalars_baseline, keratin_scalars_avx2, keratin_scalars_avx512;

keratin_isa keratin_isa_of_machine(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")
      || !__builtin_cpu_supports("bmi") || !__builtin_cpu_supports("bmi2")
      || !__builtin_cpu_supports("f16c") || !__builtin_cpu_supports("lzcnt"))
    return KERATIN_BASELINE;
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw")
      || !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512vl")
      || !__builtin_cpu_supports("avx512cd"))
    return KERATIN_AVX2;
  return KERATIN_AVX512;
#else
  return KERATIN_BASELINE;
#endif
}

// Found once; two threads that find it at the same time find the same.
keratin_isa keratin_isa_default(void) {
  static _Atomic int known;
  int found = known;
  if (!found) {
    keratin_isa best = keratin_isa_of_machine(), isa = best;
    const char *wish = getenv("KERATIN_ISA");
    if (wish && !strcmp(wish, "baseline")) isa = KERATIN_BASELINE;
    if (wish && !strcmp(wish, "avx2") && best > KERATIN_AVX2) isa = KERATIN_AVX2;
    known = found = (int)isa + 1;
  }
  return (keratin_isa)(found - 1);
}

const keratin_scalars *keratin_scalars_for(keratin_isa isa) {
#if defined(__x86_64__)
  keratin_isa best = keratin_isa_of_machine();
  switch (isa < best ? isa : best) {
  case KERATIN_BASELINE: return &keratin_scalars_baseline;
  case KERATIN_AVX2: return &keratin_scalars_avx2;
  case KERATIN_AVX512: return &keratin_scalars_avx512;
  }
#endif
  return &keratin_scalars_baseline;
}

extern const keratin_lanes keratin_lanes_baseline, keratin_lanes_avx2, keratin_lanes_avx512;

const keratin_lanes *keratin_lanes_default(void) {
#if defined(__x86_64__)
  switch (keratin_isa_default()) {
  case KERATIN_BASELINE: return &keratin_lanes_baseline;
  case KERATIN_AVX2: return &keratin_lanes_avx2;
  case KERATIN_AVX512: return &keratin_lanes_avx512;
  }
#endif
  return &keratin_lanes_baseline;
}

#define K_CALL(NAME) \
  void keratin_##NAME##_f32(float *out, const float *a, long n) { \
    keratin_scalars_for(keratin_isa_default())->NAME##_f32(out, a, n); \
  } \
  void keratin_##NAME##_f64(double *out, const double *a, long n) { \
    keratin_scalars_for(keratin_isa_default())->NAME##_f64(out, a, n); \
  }
KERATIN_UNARY(K_CALL)
#undef K_CALL
#define K_CALL(NAME) \
  void keratin_##NAME##_f32(float *out, const float *a, const float *b, long n) { \
    keratin_scalars_for(keratin_isa_default())->NAME##_f32(out, a, b, n); \
  } \
  void keratin_##NAME##_f64(double *out, const double *a, const double *b, long n) { \
    keratin_scalars_for(keratin_isa_default())->NAME##_f64(out, a, b, n); \
  }
KERATIN_BINARY(K_CALL)
