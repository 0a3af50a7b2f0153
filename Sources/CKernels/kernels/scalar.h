// Scalar functions of Keratin's kernels: whole numbers, conversions, random bits. dialect.h comes before; functions of
// f64 and f32 follow in scalar64.h and scalar32.h, in this order.
//
// Freestanding: no headers, no libm, no calls. Written once, used twice: compiled into the package in arrays of points,
// and handed as text to the compiler together with the kernels of a plan. Straight-line code without branches wherever
// that is possible, so that a loop around any of it becomes vectors.
//
// K_ISA is 0 (what every machine of the architecture has), 1 (AVX2, FMA, F16C), 2 (AVX-512 F, BW, DQ, VL) or 3
// (AVX512_BF16 besides: here the same as 2). Within one
// K_ISA every function gives the same bits wherever it is compiled: multiply-adds are spelled out (K_FMA: fused for 1
// and 2, two roundings for 0) and the compiler is told to make no others. For this to hold in a caller that allows
// contraction, compile it with -ffp-contract=fast-honor-pragmas (or on), not fast. Between K_ISA 0 and the others, last
// bits may differ; between 1 and 2 they do not.
//
// Names: k_FUNCTION_TYPE, TYPE among f32 f64 i8 u8 i32 u32 i64 u64; k_cast_FROM_TO. Of f16 and bf16 there is storage
// only: k_f32_from_f16, k_f16_from_f32 and so on. Rounding is to nearest; denormal numbers count.
#pragma once

#ifdef __clang__
#pragma float_control(push)
#pragma clang fp contract(off)
#endif

#if K_ISA >= 1
#define K_FMA(a, b, c) __builtin_elementwise_fma((a), (b), (c))
#else
#define K_FMA(a, b, c) ((a) * (b) + (c))
#endif

// Whole numbers: everything wraps. `divide` truncates; by zero all bits are set, and the least number by -1 is itself.
// `remainder` has the sign of the left side, and is the left side where the right is zero. Shifts by the width or more
// (or by a negative number) give 0, or the sign where a signed number goes right. The arithmetic is done in an unsigned
// type at least as wide as int, where overflow has a meaning.
#define K_WHOLE(NAME, T, U, WIDTH) \
  K_INLINE T k_add_##NAME(T a, T b) { return (T)((U)a + (U)b); } \
  K_INLINE T k_subtract_##NAME(T a, T b) { return (T)((U)a - (U)b); } \
  K_INLINE T k_multiply_##NAME(T a, T b) { return (T)((U)a * (U)b); } \
  K_INLINE T k_negate_##NAME(T a) { return (T)((U)0 - (U)a); } \
  K_INLINE T k_not_##NAME(T a) { return (T)~a; } \
  K_INLINE T k_max_##NAME(T a, T b) { return a > b ? a : b; } \
  K_INLINE T k_min_##NAME(T a, T b) { return a < b ? a : b; } \
  K_INLINE T k_and_##NAME(T a, T b) { return (T)(a & b); } \
  K_INLINE T k_or_##NAME(T a, T b) { return (T)(a | b); } \
  K_INLINE T k_xor_##NAME(T a, T b) { return (T)(a ^ b); } \
  K_INLINE T k_shiftLeft_##NAME(T a, T b) { \
    return (U)b < WIDTH ? (T)((U)a << ((U)b & (WIDTH - 1))) : (T)0; \
  }
#define K_SIGNED(NAME, T, U, WIDTH) \
  K_WHOLE(NAME, T, U, WIDTH) \
  K_INLINE T k_divide_##NAME(T a, T b) { \
    return b == 0 ? (T)-1 : b == -1 ? k_negate_##NAME(a) : (T)(a / b); \
  } \
  K_INLINE T k_remainder_##NAME(T a, T b) { return b == 0 ? a : b == -1 ? (T)0 : (T)(a % b); } \
  K_INLINE T k_shiftRight_##NAME(T a, T b) { \
    return (T)(a >> ((U)b < WIDTH ? (int)b : WIDTH - 1)); \
  } \
  K_INLINE T k_abs_##NAME(T a) { return a < 0 ? k_negate_##NAME(a) : a; } \
  K_INLINE T k_sign_##NAME(T a) { return (T)((a > 0) - (a < 0)); }
