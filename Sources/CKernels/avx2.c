#if defined(__x86_64__)
#include "include/CKernels.h"
#define K_ISA 1
#define K_TABLE keratin_scalars_avx2
#define K_LANES keratin_lanes_avx2
#define K_VECTOR 32
#define K_REGISTERS 16
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#include "arrays.h"
#include "lanes.h"
#pragma clang attribute pop
#endif
