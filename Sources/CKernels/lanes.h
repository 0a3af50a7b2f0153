// The functions of KeratinLanes.h for one instruction set: included once for each, with K_LANES (the table's name),
// K_VECTOR (bytes of a vector) and K_REGISTERS (vector registers) set and the compiler's target attribute pushed.
#include "include/CKernels.h"

// Elements are independent also where a result lies on its operand.
#define K_EACH(RESULT, VALUE) \
  { \
    RESULT *z = out; \
    _Pragma("clang loop vectorize(assume_safety)") for (long i = 0; i < n; i++) z[i] = VALUE; \
    break; \
  }

#define K_BINARY(NAME, TYPE, DIVIDE, MAX, MIN) \
  static void lanes_##NAME(keratin_operation op, void *out, const void *a, const void *b, long n) { \
    const TYPE *x = a, *y = b; \
    switch (op) { \
    case KERATIN_ADD: K_EACH(TYPE, x[i] + y[i]) \
    case KERATIN_SUBTRACT: K_EACH(TYPE, x[i] - y[i]) \
    case KERATIN_MULTIPLY: K_EACH(TYPE, x[i] * y[i]) \
    case KERATIN_DIVIDE: K_EACH(TYPE, DIVIDE) \
    case KERATIN_MAX: K_EACH(TYPE, MAX) \
    case KERATIN_MIN: K_EACH(TYPE, MIN) \
    case KERATIN_LESS: K_EACH(uint8_t, x[i] < y[i]) \
    case KERATIN_LESS_OR_EQUAL: K_EACH(uint8_t, x[i] <= y[i]) \
    case KERATIN_GREATER: K_EACH(uint8_t, x[i] > y[i]) \
    case KERATIN_GREATER_OR_EQUAL: K_EACH(uint8_t, x[i] >= y[i]) \
    case KERATIN_EQUAL: K_EACH(uint8_t, x[i] == y[i]) \
    case KERATIN_NOT_EQUAL: K_EACH(uint8_t, x[i] != y[i]) \
    } \
  }

K_BINARY(
  binary_f32, float, x[i] / y[i], (x[i] > y[i] || x[i] != x[i]) ? x[i] : y[i],
  (x[i] < y[i] || x[i] != x[i]) ? x[i] : y[i])

// Wraps: arithmetic on the bits, comparison with the sign. (Division is not asked for.)
static void lanes_binary_i32(keratin_operation op, void *out, const void *a, const void *b, long n) {
  const int32_t *x = a, *y = b;
  const uint32_t *u = a, *v = b;
  switch (op) {
  case KERATIN_ADD: K_EACH(uint32_t, u[i] + v[i])
  case KERATIN_SUBTRACT: K_EACH(uint32_t, u[i] - v[i])
  case KERATIN_MULTIPLY: K_EACH(uint32_t, u[i] * v[i])
  case KERATIN_MAX: K_EACH(int32_t, x[i] > y[i] ? x[i] : y[i])
  case KERATIN_MIN: K_EACH(int32_t, x[i] < y[i] ? x[i] : y[i])
  case KERATIN_LESS: K_EACH(uint8_t, x[i] < y[i])
  case KERATIN_LESS_OR_EQUAL: K_EACH(uint8_t, x[i] <= y[i])
  case KERATIN_GREATER: K_EACH(uint8_t, x[i] > y[i])
  case KERATIN_GREATER_OR_EQUAL: K_EACH(uint8_t, x[i] >= y[i])
  case KERATIN_EQUAL: K_EACH(uint8_t, x[i] == y[i])
  case KERATIN_NOT_EQUAL: K_EACH(uint8_t, x[i] != y[i])
  case KERATIN_DIVIDE: break;
  }
}

static void lanes_select_4(
    void *out, const uint8_t *test, const void *a, const void *b, long n) {
  const uint32_t *x = a, *y = b;
  uint32_t *z = out;
#pragma clang loop vectorize(assume_safety)
  for (long i = 0; i < n; i++) {
    // Both are read, so that no vector of addresses is made.
    uint32_t p = x[i], q = y[i];
    z[i] = test[i] ? p : q;
  }
}
static void lanes_f32_from_i32(float *out, const int32_t *a, long n) {
#pragma clang loop vectorize(assume_safety)
  for (long i = 0; i < n; i++) out[i] = (float)a[i];
}
static void lanes_f32_from_u8(float *restrict out, const uint8_t *restrict a, long n) {
  for (long i = 0; i < n; i++) out[i] = (float)a[i];
}
static void lanes_load_4(void *restrict out, const void *restrict a, long step, long n) {
  uint32_t *z = out;
  const uint32_t *x = a;
  if (step == 1) {
    for (long i = 0; i < n; i++) z[i] = x[i];
  } else {
    for (long i = 0; i < n; i++) z[i] = x[i * step];
  }
}

