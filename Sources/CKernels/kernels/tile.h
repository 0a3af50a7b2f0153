// Register tiles: what matrix products and convolutions are made of. Written once, used twice: compiled into the package
// for run-time strides, and handed as text to the compiler, which sees the strides as constants. Follows scalar.h.
//
// A tile holds the sums of R points times V vectors in registers:
//
//   acc[r][v] += sum over k of a[(r / RW) * slow + (r % RW) * fast + k * ak] * b[k * bk + v * vector]
//
// for the rows r whose bit is set in `mask` (the others lie outside: padding). R * V + V vectors must fit the registers.
// Or `a` has lanes, too, as depthwise convolutions do:
//
//   acc[r][v] += sum over k of a[(r / RW) * slow + (r % RW) * fast + k * ak + v * vector] * b[k * bk + v * vector]
//
// With every term F lines are fetched that a later tile reads or stores.
#pragma once

#if K_ISA >= 2
#define K_VECTOR_BYTES 64
#elif K_ISA == 1
#define K_VECTOR_BYTES 32
#else
#define K_VECTOR_BYTES 16
#endif

#ifdef K_VECTORS
typedef float k_vf32 __attribute__((vector_size(K_VECTOR_BYTES), aligned(4), may_alias));
typedef double k_vf64 __attribute__((vector_size(K_VECTOR_BYTES), aligned(8), may_alias));
#if K_ISA >= 2
// Half of them, for lanes that are no more.
typedef float k_vf32h __attribute__((vector_size(K_VECTOR_BYTES / 2), aligned(4), may_alias));
#endif
#else
typedef struct { float of[K_VECTOR_BYTES / sizeof(float)]; } k_vf32;
typedef struct { double of[K_VECTOR_BYTES / sizeof(double)]; } k_vf64;
#endif

#define K_LIST(...) __VA_ARGS__

// One more term of a sum: one number for all lanes, or a number for each.
#define K_TERM(sum, x, v, w) sum += *(x) * w;
#ifdef K_VECTORS
#define K_LANES_F32(sum, x, v, w) sum += *((const k_vf32 *)(x) + v) * w;
#define K_LANES_F64(sum, x, v, w) sum += *((const k_vf64 *)(x) + v) * w;
#define K_LANES_F32H(sum, x, v, w) sum += *((const k_vf32h *)(x) + v) * w;
#else
#define K_LANES_F32(sum, x, v, w) sum += (x)[v] * w;
#define K_LANES_F64 K_LANES_F32
#endif

#ifdef K_VECTORS
#define K_TILE(NAME, T, V_T, W_T, ADD, LOOP, AHEAD, BARRIER) \
  K_INLINE void NAME( \
      const int R, const int V, const unsigned mask, const int RW, const long slow, \
      const long fast, const long ak, const long bk, V_T *acc, const T *a, const T *b, long n, \
      const int F, k_ahead *ahead) { \
    LOOP for (long k = 0; k < n; k++) { \
      K_UNROLL for (int f = 0; f < F; f++) { \
        K_PREFETCH_L2(ahead->at[f]) \
        ahead->at[f] += ahead->step[f]; \
      } \
      W_T w[4]; \
      K_UNROLL for (int v = 0; v < V; v++) { \
        const T *here = b + k * bk + v * (long)(sizeof(W_T) / sizeof(T)); \
        w[v] = *(const W_T *)here; \
        if (AHEAD) K_PREFETCH(here + AHEAD * bk) \
      } \
      if (AHEAD && ak > 8) K_PREFETCH(a + (k + AHEAD) * ak) \
      K_UNROLL for (int r = 0; r < R; r++) \
        if (mask >> r & 1) { \
          const T *const x = a + (r / RW) * slow + (r % RW) * fast + k * ak; \
          K_UNROLL for (int v = 0; v < V; v++) { ADD(acc[r * V + v], x, v, w[v]) } \
        } \
      BARRIER \
    } \
  }
#else
// Without vectors a row of the tile is so many numbers side by side.
#define K_TILE(NAME, T, V_T, W_T, ADD, LOOP, AHEAD, BARRIER) \
  K_INLINE void NAME( \
      const int R, const int V, const unsigned mask, const int RW, const long slow, \
      const long fast, const long ak, const long bk, V_T *restrict acc, const T *a, const T *b, \
      long n, const int F, const k_ahead *ahead) { \
    (void)F; \
    (void)ahead; \
    const int width = V * (int)(K_VECTOR_BYTES / sizeof(T)); \
    for (long k = 0; k < n; k++) { \
      const T *const line = b + k * bk; \
      K_UNROLL for (int r = 0; r < R; r++) \
        if (mask >> r & 1) { \
          T *const row = (T *)acc + r * width; \
          const T *const x = a + (r / RW) * slow + (r % RW) * fast + k * ak; \
          for (int j = 0; j < width; j++) { ADD(row[j], x, j, line[j]) } \
        } \
    } \
  }
