// What the text of kernels takes from the compiler, spelled for each kind of compiler. All that follows stands on this.
//
// As it is, the text is for clang: the package and the engine compile it so. With K_STANDALONE it is for any compiler of
// C99, and takes GNU C's vectors where the compiler has them; with K_PORTABLE besides it takes nothing but C99.
#pragma once

#ifndef K_ISA
#define K_ISA 0
#endif

#ifndef K_STANDALONE

typedef signed char k_i8;
typedef unsigned char k_u8;
typedef unsigned short k_u16;
typedef int k_i32;
typedef unsigned int k_u32;
typedef long k_i64;
typedef unsigned long k_u64;

#else

#include <float.h>
#include <stdint.h>

#ifdef __FAST_MATH__
#error "kernels know NaN and infinities: compile without -ffast-math"
#endif
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD != 0 && FLT_EVAL_METHOD != 16
#error "kernels round to the type of each number: compile with -msse2 -mfpmath=sse, or what your machine has"
#endif

typedef int8_t k_i8;
typedef uint8_t k_u8;
typedef uint16_t k_u16;
typedef int32_t k_i32;
typedef uint32_t k_u32;
typedef int64_t k_i64;
typedef uint64_t k_u64;

#endif

// K_VECTORS: vectors are a type, and may be indexed and added. K_UNROLL, K_TWICE: the loop that follows is written out, or
// taken two turns at a time. K_PARALLEL: its turns do not depend on one another. K_LANES: nor these, which are a vector or
// part of one, and are not written out. K_SIXTEEN, before these: vectors have so many lanes; where numbers are rounded to
// bf16 clang would take four. K_NOW: what stands before has happened.
// K_ALIGNED: arrays on the stack say it all, since gcc 12 else stores vectors to some as if they were aligned, and does
// not align them.
#if defined(__GNUC__) && !defined(K_PORTABLE)
#define K_VECTORS 1
#define K_NOW __asm__ volatile("" ::: "memory");
#define K_PREFETCH(place) __builtin_prefetch(place);
#define K_PREFETCH_L2(place) __builtin_prefetch(place, 0, 2);
#else
#define K_NOW
#define K_PREFETCH(place)
#define K_PREFETCH_L2(place)
#endif
#ifdef __GNUC__
#define K_UNUSED __attribute__((unused))
#define K_INLINE static inline __attribute__((always_inline, unused))
#define K_ALIGNED(bytes) __attribute__((aligned(bytes)))
#else
#define K_UNUSED
#define K_INLINE static inline
#define K_ALIGNED(bytes)
#endif
#if defined(__clang__)
#define K_UNROLL _Pragma("clang loop unroll(full)")
#define K_TWICE _Pragma("clang loop unroll_count(2)")
#define K_PARALLEL _Pragma("clang loop vectorize(assume_safety)")
#define K_LANES _Pragma("clang loop vectorize(assume_safety) unroll(disable)")
#define K_SIXTEEN _Pragma("clang loop vectorize_width(16)")
#pragma clang diagnostic ignored "-Wpass-failed"
#elif defined(__GNUC__)
#define K_UNROLL _Pragma("GCC unroll 64")
#define K_TWICE _Pragma("GCC unroll 2")
#define K_PARALLEL _Pragma("GCC ivdep")
#define K_LANES _Pragma("GCC ivdep")
#define K_SIXTEEN
#else
#define K_UNROLL
#define K_TWICE
#define K_PARALLEL
#define K_LANES
#define K_SIXTEEN
#endif

// Addresses that are fetched ahead, and how many bytes each moves on with every term of a sum.
typedef struct {
  const char *at[12];
  long step[12];
} k_ahead;

// Bits of numbers.
#ifndef K_STANDALONE
K_INLINE k_u32 k_bits_f32(float x) { return __builtin_bit_cast(k_u32, x); }
K_INLINE k_u64 k_bits_f64(double x) { return __builtin_bit_cast(k_u64, x); }
K_INLINE float k_float_of_bits(k_u32 x) { return __builtin_bit_cast(float, x); }
K_INLINE double k_double_of_bits(k_u64 x) { return __builtin_bit_cast(double, x); }
#else
typedef union { float number; k_u32 bits; } k_both_f32;
typedef union { double number; k_u64 bits; } k_both_f64;
K_INLINE k_u32 k_bits_f32(float x) {
  k_both_f32 both;
  both.number = x;
  return both.bits;
}
K_INLINE k_u64 k_bits_f64(double x) {
  k_both_f64 both;
  both.number = x;
  return both.bits;
}
K_INLINE float k_float_of_bits(k_u32 x) {
  k_both_f32 both;
  both.bits = x;
  return both.number;
}
K_INLINE double k_double_of_bits(k_u64 x) {
  k_both_f64 both;
  both.bits = x;
  return both.number;
}
#endif

