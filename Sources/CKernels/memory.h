// Registers of the machine, and numbers from and to memory, for one instruction set: included once for each, after
// functions.h.

static inline long k_part(const keratin_part *p, const long *point) {
  return p->table ? p->table[point[p->axis]] : p->factor * point[p->axis];
}
static inline long k_place(const keratin_place *p, const long *point) {
  long sum = p->constant;
  for (long i = 0; i < p->count; i++) sum += k_part(p->parts + i, point);
  return sum;
}

// MARK: - Registers

static inline char *k_memory(const keratin_machine *m, long k) {
  return m->memory + k * KERATIN_REGISTER_BYTES;
}
// A register that is about to be written, with lanes side by side.
static inline char *k_write(keratin_machine *m, long k, long width) {
  char *memory = k_memory(m, k);
  m->registers[k] = (keratin_register){.base = memory, .step = m->inner * width};
  return memory;
}
static inline int k_is_flat(const keratin_machine *m, const keratin_register *v, long width) {
  return !v->rows && (v->is_same || m->outer == 1 || v->step == m->inner * width);
}
static void k_copy(void *out, const void *from, long bytes) { __builtin_memcpy(out, from, bytes); }

// The lanes side by side; copied where they are not.
static const char *k_flat(keratin_machine *m, long k, long width) {
  keratin_register *v = m->registers + k;
  if (k_is_flat(m, v, width)) return v->base;
  long bytes = m->inner * width;
  const keratin_register old = *v;
  char *out = k_write(m, k, width);
  for (long r = 0; r < m->outer; r++) k_copy(out + r * bytes, k_row(&old, r), bytes);
  return out;
}

static void k_fill(void *out, uint64_t bits, long width, long n) {
  if (width == 1) {
    k_u8 *z = out;
    for (long i = 0; i < n; i++) z[i] = (k_u8)bits;
  } else if (width == 4) {
    k_u32 *z = out;
    for (long i = 0; i < n; i++) z[i] = (k_u32)bits;
  } else {
    k_u64 *z = out;
    for (long i = 0; i < n; i++) z[i] = bits;
  }
}

// MARK: - Memory

#define K_FETCH(T, R, VALUE) \
  { \
    const T *p = from; \
    R *z = out; \
    if (step == 1) { \
      for (long i = 0; i < n; i++) { \
        T x = p[i]; \
        z[i] = VALUE; \
      } \
    } else if (step == 0) { \
      T x = p[0]; \
      R y = VALUE; \
      for (long i = 0; i < n; i++) z[i] = y; \
    } else { \
      for (long i = 0; i < n; i++) { \
        T x = p[i * step]; \
        z[i] = VALUE; \
      } \
    } \
    break; \
  }
static void k_fetch(
    keratin_format format, void *restrict out, const void *restrict from, long step, long n) {
  switch (format) {
  case KERATIN_1_BYTE: K_FETCH(k_u8, k_u8, x)
  case KERATIN_4_BYTES: K_FETCH(k_u32, k_u32, x)
  case KERATIN_8_BYTES: K_FETCH(k_u64, k_u64, x)
  case KERATIN_F16: K_FETCH(k_u16, float, k_f32_from_f16(x))
  case KERATIN_BF16: K_FETCH(k_u16, float, k_f32_from_bf16(x))
  }
}
#define K_PUT(T, R, VALUE) \
  { \
    const T *p = lanes; \
    R *z = to; \
    if (step == 1) { \
      for (long i = 0; i < n; i++) { \
        T x = p[i]; \
        z[i] = VALUE; \
      } \
    } else { \
      for (long i = 0; i < n; i++) { \
        T x = p[i]; \
        z[i * step] = VALUE; \
      } \
    } \
    break; \
  }