#define K_UNSIGNED(NAME, T, U, WIDTH) \
  K_WHOLE(NAME, T, U, WIDTH) \
  K_INLINE T k_divide_##NAME(T a, T b) { return b == 0 ? (T)-1 : (T)(a / b); } \
  K_INLINE T k_remainder_##NAME(T a, T b) { return b == 0 ? a : (T)(a % b); } \
  K_INLINE T k_shiftRight_##NAME(T a, T b) { \
    return b < WIDTH ? (T)(a >> (b & (WIDTH - 1))) : (T)0; \
  } \
  K_INLINE T k_abs_##NAME(T a) { return a; } \
  K_INLINE T k_sign_##NAME(T a) { return a != 0; }

K_SIGNED(i8, k_i8, k_u32, 8)
K_SIGNED(i32, k_i32, k_u32, 32)
K_SIGNED(i64, k_i64, k_u64, 64)
K_UNSIGNED(u8, k_u8, k_u32, 8)
K_UNSIGNED(u32, k_u32, k_u32, 32)
K_UNSIGNED(u64, k_u64, k_u64, 64)

// Floating point to whole: toward zero, clamped, NaN is 0. LOW is the least number; HIGH is the first one that is too
// great. Both are powers of two (or 0), exact in either type.
#define K_CLAMPED(NAME, T, LOW, HIGH, MOST) \
  K_INLINE T k_cast_f32_##NAME(float x) { \
    return x >= HIGH##f ? (T)(MOST) : x <= LOW##f ? (T)LOW##f : x == x ? (T)x : (T)0; \
  } \
  K_INLINE T k_cast_f64_##NAME(double x) { \
    return x >= HIGH ? (T)(MOST) : x <= LOW ? (T)LOW : x == x ? (T)x : (T)0; \
  }
K_CLAMPED(i8, k_i8, -128.0, 128.0, 127)
K_CLAMPED(u8, k_u8, 0.0, 256.0, 255)
K_CLAMPED(i32, k_i32, -2147483648.0, 2147483648.0, 2147483647)
K_CLAMPED(u32, k_u32, 0.0, 4294967296.0, 4294967295u)
K_CLAMPED(i64, k_i64, -9223372036854775808.0, 9223372036854775808.0, 9223372036854775807l)
K_CLAMPED(u64, k_u64, 0.0, 18446744073709551616.0, 18446744073709551615ul)

// bf16 is the upper half of an f32; to nearest, ties to even, a NaN stays one.
K_INLINE float k_f32_from_bf16(k_u16 x) { return k_float_of_bits((k_u32)x << 16); }
#if defined(__clang__) && defined(__AVX512BF16__)
K_INLINE k_u16 k_bf16_from_f32(float x) { return __builtin_bit_cast(k_u16, (__bf16)x); }
#else
K_INLINE k_u16 k_bf16_from_f32(float x) {
  k_u32 u = k_bits_f32(x), rounded = (u + 0x7fffu + (u >> 16 & 1u)) >> 16;
  return (k_u16)(x != x ? (u >> 16 | 0x40u) : rounded);
}
#endif
K_INLINE k_u16 k_bf16_from_f64(double x) { return k_bf16_from_f32((float)x); }

#if K_ISA >= 1
K_INLINE float k_f32_from_f16(k_u16 x) { return (float)__builtin_bit_cast(_Float16, x); }
K_INLINE k_u16 k_f16_from_f32(float x) {
  _Float16 half = (_Float16)x;
  return __builtin_bit_cast(k_u16, half);
}
#else
// A multiplication by 2^112 puts the exponent right, for denormal numbers too; infinities and NaN are set apart.
K_INLINE float k_f32_from_f16(k_u16 x) {
  k_u32 rest = (k_u32)(x & 0x7fff) << 13;
  float value = k_float_of_bits(rest) * 5.192296858534828e33f;
  k_u32 special = rest | 0x7f800000u | (rest & 0x7fffffu ? 0x400000u : 0u);
  k_u32 bits = (x & 0x7c00) == 0x7c00 ? special : k_bits_f32(value);
  return k_float_of_bits(bits | (k_u32)(x & 0x8000) << 16);
}
// Adding a power of two that is 2^10 times the unit of the result rounds a denormal one; the others are rounded as
// whole numbers.
K_INLINE k_u16 k_f16_from_f32(float x) {
  k_u32 u = k_bits_f32(x) & 0x7fffffffu, sign = k_bits_f32(x) >> 16 & 0x8000u;
  k_u32 normal = (u - 0x38000000u + 0xfffu + (u >> 13 & 1u)) >> 13;
  k_u32 small = k_bits_f32(k_float_of_bits(u) + 0.5f) - 0x3f000000u;
  k_u32 nan = 0x7e00u | (u >> 13 & 0x3ffu);
  k_u32 half = u > 0x7f800000u ? nan : u >= 0x477ff000u ? 0x7c00u : u < 0x38800000u ? small : normal;
  return (k_u16)(half | sign);
}
#endif