#endif
K_TILE(k_tile_f32, float, k_vf32, k_vf32, K_TERM, K_TWICE, 0, )
K_TILE(k_tile_f64, double, k_vf64, k_vf64, K_TERM, K_TWICE, 0, )
// For a handful of terms, all written out. What is multiplied later must not be loaded early: there is no register for it.
K_TILE(k_tile_short_f32, float, k_vf32, k_vf32, K_TERM, K_UNROLL, 0, K_NOW)
K_TILE(k_tile_short_f64, double, k_vf64, k_vf64, K_TERM, K_UNROLL, 0, K_NOW)
// For sums that go through all of `b`, and of `a` where its terms lie apart, and come back to them seldom: fetched ahead,
// since lines far apart are not foreseen.
K_TILE(k_tile_far_f32, float, k_vf32, k_vf32, K_TERM, K_TWICE, 8, )
K_TILE(k_tile_far_f64, double, k_vf64, k_vf64, K_TERM, K_TWICE, 8, )
// Lanes on both sides.
K_TILE(k_tile_lanes_f32, float, k_vf32, k_vf32, K_LANES_F32, K_TWICE, 0, )
K_TILE(k_tile_lanes_f64, double, k_vf64, k_vf64, K_LANES_F64, K_TWICE, 0, )
K_TILE(k_tile_lanes_short_f32, float, k_vf32, k_vf32, K_LANES_F32, K_UNROLL, 0, K_NOW)
K_TILE(k_tile_lanes_short_f64, double, k_vf64, k_vf64, K_LANES_F64, K_UNROLL, 0, K_NOW)
#if defined(K_VECTORS) && K_ISA >= 2
K_TILE(k_tile_f32h, float, k_vf32h, k_vf32h, K_TERM, K_TWICE, 0, )
K_TILE(k_tile_short_f32h, float, k_vf32h, k_vf32h, K_TERM, K_UNROLL, 0, K_NOW)
K_TILE(k_tile_far_f32h, float, k_vf32h, k_vf32h, K_TERM, K_TWICE, 8, )
K_TILE(k_tile_lanes_f32h, float, k_vf32h, k_vf32h, K_LANES_F32H, K_TWICE, 0, )
K_TILE(k_tile_lanes_short_f32h, float, k_vf32h, k_vf32h, K_LANES_F32H, K_UNROLL, 0, K_NOW)
#endif

// Sums whose vectors go along the terms: for results that are fewer, side by side, than a vector has numbers.
//
//   acc[r][c] += sum over k of a[(r / RW) * slow + (r % RW) * fast + k] * b[c * column + k]     lane by lane
//
// for C columns; n is a multiple of a vector. In the end `k_sums_f32` takes the lanes of each together, as a tree.
#define K_WIDTH (K_VECTOR_BYTES / (int)sizeof(float))
K_INLINE void k_dots_f32(
    const int R, const int C, const unsigned mask, const int RW, const long slow, const long fast,
    const long column, k_vf32 *acc, const float *a, const float *b, long n) {
  for (long k = 0; k < n; k += K_WIDTH)
    K_UNROLL for (int r = 0; r < R; r++)
      if (mask >> r & 1) {
        const float *const x = a + (r / RW) * slow + (r % RW) * fast + k;
        K_UNROLL for (int c = 0; c < C; c++) {
          const float *const w = b + c * column + k;
#ifdef K_VECTORS
          acc[r * C + c] += *(const k_vf32 *)x * *(const k_vf32 *)w;
#else
          for (int l = 0; l < K_WIDTH; l++) acc[r * C + c].of[l] += x[l] * w[l];
#endif
        }
      }
}

// Of each pair of vectors, some lanes apart, neighbours of both are added: in the end a lane has the number of its vector.
#if defined(K_VECTORS) && !defined(K_STANDALONE)
#define K_PAIRS(D, LOW, HIGH) \
  K_UNROLL for (int i = 0; i < K_WIDTH; i += 2 * D) \
    q[i] = __builtin_shufflevector(q[i], q[i + D], LOW) + __builtin_shufflevector(q[i], q[i + D], HIGH);