static void k_put(
    keratin_format format, void *restrict to, long step, const void *restrict lanes, long n) {
  switch (format) {
  case KERATIN_1_BYTE: K_PUT(k_u8, k_u8, x)
  case KERATIN_4_BYTES: K_PUT(k_u32, k_u32, x)
  case KERATIN_8_BYTES: K_PUT(k_u64, k_u64, x)
  case KERATIN_F16: K_PUT(float, k_u16, k_f16_from_f32(x))
  case KERATIN_BF16: K_PUT(float, k_u16, k_bf16_from_f32(x))
  }
}
static inline long k_lane_width(keratin_format format) {
  return format == KERATIN_1_BYTE ? 1 : format == KERATIN_8_BYTES ? 8 : 4;
}
static inline long k_bytes(keratin_format format) {
  return format == KERATIN_1_BYTE ? 1 : format == KERATIN_4_BYTES ? 4 : format == KERATIN_8_BYTES ? 8 : 2;
}

// The lanes of a row that lie inside, the first being at `at`.
static inline void k_narrow(long at, long step, long extent, long *from, long *end) {
  if (step == 0) {
    if ((unsigned long)at >= (unsigned long)extent) *end = *from;
    return;
  }
  long low, high;
  if (step == 1) {
    low = -at;
    high = extent - at;
  } else if (step > 0) {
    low = at < 0 ? (-at + step - 1) / step : 0;
    high = at >= extent ? 0 : (extent - at + step - 1) / step;
  } else {
    low = at >= extent ? (at - extent - step) / -step : 0;
    high = at < 0 ? 0 : at / -step + 1;
  }
  if (low > *from) *from = low;
  if (high < *end) *end = high;
}

static inline long k_row_part(const keratin_machine *m, const long *rows, long step, long r) {
  return rows ? rows[m->first + r] : r * step;
}

// Rows of an operand, without a copy: all of a row lies inside, or nothing.
static void k_stand_for_rows(
    keratin_machine *m, const keratin_memory *l, const char *source, const long *bounds, long out) {
  const char **rows = (const char **)m->row_tables + l->slot * KERATIN_LANES;
  const char *outside = l->bounds ? k_memory(m, l->outside) : 0;
  const long width = k_bytes(l->format), n = m->outer;
  if (l->rows) {
    const long *parts = l->rows + m->first;
    for (long r = 0; r < n; r++) rows[r] = source + parts[r] * width;
  } else {
    for (long r = 0; r < n; r++) rows[r] = source + r * l->row_step * width;
  }
  for (long j = 0; j < l->bounds; j++) {
    const unsigned long extent = l->bound[j].extent, at = bounds[j];
    const long *parts = l->bound[j].rows;
    if (parts) {
      parts += m->first;
      for (long r = 0; r < n; r++)
        rows[r] = at + (unsigned long)parts[r] < extent ? rows[r] : outside;
    } else if (at >= extent) {
      m->registers[out] = (keratin_register){.base = k_memory(m, l->outside), .is_same = 1};
      return;
    }
  }
  m->registers[out] = n == 1 ? (keratin_register){.base = (char *)rows[0]}
                             : (keratin_register){.base = (char *)rows[0], .rows = (char **)rows};
}

static void k_load(keratin_machine *m, const keratin_memory *l, long out) {
  const long bytes = k_bytes(l->format), width = k_lane_width(l->format);
  const long base = k_place(&l->place, m->point);
  const char *source = (const char *)m->buffers[l->operand] + base * bytes;
  long bounds[KERATIN_LANES / 8];
  int is_by_row = l->slot >= 0 && l->lane_step == 1 && (m->inner >= 8 || m->outer == 1);
  for (long j = 0; j < l->bounds; j++) {
    bounds[j] = k_place(&l->bound[j].place, m->point);
    if (l->bound[j].step) is_by_row = 0;
  }
  if (is_by_row && !l->bounds && !l->rows) {
    m->registers[out] = (keratin_register){.base = (char *)source, .step = l->row_step * bytes};
    return;
  }
  if (is_by_row) return k_stand_for_rows(m, l, source, bounds, out);
  char *to = k_write(m, out, width);
  const char *outside = l->bounds ? k_memory(m, l->outside) : 0;
  if (!l->bounds && !l->rows && l->row_step == m->inner * l->lane_step)
    return k_fetch(l->format, to, source, l->lane_step, m->outer * m->inner);
  for (long r = 0; r < m->outer; r++, to += m->inner * width) {
    long from = 0, end = m->inner;
    for (long j = 0; j < l->bounds; j++) {
      const keratin_bound *bound = l->bound + j;
      long at = bounds[j] + (bound->rows ? bound->rows[m->first + r] : 0);
      k_narrow(at, bound->step, bound->extent, &from, &end);
    }
    if (from >= end) from = end = m->inner;
    const char *row = source + (k_row_part(m, l->rows, l->row_step, r) + from * l->lane_step) * bytes;
    if (from) k_copy(to, outside, from * width);
    if (from < end) k_fetch(l->format, to + from * width, row, l->lane_step, end - from);
    if (end < m->inner) k_copy(to + end * width, outside, (m->inner - end) * width);
  }
}

