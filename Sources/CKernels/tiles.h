// Sums of products of the machine for one instruction set: included once for each, after memory.h, with K_VECTOR and
// K_REGISTERS set.

typedef struct {
  const void *a, *b;
  /// As far as a run of `a` goes; NULL: that is too far.
  const void *zeros;
  void *c;
  /// From one row of `c` to the next.
  long c_step;
  const long *a_row, *a_run, *b_run;
  long runs, length, a_step, b_step;
  /// Whether some bound does not hold everywhere. What lies inside of each row, and of all rows, by the bounds that are
  /// the same in all runs.
  char has_bounds;
  long from[KERATIN_TILE_ROWS], to[KERATIN_TILE_ROWS], low, high;
  /// The other bounds, and what the rows are at.
  long bounds;
  const keratin_bound *bound[KERATIN_TILE_BOUNDS];
  long bound_row[KERATIN_TILE_BOUNDS][KERATIN_TILE_ROWS];
  /// Whether all rows are at the same.
  char is_shared[KERATIN_TILE_BOUNDS];
} k_tile;

// Whether a run lies inside by the bounds that are the same for all rows and all of its terms. Where those are all the
// bounds, nothing else hangs on the run.
static inline __attribute__((always_inline)) int k_tile_has(const k_tile *t, long run, long *rest) {
  *rest = 0;
  for (long j = 0; j < t->bounds; j++) {
    const keratin_bound *bound = t->bound[j];
    if (!t->is_shared[j])
      *rest = 1;
    else if ((unsigned long)(t->bound_row[j][0] + bound->runs[run]) >= (unsigned long)bound->extent)
      return 0;
  }
  return 1;
}

// What lies inside of all rows; 0: nothing of any row. A row of which nothing lies inside reads zeros.
static int k_tile_common(
    const k_tile *t, long rows, const void **p, long *from, long *to, long *low, long *high) {
  long any = 0;
  *low = 0;
  *high = t->length;
  for (long r = 0; r < rows; r++) {
    any |= to[r] > from[r];
    if (to[r] <= from[r]) {
      if (p && t->zeros) {
        p[r] = t->zeros;
        from[r] = 0;
        to[r] = t->length;
      } else {
        from[r] = to[r] = t->length;
      }
    }
    *low = from[r] > *low ? from[r] : *low;
    *high = to[r] < *high ? to[r] : *high;
  }
  if (*low >= *high) *low = *high = t->length;
  return any != 0;
}

// What lies inside of each row of a run.
static __attribute__((noinline)) int k_tile_range(
    const k_tile *t, long run, long rows, const void **p, long *from, long *to, long *low,
    long *high) {
  for (long r = 0; r < rows; r++) {
    from[r] = t->from[r];
    to[r] = t->to[r];
  }
  for (long j = 0; j < t->bounds; j++) {
    if (t->is_shared[j]) continue;
    const keratin_bound *bound = t->bound[j];
    const long at = bound->runs[run], step = bound->step, extent = bound->extent;
    if (step == 0) {
      for (long r = 0; r < rows; r++)
        to[r] = (unsigned long)(t->bound_row[j][r] + at) < (unsigned long)extent ? to[r] : 0;
    } else {
      for (long r = 0; r < rows; r++)
        k_narrow(t->bound_row[j][r] + at, step, extent, from + r, to + r);
    }
  }
  return k_tile_common(t, rows, p, from, to, low, high);
}

#define K_T float
#define K_TILES k_tiles_f32
#define K_MOST 4
#include "contract.h"
#undef K_T
#undef K_TILES
#undef K_MOST
#define K_T double
#define K_TILES k_tiles_f64
#define K_MOST 2
#include "contract.h"
#undef K_T
#undef K_TILES
#undef K_MOST

static void k_contract(keratin_machine *m, const keratin_contraction *c, long out) {
  const long width = c->is_double ? 8 : 4;
  const long a_place = k_place(&c->a_place, m->point), b_place = k_place(&c->b_place, m->point);
  const char *b = (const char *)m->buffers[c->b] + b_place * width;
  if (c->panel) {
    if (!m->panel)
      m->panel = aligned_alloc(64, (c->runs * c->length * c->panel * width + 127) / 64 * 64);
    if (m->panel_place != b_place) (c->is_double ? k_tiles_f64_pack : k_tiles_f32_pack)(c, b, m->panel, m->inner);
    m->panel_place = b_place;
    b = m->panel;
  }
  long rows[KERATIN_TILE_ROWS], at[KERATIN_TILE_BOUNDS];
  for (long j = 0; j < c->bounds; j++) at[j] = k_place(&c->bound[j].place, m->point);
  k_tile t = {
    .a = (const char *)m->buffers[c->a] + a_place * width, .b = b, .zeros = c->zeros, .a_row = rows, .a_run = c->a_run,
    .b_run = c->panel ? c->b_run + c->runs : c->b_run, .runs = c->runs, .length = c->length,
    .a_step = c->a_step, .b_step = c->panel ? c->panel : c->b_step, .c_step = m->inner};
  char *result = k_write(m, out, width);
  // Of wide lanes fewer rows fit the registers.
  const long most = m->inner * width >= 256 ? 6 : KERATIN_TILE_ROWS;
  const long tiles = (m->outer + most - 1) / most, height = (m->outer + tiles - 1) / tiles;
  for (long first = 0; first < m->outer; first += height) {
    const long count = m->outer - first < height ? m->outer - first : height;
    for (long r = 0; r < count; r++) rows[r] = c->a_rows ? c->a_rows[m->first + first + r] : 0;
    t.bounds = t.has_bounds = 0;
    for (long r = 0; r < count; r++) {
      t.from[r] = 0;
      t.to[r] = c->length;
    }
    for (long j = 0; j < c->bounds; j++) {
      const keratin_bound *bound = c->bound + j;
      long *here = t.bound_row[t.bounds], least = LONG_MAX, most = LONG_MIN;
      for (long r = 0; r < count; r++) {
        here[r] = at[j] + (bound->rows ? bound->rows[m->first + first + r] : 0);
        least = here[r] < least ? here[r] : least;
        most = here[r] > most ? here[r] : most;
      }
      if (least + bound->least >= 0 && most + bound->most < bound->extent) continue;
      t.has_bounds = 1;
      if (bound->runs) {
        t.is_shared[t.bounds] = !bound->rows && !bound->step;
        t.bound[t.bounds++] = bound;
      } else {
        for (long r = 0; r < count; r++)
          k_narrow(here[r], bound->step, bound->extent, t.from + r, t.to + r);
      }
    }
    if (t.has_bounds) k_tile_common(&t, count, 0, t.from, t.to, &t.low, &t.high);
    t.c = result + first * m->inner * width;
    (c->is_double ? k_tiles_f64 : k_tiles_f32)(&t, count, m->inner);
  }
}