static void lanes_load_rows_4(
    void *out, const void *a, long row_step, long step, long rows, long n) {
  for (long row = 0; row < rows; row++)
    lanes_load_4((uint32_t *)out + row * n, (const uint32_t *)a + row * row_step, step, n);
}

// Register tiles: sums of R rows times V vectors. Vectors of memory are aligned to elements only.
typedef float lanes_vector __attribute__((vector_size(K_VECTOR), aligned(4), may_alias));
enum { LANES = K_VECTOR / 4 };

static inline __attribute__((always_inline)) void lanes_tile(
    const keratin_contraction *t, long first, long lanes, const int R, const int V) {
  lanes_vector sum[KERATIN_TILE_ROWS][4];
#pragma clang loop unroll(full)
  for (int r = 0; r < R; r++)
#pragma clang loop unroll(full)
    for (int v = 0; v < V; v++) sum[r][v] = (lanes_vector){0};
  const float *zeros = t->a_step < 0 ? t->zeros - (t->length - 1) * t->a_step : t->zeros;
  for (long run = 0; run < t->runs; run++) {
    const float *p[KERATIN_TILE_ROWS];
#pragma clang loop unroll(full)
    for (int r = 0; r < R; r++) {
      const float *here = t->a + t->a_row[r] + t->a_run[run];
      for (long j = 0; j < t->bounds; j++) {
        unsigned long place = (unsigned long)(t->bound_row[j][r] + t->bound_run[j][run]);
        if (place >= (unsigned long)t->bound_extent[j]) here = zeros;
      }
      p[r] = here;
    }
    const float *b = t->b + t->b_run[run] + first;
    for (long k = 0; k < t->length; k++) {
      lanes_vector row[4];
#pragma clang loop unroll(full)
      for (int v = 0; v < V; v++) row[v] = *(const lanes_vector *)(b + v * LANES);
#pragma clang loop unroll(full)
      for (int r = 0; r < R; r++) {
        float x = *p[r];
        p[r] += t->a_step;
#pragma clang loop unroll(full)
        for (int v = 0; v < V; v++) sum[r][v] += x * row[v];
      }
      b += t->b_step;
    }
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < R; r++)
#pragma clang loop unroll(full)
    for (int v = 0; v < V; v++) {
      float *c = t->c + r * t->c_step + first + v * LANES;
      long left = lanes - v * LANES;
      if (left >= LANES) {
        *(lanes_vector *)c = sum[r][v];
      } else {
        for (long i = 0; i < left; i++) c[i] = sum[r][v][i];
      }
    }
}

// As many vectors as the registers hold beside the rows.
#define K_TILE(R, V) \
  static void lanes_tile_##R##_##V(const keratin_contraction *t, long first, long lanes) { \
    lanes_tile(t, first, lanes, R, V); \
  }
#define K_TILES(R) K_TILE(R, 1) K_TILE(R, 2) K_TILE(R, 3) K_TILE(R, 4)
K_TILES(1) K_TILES(2) K_TILES(3) K_TILES(4) K_TILES(5) K_TILES(6) K_TILES(7) K_TILES(8)

typedef void (*lanes_tile_function)(const keratin_contraction *, long, long);
#define K_ROW(R) {lanes_tile_##R##_1, lanes_tile_##R##_2, lanes_tile_##R##_3, lanes_tile_##R##_4}
static const lanes_tile_function lanes_tiles[KERATIN_TILE_ROWS][4] = {
  K_ROW(1), K_ROW(2), K_ROW(3), K_ROW(4), K_ROW(5), K_ROW(6), K_ROW(7), K_ROW(8)};

static void lanes_contract_f32(const keratin_contraction *t) {
  long most = (K_REGISTERS - 2) / (t->rows + 1);
  if (most > 4) most = 4;
  if (most < 1) most = 1;
  for (long first = 0; first < t->lanes;) {
    long left = t->lanes - first, vectors = (left + LANES - 1) / LANES;
    if (vectors > most) vectors = most;
    lanes_tiles[t->rows - 1][vectors - 1](t, first, left < vectors * LANES ? left : vectors * LANES);
    first += vectors * LANES;
  }
}

const keratin_lanes K_LANES = {
  .vector_bytes = K_VECTOR,
  .binary_f32 = lanes_binary_f32,
  .binary_i32 = lanes_binary_i32,
  .select_4 = lanes_select_4,
  .f32_from_i32 = lanes_f32_from_i32,
  .f32_from_u8 = lanes_f32_from_u8,
  .load_4 = lanes_load_4,
  .load_rows_4 = lanes_load_rows_4,
  .contract_f32 = lanes_contract_f32,
};