static void k_store(keratin_machine *m, const keratin_memory *s, long from) {
  const long bytes = k_bytes(s->format), width = k_lane_width(s->format);
  char *target = (char *)m->buffers[s->operand] + k_place(&s->place, m->point) * bytes;
  const keratin_register *v = m->registers + from;
  if (k_is_flat(m, v, width) && !s->rows && (m->outer == 1 || s->row_step == m->inner * s->lane_step))
    return k_put(s->format, target, s->lane_step, v->base, m->outer * m->inner);
  if (v->is_same) {
    for (long r = 0; r < m->outer; r++)
      k_put(s->format, target + k_row_part(m, s->rows, s->row_step, r) * bytes, s->lane_step, v->base,
            m->inner);
    return;
  }
  for (long r = 0; r < m->outer; r++)
    k_put(s->format, target + k_row_part(m, s->rows, s->row_step, r) * bytes, s->lane_step,
          k_row(v, r), m->inner);
}

static void k_gather(keratin_machine *m, const keratin_gather *g, long out) {
  const long bytes = k_bytes(g->format), width = k_lane_width(g->format), n = m->outer * m->inner;
  const char *source = m->buffers[g->operand], *outside = k_memory(m, g->outside);
  const long *entries[64];
  for (long j = 0; j < g->count; j++) entries[j] = (const long *)k_flat(m, g->entries[j], 8);
  char *to = k_write(m, out, width);
  for (long i = 0; i < n; i++, to += width) {
    long place = 0;
    int is_inside = 1;
    for (long j = 0; j < g->count; j++) {
      long at = entries[j][i];
      is_inside &= (unsigned long)at < (unsigned long)g->extents[j];
      place = (long)((unsigned long)place * (unsigned long)g->extents[j] + (unsigned long)at);
    }
    if (is_inside)
      k_fetch(g->format, to, source + place * bytes, 1, 1);
    else
      k_copy(to, outside, width);
  }
}

#define K_NUMBERS(T) \
  { \
    T *z = (T *)k_write(m, out, sizeof(T)); \
    if (!x->rows && !x->lanes && !x->lane_step) { \
      for (long i = 0; i < m->outer * m->inner; i++) z[i] = (T)base; \
      break; \
    } \
    const long *lanes = x->lanes ? x->lanes + m->point[m->inner_axis] : 0; \
    for (long r = 0; r < m->outer; r++, z += m->inner) { \
      const long here = base + (x->rows ? x->rows[m->first + r] : 0); \
      if (lanes) \
        for (long i = 0; i < m->inner; i++) z[i] = (T)(here + lanes[i]); \
      else if (x->lane_step) \
        for (long i = 0; i < m->inner; i++) z[i] = (T)(here + i * x->lane_step); \
      else \
        for (long i = 0; i < m->inner; i++) z[i] = (T)here; \
    } \
    break; \
  }
static void k_index(keratin_machine *m, const keratin_index *x, long out) {
  const long base = k_place(&x->place, m->point);
  switch (x->type) {
  case 'f': K_NUMBERS(float)
  case 'i': K_NUMBERS(k_i32)
  default: K_NUMBERS(k_i64)
  }
}
