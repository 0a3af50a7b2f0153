// What the interpreter does with registers of many lanes, and its register tiles. Included by CKernels.h.
#pragma once
#include <stdint.h>

/// Operations on two registers.
typedef enum {
  KERATIN_ADD, KERATIN_SUBTRACT, KERATIN_MULTIPLY, KERATIN_DIVIDE, KERATIN_MAX, KERATIN_MIN,
  KERATIN_LESS, KERATIN_LESS_OR_EQUAL, KERATIN_GREATER, KERATIN_GREATER_OR_EQUAL, KERATIN_EQUAL,
  KERATIN_NOT_EQUAL,
} keratin_operation;

/// `c[r, lane] = sum over runs and k < length of a[row[r] + a_run[run] + k a_step] b[b_run[run] + k b_step + lane]`, in
/// that order. Where a bound `0 <= bound_row[j][r] + bound_run[j][run] < bound_extent[j]` does not hold, `zeros` is read.
typedef struct {
  const float *a, *b;
  /// As many as a run of `a` spans.
  const float *zeros;
  float *c;
  /// From one row of `c` to the next.
  long c_step;
  /// At most KERATIN_TILE_ROWS rows; any number of lanes.
  long rows, lanes;
  const long *a_row, *a_run, *b_run;
  long runs, length, a_step, b_step;
  /// At most KERATIN_TILE_BOUNDS.
  long bounds;
  const long *bound_row[4], *bound_run[4];
  long bound_extent[4];
} keratin_contraction;

enum { KERATIN_TILE_ROWS = 8, KERATIN_TILE_BOUNDS = 4 };

/// Functions of one instruction set. A result may lie where an operand of the same width lies.
typedef struct {
  /// Bytes of a vector.
  long vector_bytes;
  /// Comparisons give bytes, 0 or 1.
  void (*binary_f32)(keratin_operation op, void *out, const void *a, const void *b, long n);
  void (*binary_i32)(keratin_operation op, void *out, const void *a, const void *b, long n);
  /// `out[i] = test[i] ? a[i] : b[i]`, of 4 bytes each.
  void (*select_4)(void *out, const uint8_t *test, const void *a, const void *b, long n);
  void (*f32_from_i32)(float *out, const int32_t *a, long n);
  void (*f32_from_u8)(float *out, const uint8_t *a, long n);
  /// `out[i] = a[i step]`, of 4 bytes each.
  void (*load_4)(void *out, const void *a, long step, long n);
  /// The same for rows, which lie `row_step` apart, one behind the other in `out`.
  void (*load_rows_4)(void *out, const void *a, long row_step, long step, long rows, long n);
  void (*contract_f32)(const keratin_contraction *contraction);
} keratin_lanes;

/// The table of the instruction set that is used where none is named.
const keratin_lanes *keratin_lanes_default(void);
