#if defined(__x86_64__)
#include "state.h"
#include <limits.h>
#include <stdlib.h>
#define K_ISA 1
#define K_TABLE keratin_scalars_avx2
#define K_FUNCTIONS keratin_functions_avx2
#define K_MACHINE keratin_machine_avx2
#define K_VECTOR 32
#define K_REGISTERS 16
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#include "arrays.h"
#include "functions.h"
#include "machine.h"
#pragma clang attribute pop
#endif