#endif
K_INLINE void k_sums_f32(const int n, const k_vf32 *acc, float *to) {
  K_UNROLL for (int g = 0; g < n; g += K_WIDTH) {
    k_vf32 q[K_WIDTH];
    K_UNROLL for (int i = 0; i < K_WIDTH; i++) q[i] = acc[g + i < n ? g + i : n - 1];
#if !defined(K_VECTORS)
#define K_OF(v, l) (v).of[l]
#elif defined(K_STANDALONE)
#define K_OF(v, l) (v)[l]
#endif
#ifdef K_OF
    for (int d = 1; d < K_WIDTH; d *= 2)
      for (int i = 0; i < K_WIDTH; i += 2 * d) {
        const k_vf32 x = q[i], y = q[i + d];
        for (int l = 0; l < K_WIDTH; l++)
          K_OF(q[i], l) = l & d ? K_OF(y, l - d) + K_OF(y, l) : K_OF(x, l) + K_OF(x, l + d);
      }
#undef K_OF
#elif K_ISA >= 2
    K_PAIRS(1, K_LIST(0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30),
            K_LIST(1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31))
    K_PAIRS(2, K_LIST(0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29),
            K_LIST(2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31))
    K_PAIRS(4, K_LIST(0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27),
            K_LIST(4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31))
    K_PAIRS(8, K_LIST(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
            K_LIST(8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31))
#elif K_ISA == 1
    K_PAIRS(1, K_LIST(0, 8, 2, 10, 4, 12, 6, 14), K_LIST(1, 9, 3, 11, 5, 13, 7, 15))
    K_PAIRS(2, K_LIST(0, 1, 8, 9, 4, 5, 12, 13), K_LIST(2, 3, 10, 11, 6, 7, 14, 15))
    K_PAIRS(4, K_LIST(0, 1, 2, 3, 8, 9, 10, 11), K_LIST(4, 5, 6, 7, 12, 13, 14, 15))
#else
    K_PAIRS(1, K_LIST(0, 4, 2, 6), K_LIST(1, 5, 3, 7))
    K_PAIRS(2, K_LIST(0, 1, 4, 5), K_LIST(2, 3, 6, 7))
#endif
#ifdef K_VECTORS
    *(k_vf32 *)(to + g) = q[0];
#else
    for (int l = 0; l < K_WIDTH; l++) to[g + l] = q[0].of[l];
#endif
  }
}
#undef K_WIDTH

// Products of bf16 numbers, two of which lie side by side in 32 bits, the first in the lower half, as vdpbf16ps takes
// them: both products are added to the sum in f32, the second first. Where there is no such instruction, two multiply-adds
// do the same but for denormal numbers, which the instruction takes for 0, and the last bit, where the processor does
// not round between the two.
#if defined(K_VECTORS) && !defined(K_STANDALONE)
typedef k_u32 k_vu32 __attribute__((vector_size(K_VECTOR_BYTES), aligned(4), may_alias));
K_INLINE k_vf32 k_add_pair(k_vf32 sum, k_u32 x, k_vu32 w) {
#if K_ISA >= 3
  typedef float sums __attribute__((vector_size(64)));
  typedef __bf16 pairs __attribute__((vector_size(64)));
  const k_vu32 all = x - (k_vu32){0};
  return (k_vf32)__builtin_ia32_dpbf16ps_512((sums)sum, (pairs)all, (pairs)w);
#else
  sum += k_float_of_bits(x & 0xffff0000u) * (k_vf32)(w & 0xffff0000u);
  return sum + k_float_of_bits(x << 16) * (k_vf32)(w << 16);
#endif
}
#define K_PAIR(sum, x, v, w) sum = k_add_pair(sum, *(x), w);
K_TILE(k_tile_bf16, k_u32, k_vf32, k_vu32, K_PAIR, K_TWICE, 0, )
K_TILE(k_tile_short_bf16, k_u32, k_vf32, k_vu32, K_PAIR, K_UNROLL, 0, K_NOW)
K_TILE(k_tile_far_bf16, k_u32, k_vf32, k_vu32, K_PAIR, K_TWICE, 8, )
#endif

// Sixteen by sixteen numbers turned: to[j][i] = from[i][j].
#ifndef K_STANDALONE
typedef float k_sixteen __attribute__((vector_size(64), aligned(4)));
K_INLINE void k_turn_f32(const float *from, long stride, float *to, long width) {
  k_sixteen q[16];
  K_UNROLL for (int i = 0; i < 16; i++) q[i] = *(const k_sixteen *)(from + i * stride);
#define K_SWAP(D, LOW, HIGH) \
  K_UNROLL for (int i = 0; i < 16; i++) \
    if (!(i & D)) { \
      k_sixteen a = q[i], b = q[i + D]; \
      q[i] = __builtin_shufflevector(a, b, LOW); \
      q[i + D] = __builtin_shufflevector(a, b, HIGH); \
    }
  K_SWAP(1, K_LIST(0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30),
         K_LIST(1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31))
  K_SWAP(2, K_LIST(0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29),
         K_LIST(2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31))
  K_SWAP(4, K_LIST(0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27),
         K_LIST(4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31))
  K_SWAP(8, K_LIST(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
         K_LIST(8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31))
#undef K_SWAP
  K_UNROLL for (int i = 0; i < 16; i++) *(k_sixteen *)(to + i * width) = q[i];
}
#else
K_INLINE void k_turn_f32(const float *from, long stride, float *to, long width) {
  for (int j = 0; j < 16; j++)
    for (int i = 0; i < 16; i++) to[j * width + i] = from[i * stride + j];
}
#endif