// Rounded once: what f32 cannot hold is noted in its last bit (rounding to odd), which lies far below the last of f16.
K_INLINE k_u16 k_f16_from_f64(double x) {
  float y = (float)x;
  double back = (double)y;
  k_u32 u = k_bits_f32(y);
  // One step toward zero where y lies beyond x.
  k_u32 toward = K_ABS_F64(back) > K_ABS_F64(x) ? u - 1u : u;
  k_u32 odd = back != x && x == x ? (toward | 1u) : u;
  return k_f16_from_f32(k_float_of_bits(odd));
}

// The four words of a counter (counter, stream, step, 0) under the key (low, high): Philox 4x32-10 (Salmon, Moraes, Dror,
// Shaw: Parallel Random Numbers: As Easy as 1, 2, 3, 2011).
K_INLINE void k_philox(
    k_u32 *words, k_u32 counter, k_u32 stream, k_u32 step, k_u32 low, k_u32 high) {
  // In 64 bits each, of which the lower half counts: so products need no widening.
  k_u64 a = counter, b = stream, c = step, d = 0;
  K_UNROLL for (int round = 0; round < 10; round++) {
    k_u64 p = (a & 0xffffffffu) * 0xd2511f53u, q = (c & 0xffffffffu) * 0xcd9e8d57u;
    a = (q >> 32) ^ b ^ low;
    b = q;
    c = (p >> 32) ^ d ^ high;
    d = p;
    low += 0x9e3779b9u;
    high += 0xbb67ae85u;
  }
  words[0] = (k_u32)a;
  words[1] = (k_u32)b;
  words[2] = (k_u32)c;
  words[3] = (k_u32)d;
}

// 32 random bits: word `element % 4` of the counter `element / 4`.
K_INLINE k_u32 k_random_bits(k_u32 element, k_u32 stream, k_u32 step, k_u32 low, k_u32 high) {
  k_u32 words[4];
  k_philox(words, element >> 2, stream, step, low, high);
  k_u32 even = element & 2u ? words[2] : words[0], odd = element & 2u ? words[3] : words[1];
  return element & 1u ? odd : even;
}

// The same for `count` elements from `first` on: all four words of a counter are used.
K_INLINE void k_random_row(
    k_u32 *out, k_u32 first, k_u32 stream, k_u32 step, k_u32 low, k_u32 high, long count) {
  long skip = first & 3u, end = count + skip;
  for (long from = 0; from < end; from += 64) {
    k_u32 words[64], counter = (first >> 2) + (k_u32)(from >> 2);
    // Numbers of elements have 32 bits, so those of counters 30.
    K_PARALLEL
    for (int i = 0; i < 16; i++)
      k_philox(words + 4 * i, (counter + (k_u32)i) & 0x3fffffffu, stream, step, low, high);
    long begin = from < skip ? skip : from, stop = from + 64 < end ? from + 64 : end;
    for (long k = begin; k < stop; k++) out[k - skip] = words[k - from];
  }
}

K_INLINE long k_least(long a, long b) { return a < b ? a : b; }
K_INLINE long k_greatest(long a, long b) { return a > b ? a : b; }
// How many k >= 0 have c k < x.
K_INLINE long k_up(long x, long c) { return x <= 0 ? 0 : (x + c - 1) / c; }

// By squaring, wrapping; a negative exponent gives 1 / a^|b| truncated.
#define K_WHOLE_POWER(NAME, T, ISSIGNED) \
  K_INLINE T k_power_##NAME(T a, T b) { \
    if (ISSIGNED && b < 0) return a == 1 ? 1 : a == (T)-1 ? (b & 1 ? (T)-1 : (T)1) : (T)0; \
    T result = 1; \
    for (k_u64 n = (k_u64)b; n; n >>= 1) { \
      if (n & 1) result = k_multiply_##NAME(result, a); \
      a = k_multiply_##NAME(a, a); \
    } \
    return result; \
  }
K_WHOLE_POWER(i8, k_i8, 1)
K_WHOLE_POWER(u8, k_u8, 0)
K_WHOLE_POWER(i32, k_i32, 1)
K_WHOLE_POWER(u32, k_u32, 0)
K_WHOLE_POWER(i64, k_i64, 1)
K_WHOLE_POWER(u64, k_u64, 0)

#ifdef __clang__
#pragma float_control(pop)
#endif
