// Functions on lanes for one instruction set, for every operation and type: included once for each, after arrays.h, with
// K_FUNCTIONS (the table's name) and K_VECTOR (bytes of a vector) set and the compiler's target attribute pushed.
#include "kernels/tile.h"

// Elements are independent, also where a result lies on its operand. One vector at a time, since rows are short.
#if K_VECTOR == 64
#define K_LANES_4 _Pragma("clang loop vectorize(assume_safety) vectorize_width(16) interleave_count(1)")
#define K_LANES_8 _Pragma("clang loop vectorize(assume_safety) vectorize_width(8) interleave_count(1)")
#elif K_VECTOR == 32
#define K_LANES_4 _Pragma("clang loop vectorize(assume_safety) vectorize_width(8) interleave_count(1)")
#define K_LANES_8 _Pragma("clang loop vectorize(assume_safety) vectorize_width(4) interleave_count(1)")
#else
#define K_LANES_4 _Pragma("clang loop vectorize(assume_safety) vectorize_width(4) interleave_count(1)")
#define K_LANES_8 _Pragma("clang loop vectorize(assume_safety) vectorize_width(2) interleave_count(1)")
#endif
#define K_LANES_1 _Pragma("clang loop vectorize(assume_safety)")
#define K_LANES_ONE

static inline __attribute__((always_inline)) const void *k_row(const keratin_register *v, long r) {
  return v->rows ? v->rows[r] : v->base + r * v->step;
}

// MARK: - Of two

#define K_TWO(NAME, TYPE, T, R, LOOP, VALUE) \
  static void two_##NAME##_##TYPE( \
      long rows, long n, void *out, const keratin_register *a, const keratin_register *b) { \
    R *z = out; \
    for (long r = 0; r < rows; r++, z += n) { \
      const T *p = k_row(a, r), *q = k_row(b, r); \
      LOOP for (long i = 0; i < n; i++) { \
        T x = p[i], y = q[i]; \
        z[i] = (R)(VALUE); \
      } \
    } \
  }
// The comparison, and a choice by it between numbers of the same width.
#define K_COMPARE(NAME, TYPE, T, W, LOOP, VALUE) \
  K_TWO(NAME, TYPE, T, k_u8, LOOP, VALUE) \
  static void choice_##NAME##_##TYPE(long rows, long n, void *out, const keratin_register *v) { \
    W *z = out; \
    for (long r = 0; r < rows; r++, z += n) { \
      const T *p = k_row(v, r), *q = k_row(v + 1, r); \
      const W *s = k_row(v + 2, r), *t = k_row(v + 3, r); \
      LOOP for (long i = 0; i < n; i++) { \
        T x = p[i], y = q[i]; \
        W u = s[i], w = t[i]; \
        z[i] = VALUE ? u : w; \
      } \
    } \
  }
#define K_COMPARES(TYPE, T, W, LOOP) \
  K_COMPARE(less, TYPE, T, W, LOOP, (x < y)) \
  K_COMPARE(lessOrEqual, TYPE, T, W, LOOP, (x <= y)) \
  K_COMPARE(greater, TYPE, T, W, LOOP, (x > y)) \
  K_COMPARE(greaterOrEqual, TYPE, T, W, LOOP, (x >= y)) \
  K_COMPARE(equal, TYPE, T, W, LOOP, (x == y)) \
  K_COMPARE(notEqual, TYPE, T, W, LOOP, (x != y))
