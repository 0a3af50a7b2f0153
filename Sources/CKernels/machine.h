// The machine for one instruction set: included once for each, after functions.h, with K_MACHINE (the table's name),
// K_VECTOR and K_REGISTERS set.
#include "memory.h"
#include "tiles.h"

static void k_fold(keratin_machine *m, const keratin_instruction *i) {
  const long width = i->width;
  const char *lanes = k_flat(m, i->in[0], width);
  char *value = k_memory(m, i->in[0]), *sum = k_memory(m, i->out);
  long left = m->outer * m->inner;
  if (lanes != value) k_copy(value, lanes, left * width);
  while (left > 1) {
    long half = left / 2, rest = left - half;
    i->two(1, half, value, &(keratin_register){.base = value},
           &(keratin_register){.base = value + rest * width});
    left = rest;
  }
  if (left == 1)
    i->two(1, 1, sum, &(keratin_register){.base = sum}, &(keratin_register){.base = value});
}

// Several registers by rows, or as one row where all lie side by side.
static void k_rows(
    keratin_machine *m, const keratin_instruction *i, keratin_register *v, long *rows, long *n) {
  int is_flat = 1;
  for (long k = 0; k < i->operands; k++) {
    v[k] = m->registers[i->in[k]];
    is_flat &= k_is_flat(m, v + k, k == 0 ? i->test_width : i->width);
  }
  *rows = is_flat ? 1 : m->outer;
  *n = is_flat ? m->outer * m->inner : m->inner;
}

// Puts the point to a block of lanes.
static inline long k_start(keratin_machine *m, long axis, long length, long *rest) {
  long extent = m->program->extents[axis], blocks = (extent + length - 1) / length;
  long first = *rest % blocks * length;
  *rest /= blocks;
  m->point[axis] = first;
  return extent - first < length ? extent - first : length;
}

static void k_walk(keratin_machine *m, const keratin_instruction *at, const keratin_instruction *end);

static void k_points(
    keratin_machine *m, const keratin_loop *l, const keratin_instruction *body, long count) {
  for (long k = 0; k < l->count; k++) m->point[l->axes[k]] = 0;
  for (;;) {
    k_walk(m, body, body + count);
    long k = l->count - 1;
    for (; k >= 0; k--) {
      if (++m->point[l->axes[k]] < m->program->extents[l->axes[k]]) break;
      m->point[l->axes[k]] = 0;
    }
    if (k < 0) return;
  }
}

static void k_block(keratin_machine *m, const keratin_lane_axes *lanes, long *rest) {
  m->outer = m->inner = 1;
  m->outer_axis = lanes->outer;
  m->inner_axis = lanes->inner;
  if (lanes->inner >= 0) m->inner = k_start(m, lanes->inner, lanes->inner_count, rest);
  if (lanes->outer >= 0) m->outer = k_start(m, lanes->outer, lanes->outer_count, rest);
  m->first = lanes->outer >= 0 ? m->point[lanes->outer] : 0;
}

static void k_loop(
    keratin_machine *m, const keratin_loop *l, const keratin_instruction *body, long count) {
  for (long k = 0; k < l->count; k++)
    if (m->program->extents[l->axes[k]] == 0) return;
  if (!l->has_lanes) return k_points(m, l, body, count);
  const long outer = m->outer, inner = m->inner, first = m->first;
  const long outer_axis = m->outer_axis, inner_axis = m->inner_axis;
  const keratin_lane_axes *lanes = &l->lanes;
  const long *extents = m->program->extents;
  long blocks = (extents[lanes->inner] + lanes->inner_count - 1) / lanes->inner_count;
  if (lanes->outer >= 0)
    blocks *= (extents[lanes->outer] + lanes->outer_count - 1) / lanes->outer_count;
  for (long k = 0; k < l->count; k++) m->point[l->axes[k]] = 0;
  for (;;) {
    for (long block = 0; block < blocks; block++) {
      long rest = block;
      k_block(m, lanes, &rest);
      k_walk(m, body, body + count);
    }
    long k = l->count - 1;
    for (; k >= 0; k--) {
      if (++m->point[l->axes[k]] < extents[l->axes[k]]) break;
      m->point[l->axes[k]] = 0;
    }
    if (k < 0) break;
  }
  m->outer = outer;
  m->inner = inner;
  m->first = first;
  m->outer_axis = outer_axis;
  m->inner_axis = inner_axis;
}