#ifdef K_VECTORS
#define K_INFINITY_F32 __builtin_inff()
#define K_INFINITY_F64 __builtin_inf()
#define K_NAN_F32 __builtin_nanf("")
#define K_NAN_F64 __builtin_nan("")
#define K_ABS_F32(x) __builtin_fabsf(x)
#define K_ABS_F64(x) __builtin_fabs(x)
#define K_COPY_SIGN_F32(x, sign) __builtin_copysignf((x), (sign))
#define K_COPY_SIGN_F64(x, sign) __builtin_copysign((x), (sign))
#else
#define K_INFINITY_F32 k_float_of_bits(0x7f800000u)
#define K_INFINITY_F64 k_double_of_bits((k_u64)0x7ff00000u << 32)
#define K_NAN_F32 k_float_of_bits(0x7fc00000u)
#define K_NAN_F64 k_double_of_bits((k_u64)0x7ff80000u << 32)
#define K_SIGN_F64 ((k_u64)1 << 63)
#define K_ABS_F32(x) k_float_of_bits(k_bits_f32(x) & 0x7fffffffu)
#define K_ABS_F64(x) k_double_of_bits(k_bits_f64(x) & ~K_SIGN_F64)
#define K_COPY_SIGN_F32(x, sign) \
  k_float_of_bits((k_bits_f32(x) & 0x7fffffffu) | (k_bits_f32(sign) & 0x80000000u))
#define K_COPY_SIGN_F64(x, sign) \
  k_double_of_bits((k_bits_f64(x) & ~K_SIGN_F64) | (k_bits_f64(sign) & K_SIGN_F64))
#endif

// Square roots: an instruction where there is one, never the library's function.
#if defined(K_VECTORS) && defined(__clang__)
#define K_SQRT_F32(x) __builtin_elementwise_sqrt(x)
#define K_SQRT_F64(x) __builtin_elementwise_sqrt(x)
#elif defined(K_VECTORS) && (defined(__x86_64__) || defined(__aarch64__))
K_INLINE float K_SQRT_F32(float x) {
  float root;
#ifdef __x86_64__
  __asm__("sqrtss %1, %0" : "=x"(root) : "x"(x));
#else
  __asm__("fsqrt %s0, %s1" : "=w"(root) : "w"(x));
#endif
  return root;
}
K_INLINE double K_SQRT_F64(double x) {
  double root;
#ifdef __x86_64__
  __asm__("sqrtsd %1, %0" : "=x"(root) : "x"(x));
#else
  __asm__("fsqrt %d0, %d1" : "=w"(root) : "w"(x));
#endif
  return root;
}
#else
// x y with y = 1 / sqrt(x) by Newton's steps from a guess at its bits; then what the square of that misses.
K_INLINE double K_SQRT_F64(double x) {
  if (!(x > 0) || x == K_INFINITY_F64) return x < 0 ? K_NAN_F64 : x;
  int small = x < 0x1p-900, large = x > 0x1p900;
  x *= small ? 0x1p200 : large ? 0x1p-200 : 1.0;
  double y = k_double_of_bits(((k_u64)0x5fe6eb50u << 32 | 0xc7b537a9u) - (k_bits_f64(x) >> 1));
  for (int k = 0; k < 5; k++) y *= 1.5 - 0.5 * x * y * y;
  // The square of s is high + low (Dekker, 1971).
  double s = x * y, t = 134217729.0 * s, h = t - (t - s), l = s - h;
  double high = s * s, low = ((h * h - high) + 2.0 * h * l) + l * l;
  s += 0.5 * y * ((x - high) - low);
  return s * (small ? 0x1p-100 : large ? 0x1p100 : 1.0);
}
K_INLINE float K_SQRT_F32(float x) { return (float)K_SQRT_F64((double)x); }
#endif

// The upper half of a product of 128 bits.
#ifndef K_STANDALONE
K_INLINE k_u64 k_upper_half(k_u64 a, k_u64 b) {
  return (k_u64)((unsigned __int128)a * b >> 64);
}
#else
K_INLINE k_u64 k_upper_half(k_u64 a, k_u64 b) {
  k_u64 al = (k_u32)a, ah = a >> 32, bl = (k_u32)b, bh = b >> 32;
  k_u64 middle = ah * bl + (al * bl >> 32), other = al * bh + (k_u32)middle;
  return ah * bh + (middle >> 32) + (other >> 32);
}
#endif