#define K_REAL_TWO(TYPE, T, W, LOOP) \
  K_TWO(add, TYPE, T, T, LOOP, x + y) \
  K_TWO(subtract, TYPE, T, T, LOOP, x - y) \
  K_TWO(multiply, TYPE, T, T, LOOP, x * y) \
  K_TWO(divide, TYPE, T, T, LOOP, x / y) \
  K_TWO(max, TYPE, T, T, LOOP, k_max_##TYPE(x, y)) \
  K_TWO(min, TYPE, T, T, LOOP, k_min_##TYPE(x, y)) \
  K_TWO(power, TYPE, T, T, K_LANES_ONE, k_power_##TYPE(x, y)) \
  K_TWO(atan2, TYPE, T, T, K_LANES_ONE, k_atan2_##TYPE(x, y)) \
  K_TWO(remainder, TYPE, T, T, K_LANES_ONE, k_remainder_##TYPE(x, y)) \
  K_TWO(quotient, TYPE, T, T, LOOP, k_floor_##TYPE(x / y)) \
  K_TWO(modulo, TYPE, T, T, LOOP, x - y * k_floor_##TYPE(x / y)) \
  K_COMPARES(TYPE, T, W, LOOP)
#define K_WHOLE_TWO(TYPE, T, W, LOOP) \
  K_TWO(add, TYPE, T, T, LOOP, k_add_##TYPE(x, y)) \
  K_TWO(subtract, TYPE, T, T, LOOP, k_subtract_##TYPE(x, y)) \
  K_TWO(multiply, TYPE, T, T, LOOP, k_multiply_##TYPE(x, y)) \
  K_TWO(divide, TYPE, T, T, K_LANES_ONE, k_divide_##TYPE(x, y)) \
  K_TWO(max, TYPE, T, T, LOOP, k_max_##TYPE(x, y)) \
  K_TWO(min, TYPE, T, T, LOOP, k_min_##TYPE(x, y)) \
  K_TWO(power, TYPE, T, T, K_LANES_ONE, k_power_##TYPE(x, y)) \
  K_TWO(remainder, TYPE, T, T, K_LANES_ONE, k_remainder_##TYPE(x, y)) \
  K_TWO(quotient, TYPE, T, T, K_LANES_ONE, k_divide_##TYPE(x, y)) \
  K_TWO(modulo, TYPE, T, T, K_LANES_ONE, k_remainder_##TYPE(x, y)) \
  K_TWO(and, TYPE, T, T, LOOP, x & y) \
  K_TWO(or, TYPE, T, T, LOOP, x | y) \
  K_TWO(xor, TYPE, T, T, LOOP, x ^ y) \
  K_TWO(shiftLeft, TYPE, T, T, LOOP, k_shiftLeft_##TYPE(x, y)) \
  K_TWO(shiftRight, TYPE, T, T, LOOP, k_shiftRight_##TYPE(x, y)) \
  K_COMPARES(TYPE, T, W, LOOP)

// Of each type: its C type, one of the same width that choices move, and how its loops are cut.
#define K_REALS(X) X(f32, float, k_u32, K_LANES_4) X(f64, double, k_u64, K_LANES_8)
#define K_WHOLES(X) \
  X(i8, k_i8, k_u8, K_LANES_1) X(u8, k_u8, k_u8, K_LANES_1) X(i32, k_i32, k_u32, K_LANES_4) \
  X(u32, k_u32, k_u32, K_LANES_4) X(i64, k_i64, k_u64, K_LANES_8) X(u64, k_u64, k_u64, K_LANES_8)
K_REALS(K_REAL_TWO)
K_WHOLES(K_WHOLE_TWO)

#define K_SELECT(WIDTH, T, LOOP) \
  static void select_##WIDTH(long rows, long n, void *out, const keratin_register *v) { \
    T *z = out; \
    for (long r = 0; r < rows; r++, z += n) { \
      const k_u8 *test = k_row(v, r); \
      const T *p = k_row(v + 1, r), *q = k_row(v + 2, r); \
      LOOP for (long i = 0; i < n; i++) { \
        T x = p[i], y = q[i]; \
        z[i] = test[i] ? x : y; \
      } \
    } \
  }
K_SELECT(1, k_u8, K_LANES_1)
K_SELECT(4, k_u32, K_LANES_4)
K_SELECT(8, k_u64, K_LANES_8)

// MARK: - Of one

#define K_ONE(NAME, T, R, LOOP, VALUE) \
  static void one_##NAME(void *out, const void *a, long n) { \
    R *z = out; \
    const T *p = a; \
    LOOP for (long i = 0; i < n; i++) { \
      T x = p[i]; \
      z[i] = (R)(VALUE); \
    } \
  }
#define K_WHOLE_ONE(TYPE, T, W, LOOP) \
  K_ONE(negate_##TYPE, T, T, LOOP, k_negate_##TYPE(x)) \
  K_ONE(abs_##TYPE, T, T, LOOP, k_abs_##TYPE(x)) \
  K_ONE(sign_##TYPE, T, T, LOOP, k_sign_##TYPE(x)) \
  K_ONE(not_##TYPE, T, T, LOOP, ~x) \
  K_ONE(isFinite_##TYPE, T, k_u8, LOOP, x == x) \
  K_ONE(same_##TYPE, T, T, LOOP, x)
K_WHOLES(K_WHOLE_ONE)
K_ONE(not_bool, k_u8, k_u8, K_LANES_1, x ^ 1)

// From one type to another; f16 and bf16 are rounded to, and held as f32.
#define K_CASTS(TYPE, T, LOOP, I8, U8, I32, U32, I64, U64, F16, BF16) \
  K_ONE(cast_##TYPE##_f32, T, float, LOOP, x) \
  K_ONE(cast_##TYPE##_f64, T, double, K_LANES_8, x) \
  K_ONE(cast_##TYPE##_i8, T, k_i8, LOOP, I8(x)) \
  K_ONE(cast_##TYPE##_u8, T, k_u8, LOOP, U8(x)) \
  K_ONE(cast_##TYPE##_i32, T, k_i32, LOOP, I32(x)) \
  K_ONE(cast_##TYPE##_u32, T, k_u32, LOOP, U32(x)) \
  K_ONE(cast_##TYPE##_i64, T, k_i64, K_LANES_8, I64(x)) \
  K_ONE(cast_##TYPE##_u64, T, k_u64, K_LANES_8, U64(x)) \
  K_ONE(cast_##TYPE##_f16, T, float, LOOP, k_f32_from_f16(F16(x))) \
  K_ONE(cast_##TYPE##_bf16, T, float, LOOP, k_f32_from_bf16(BF16(x))) \
  K_ONE(cast_##TYPE##_bool, T, k_u8, LOOP, x != 0)
#define K_REAL_CASTS(TYPE, T, W, LOOP) \
  K_CASTS(TYPE, T, LOOP, k_cast_##TYPE##_i8, k_cast_##TYPE##_u8, k_cast_##TYPE##_i32, \
          k_cast_##TYPE##_u32, k_cast_##TYPE##_i64, k_cast_##TYPE##_u64, k_f16_from_##TYPE, \
          k_bf16_from_##TYPE)
#define K_F16_OF_WHOLE(X) k_f16_from_f32((float)(X))
#define K_BF16_OF_WHOLE(X) k_bf16_from_f32((float)(X))
#define K_WHOLE_CASTS(TYPE, T, W, LOOP) \
  K_CASTS(TYPE, T, LOOP, (k_i8), (k_u8), (k_i32), (k_u32), (k_i64), (k_u64), K_F16_OF_WHOLE, \
          K_BF16_OF_WHOLE)
K_REALS(K_REAL_CASTS)
K_WHOLES(K_WHOLE_CASTS)
// The same 16 bits under the other type, both held as f32.
K_ONE(bits_f16_bf16, float, float, K_LANES_4, k_f32_from_bf16(k_f16_from_f32(x)))
K_ONE(bits_bf16_f16, float, float, K_LANES_4, k_f32_from_f16(k_bf16_from_f32(x)))

// MARK: - By name

#define K_TWO_ENTRY(NAME, TYPE) {.name = #NAME "_" #TYPE, .two = two_##NAME##_##TYPE},
#define K_COMPARE_ENTRY(NAME, TYPE) \
  {.name = #NAME "_" #TYPE, .two = two_##NAME##_##TYPE, .choice = choice_##NAME##_##TYPE},
#define K_ONE_ENTRY(NAME, FUNCTION) {.name = #NAME, .one = (keratin_one)FUNCTION},
#define K_BOTH_ENTRIES(TYPE) \
  K_TWO_ENTRY(add, TYPE) K_TWO_ENTRY(subtract, TYPE) K_TWO_ENTRY(multiply, TYPE) \
  K_TWO_ENTRY(divide, TYPE) K_TWO_ENTRY(max, TYPE) K_TWO_ENTRY(min, TYPE) K_TWO_ENTRY(power, TYPE) \
  K_TWO_ENTRY(remainder, TYPE) K_TWO_ENTRY(quotient, TYPE) K_TWO_ENTRY(modulo, TYPE) \
  K_COMPARE_ENTRY(less, TYPE) K_COMPARE_ENTRY(lessOrEqual, TYPE) K_COMPARE_ENTRY(greater, TYPE) \
  K_COMPARE_ENTRY(greaterOrEqual, TYPE) K_COMPARE_ENTRY(equal, TYPE) K_COMPARE_ENTRY(notEqual, TYPE)
#define K_CAST_ENTRY(FROM, TO) K_ONE_ENTRY(cast_##FROM##_##TO, one_cast_##FROM##_##TO)
#define K_CAST_ENTRIES(TYPE, T, W, LOOP) \
  K_CAST_ENTRY(TYPE, f32) K_CAST_ENTRY(TYPE, f64) K_CAST_ENTRY(TYPE, i8) K_CAST_ENTRY(TYPE, u8) \
  K_CAST_ENTRY(TYPE, i32) K_CAST_ENTRY(TYPE, u32) K_CAST_ENTRY(TYPE, i64) K_CAST_ENTRY(TYPE, u64) \
  K_CAST_ENTRY(TYPE, f16) K_CAST_ENTRY(TYPE, bf16) K_CAST_ENTRY(TYPE, bool)
#define K_REAL_ENTRIES(TYPE, T, W, LOOP) K_BOTH_ENTRIES(TYPE) K_TWO_ENTRY(atan2, TYPE)
#define K_WHOLE_ENTRIES(TYPE, T, W, LOOP) \
  K_BOTH_ENTRIES(TYPE) K_TWO_ENTRY(and, TYPE) K_TWO_ENTRY(or, TYPE) K_TWO_ENTRY(xor, TYPE) \
  K_TWO_ENTRY(shiftLeft, TYPE) K_TWO_ENTRY(shiftRight, TYPE) \
  K_ONE_ENTRY(negate_##TYPE, one_negate_##TYPE) K_ONE_ENTRY(abs_##TYPE, one_abs_##TYPE) \
  K_ONE_ENTRY(sign_##TYPE, one_sign_##TYPE) K_ONE_ENTRY(not_##TYPE, one_not_##TYPE) \
  K_ONE_ENTRY(isFinite_##TYPE, one_isFinite_##TYPE) K_ONE_ENTRY(floor_##TYPE, one_same_##TYPE) \
  K_ONE_ENTRY(ceil_##TYPE, one_same_##TYPE) K_ONE_ENTRY(round_##TYPE, one_same_##TYPE)
#define K_UNARY_ENTRY(NAME) \
  K_ONE_ENTRY(NAME##_f32, array_##NAME##_f32) K_ONE_ENTRY(NAME##_f64, array_##NAME##_f64)

const keratin_function K_FUNCTIONS[] = {
  K_REALS(K_REAL_ENTRIES) K_WHOLES(K_WHOLE_ENTRIES) K_REALS(K_CAST_ENTRIES) K_WHOLES(K_CAST_ENTRIES)
  KERATIN_UNARY(K_UNARY_ENTRY) K_UNARY_ENTRY(isFinite)
  K_ONE_ENTRY(not_bool, one_not_bool) K_ONE_ENTRY(bits_f16_bf16, one_bits_f16_bf16)
  K_ONE_ENTRY(bits_bf16_f16, one_bits_bf16_f16)
  {.name = "select_1", .choice = select_1}, {.name = "select_4", .choice = select_4},
  {.name = "select_8", .choice = select_8}, {.name = 0},
};