static void k_walk(keratin_machine *m, const keratin_instruction *at, const keratin_instruction *end) {
  for (; at < end; at++) {
    const long count = m->outer * m->inner;
    keratin_register v[4];
    long rows, n;
    switch (at->code) {
    case KERATIN_COPY: {
      const char *from = k_flat(m, at->in[0], at->width);
      k_copy(k_write(m, at->out, at->width), from, count * at->width);
      break;
    }
    case KERATIN_INDEX: k_index(m, at->detail, at->out); break;
    case KERATIN_LOAD: k_load(m, at->detail, at->out); break;
    case KERATIN_GATHER: k_gather(m, at->detail, at->out); break;
    case KERATIN_STORE: k_store(m, at->detail, at->in[0]); break;
    case KERATIN_ONE: {
      const char *from = k_flat(m, at->in[0], at->width);
      at->one(k_write(m, at->out, at->out_width), from, count);
      break;
    }
    case KERATIN_TWO:
      k_rows(m, at, v, &rows, &n);
      at->two(rows, n, k_write(m, at->out, at->out_width), v, v + 1);
      break;
    case KERATIN_ACCUMULATE: {
      k_rows(m, at, v, &rows, &n);
      char *sum = k_memory(m, at->out);
      at->two(rows, n, sum, &(keratin_register){.base = sum, .step = m->inner * at->width}, v);
      break;
    }
    case KERATIN_FOLD: k_fold(m, at); break;
    case KERATIN_CHOICE:
      k_rows(m, at, v, &rows, &n);
      at->choice(rows, n, k_write(m, at->out, at->out_width), v);
      break;
    case KERATIN_RANDOM: {
      const uint32_t *words[5];
      for (int k = 0; k < 5; k++) words[k] = (const uint32_t *)k_flat(m, at->in[k], 4);
      array_random_bits(
        (uint32_t *)k_write(m, at->out, 4), words[0], words[1], words[2], words[3], words[4], count);
      break;
    }
    case KERATIN_SPREAD: {
      uint64_t bits = 0;
      k_copy(&bits, m->registers[at->in[0]].base, at->width);
      char *memory = k_memory(m, at->out);
      k_fill(memory, bits, at->width, KERATIN_LANES);
      m->registers[at->out] = (keratin_register){.base = memory, .is_same = 1};
      break;
    }
    case KERATIN_LOOP:
      k_loop(m, at->detail, at + 1, at->body);
      at += at->body;
      break;
    case KERATIN_CONTRACT: k_contract(m, at->detail, at->out); break;
    }
  }
}

static void k_run(keratin_machine *m, long from, long end) {
  const keratin_program *p = m->program;
  for (long block = from; block < end; block++) {
    long rest = block;
    m->outer_axis = p->lanes.outer;
    m->inner_axis = p->lanes.inner;
    m->outer = m->inner = 1;
    if (p->lanes.inner >= 0 && !p->is_inner_slowest)
      m->inner = k_start(m, p->lanes.inner, p->lanes.inner_count, &rest);
    if (p->lanes.outer >= 0) m->outer = k_start(m, p->lanes.outer, p->lanes.outer_count, &rest);
    for (long k = p->row_count - 1; k >= 0; k--) {
      long axis = p->rows[k], extent = p->extents[axis];
      m->point[axis] = rest % extent;
      rest /= extent;
    }
    if (p->lanes.inner >= 0 && p->is_inner_slowest)
      m->inner = k_start(m, p->lanes.inner, p->lanes.inner_count, &rest);
    m->first = p->lanes.outer >= 0 ? m->point[p->lanes.outer] : 0;
    k_walk(m, p->code, p->code + p->code_count);
  }
}

const keratin_machine_functions K_MACHINE = {.run = k_run, .fetch = k_fetch, .put = k_put};
