// Which instruction set, and its scalar functions.
#include "include/CKernels.h"

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
  return __builtin_cpu_supports("avx512bf16") ? KERATIN_AVX512_BF16 : KERATIN_AVX512;
#else
  return KERATIN_BASELINE;
#endif
}

const keratin_scalars *keratin_scalars_for(keratin_isa isa) {
#if defined(__x86_64__)
  keratin_isa best = keratin_isa_of_machine();
  switch (isa < best ? isa : best) {
  case KERATIN_BASELINE: return &keratin_scalars_baseline;
  case KERATIN_AVX2: return &keratin_scalars_avx2;
  case KERATIN_AVX512:
  case KERATIN_AVX512_BF16: return &keratin_scalars_avx512;
  }
#endif
  return &keratin_scalars_baseline;
}
