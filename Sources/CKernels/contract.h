// Register tiles of one element type and one instruction set: sums of R rows times V vectors. Included with K_T, K_TILES
// (the name of what it makes), K_MOST (vectors at most), K_VECTOR (bytes of one) and K_REGISTERS (vector registers) set.
#define K_JOIN(A, B) A##_##B
#define K_NAMED(A, B) K_JOIN(A, B)
#define K_VEC K_NAMED(K_TILES, vector)

// Vectors of memory are aligned to elements only.
typedef K_T K_VEC __attribute__((vector_size(K_VECTOR), aligned(sizeof(K_T)), may_alias));

// The terms from `k` to `end` of a run. Rows in which they lie outside get zeros.
static inline __attribute__((always_inline)) void K_NAMED(K_TILES, edge)(
    const k_tile *t, K_VEC (*sum)[4], const K_T *const *p, const K_T *b, const long *from,
    const long *to, long k, long end, const int R, const int V) {
  const int LANES = K_VECTOR / sizeof(K_T);
  static const K_T zero = 0;
  _Pragma("clang loop unroll(disable)") for (; k < end; k++) {
    K_VEC w[4];
    K_UNROLL for (int v = 0; v < V; v++) w[v] = *(const K_VEC *)(b + k * t->b_step + v * LANES);
    K_UNROLL for (int r = 0; r < R; r++) {
      const K_T *here = p[r] + k * t->a_step;
      if ((unsigned long)(k - from[r]) >= (unsigned long)(to[r] - from[r])) here = &zero;
      const K_T x = *here;
      K_UNROLL for (int v = 0; v < V; v++) sum[r][v] += x * w[v];
    }
  }
}

static inline __attribute__((always_inline)) void K_NAMED(K_TILES, sums)(
    const k_tile *t, long first, long lanes, const int R, const int V, const int has_bounds) {
  const int LANES = K_VECTOR / sizeof(K_T);
  K_VEC sum[KERATIN_TILE_ROWS][4];
  K_UNROLL for (int r = 0; r < R; r++)
    K_UNROLL for (int v = 0; v < V; v++) sum[r][v] = (K_VEC){0};
  for (long run = 0; run < t->runs; run++) {
    const K_T *p[KERATIN_TILE_ROWS];
    K_UNROLL for (int r = 0; r < R; r++) p[r] = (const K_T *)t->a + t->a_row[r] + t->a_run[run];
    const K_T *b = (const K_T *)t->b + t->b_run[run] + first;
    // Terms that lie inside in all rows; before and behind them some rows lie outside.
    long low = 0, high = t->length, rest;
    long ranges[2][KERATIN_TILE_ROWS];
    const long *from = t->from, *to = t->to;
    if (has_bounds) {
      if (!k_tile_has(t, run, &rest)) continue;
      low = t->low;
      high = t->high;
      if (rest) {
        if (!k_tile_range(t, run, R, (const void **)p, ranges[0], ranges[1], &low, &high)) continue;
        from = ranges[0];
        to = ranges[1];
      }
    }
    _Pragma("clang loop unroll(disable)") for (int part = 0; part < 1 + has_bounds; part++) {
      if (has_bounds)
        K_NAMED(K_TILES, edge)(
          t, sum, p, b, from, to, part ? high : 0, part ? t->length : low, R, V);
      if (part) break;
      const K_T *here = b + low * t->b_step;
      for (long k = low, at = low * t->a_step; k < high; k++, at += t->a_step, here += t->b_step) {
        K_VEC w[4];
        K_UNROLL for (int v = 0; v < V; v++) w[v] = *(const K_VEC *)(here + v * LANES);
        K_UNROLL for (int r = 0; r < R; r++) {
          const K_T x = p[r][at];
          K_UNROLL for (int v = 0; v < V; v++) sum[r][v] += x * w[v];
        }
      }
    }
  }
  K_UNROLL for (int r = 0; r < R; r++)
    K_UNROLL for (int v = 0; v < V; v++) {
      K_T *c = (K_T *)t->c + r * t->c_step + first + v * LANES;
      long left = lanes - v * LANES;
      if (left >= LANES) {
        *(K_VEC *)c = sum[r][v];
      } else {
        for (long i = 0; i < left; i++) c[i] = sum[r][v][i];
      }
    }
}

// As many vectors as the registers hold beside the rows.
#define K_FITS(R, V) (V == 1 || (V <= K_MOST && V <= (K_REGISTERS - 2) / (R + 1)))
#define K_TILE_OF(R, V) \
  static void K_NAMED(K_TILES, R##_##V)(const k_tile *t, long first, long lanes) { \
    if (!K_FITS(R, V)) return; \
    if (t->has_bounds) \
      K_NAMED(K_TILES, sums)(t, first, lanes, R, V, 1); \
    else \
      K_NAMED(K_TILES, sums)(t, first, lanes, R, V, 0); \
  }
#define K_TILES_OF(R) K_TILE_OF(R, 1) K_TILE_OF(R, 2) K_TILE_OF(R, 3) K_TILE_OF(R, 4)
K_TILES_OF(1) K_TILES_OF(2) K_TILES_OF(3) K_TILES_OF(4)
K_TILES_OF(5) K_TILES_OF(6) K_TILES_OF(7) K_TILES_OF(8)

#define K_ROW_OF(R) \
  {K_NAMED(K_TILES, R##_1), K_NAMED(K_TILES, R##_2), K_NAMED(K_TILES, R##_3), K_NAMED(K_TILES, R##_4)}
static void (*const K_NAMED(K_TILES, all)[KERATIN_TILE_ROWS][4])(const k_tile *, long, long) = {
  K_ROW_OF(1), K_ROW_OF(2), K_ROW_OF(3), K_ROW_OF(4), K_ROW_OF(5), K_ROW_OF(6), K_ROW_OF(7),
  K_ROW_OF(8)};

static void K_TILES(const k_tile *t, long rows, long lanes) {
  const long LANES = K_VECTOR / sizeof(K_T);
  long most = 4;
  while (!K_FITS(rows, most)) most--;
  for (long first = 0; first < lanes;) {
    long left = lanes - first, vectors = (left + LANES - 1) / LANES;
    if (vectors > most) vectors = most;
    K_NAMED(K_TILES, all)[rows - 1][vectors - 1](
      t, first, left < vectors * LANES ? left : vectors * LANES);
    first += vectors * LANES;
  }
}

// Copies the lanes of `b` side by side: one line of the panel for each term.
static void K_NAMED(K_TILES, pack)(
    const keratin_contraction *c, const void *source, void *panel, long lanes) {
  for (long run = 0; run < c->runs; run++) {
    const K_T *from = (const K_T *)source + c->b_run[run];
    K_T *to = (K_T *)panel + run * c->length * c->panel;
    // Along the shorter step last.
    if (c->b_step == 1)
      for (long lane = 0; lane < lanes; lane++)
        for (long k = 0; k < c->length; k++) to[k * c->panel + lane] = from[k + lane * c->lane_step];
    else
      for (long k = 0; k < c->length; k++)
        for (long lane = 0; lane < lanes; lane++)
          to[k * c->panel + lane] = from[k * c->b_step + lane * c->lane_step];
  }
}
#undef K_JOIN
#undef K_NAMED
#undef K_VEC
#undef K_FITS
#undef K_TILE_OF
#undef K_TILES_OF
#undef K_ROW_OF
