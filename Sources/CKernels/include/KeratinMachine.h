// The machine that runs formulas over many points of a nest at once, lane by lane: the interpreter. It walks a flat
// program, whose loops and places are known numbers. Included by CKernels.h.
#pragma once
#include <stdint.h>

enum {
  /// Lanes of a register, at most.
  KERATIN_LANES = 512,
  /// From one register's memory to the next: not a power of two, so that they share no lines of the cache.
  KERATIN_REGISTER_BYTES = KERATIN_LANES * 8 + 320,
  /// Rows of a register tile, and bounds of a contraction, at most.
  KERATIN_TILE_ROWS = 8,
  KERATIN_TILE_BOUNDS = 4,
};

/// How numbers lie in memory.
typedef enum {
  KERATIN_1_BYTE, KERATIN_4_BYTES, KERATIN_8_BYTES, KERATIN_F16, KERATIN_BF16,
} keratin_format;

/// A multiple of the place along an axis or, where there is a table, its entry for that place.
typedef struct {
  long axis, factor;
  const long *table;
} keratin_part;

/// `constant + sum of parts`.
typedef struct {
  long constant, count;
  const keratin_part *parts;
} keratin_place;

/// What a register holds: rows of lanes. A row lies `step` bytes behind the one before, or where `rows` says. It may stand
/// for numbers that lie in an operand.
typedef struct {
  char *base;
  long step;
  char **rows;
  /// All lanes are the same, and the memory holds KERATIN_LANES of them.
  char is_same;
} keratin_register;

/// `out[i] = f(a[i])`.
typedef void (*keratin_one)(void *out, const void *a, long n);
/// The same of two registers; `out` is written row behind row.
typedef void (*keratin_two)(
  long rows, long n, void *out, const keratin_register *a, const keratin_register *b);
/// `out = a < b ? c : d`, or another comparison; or `out = a ? b : c`.
typedef void (*keratin_choice)(long rows, long n, void *out, const keratin_register *operands);

/// `0 <= place < extent` for a read not to be padding.
typedef struct {
  /// Without what the rows of lanes add.
  keratin_place place;
  /// What they add, for each place along their axis.
  const long *rows;
  long extent;
  /// What a lane adds; in contractions, a step along the last summed axis.
  long step;
  /// In contractions: what the other summed axes add, for each of their points (NULL: nothing), and the least and the
  /// greatest that all summed axes add.
  const long *runs;
  long least, most;
} keratin_bound;

/// Numbers from or to memory, at places that are sums of one part per axis.
typedef struct {
  long operand;
  keratin_format format;
  keratin_place place;
  /// What the rows of lanes add, for each place along their axis; NULL: `row_step` each.
  const long *rows;
  long row_step, lane_step;
  long bounds;
  const keratin_bound *bound;
  /// The register that holds what is read outside.
  long outside;
  /// The table of rows that the register may use; -1: it is a copy.
  long slot;
} keratin_memory;

/// Numbers from memory at places that registers hold.
typedef struct {
  long operand;
  keratin_format format;
  /// i64 registers, one per axis of the operand.
  long count;
  const long *entries, *extents;
  long outside;
} keratin_gather;

/// A place as a number: i64, i32 or f32 ('l', 'i', 'f').
typedef struct {
  keratin_place place;
  char type;
  /// For each place along the axis of the rows, and of the lanes; NULL: `lane_step` each.
  const long *rows, *lanes;
  long lane_step;
} keratin_index;

/// Which axes the lanes run along: -1 is none.
typedef struct {
  long outer, inner, outer_count, inner_count;
} keratin_lane_axes;

/// Axes gone through one point at a time; then blocks of new lanes, if they begin here.
typedef struct {
  long count;
  const long *axes;
  char has_lanes;
  keratin_lane_axes lanes;
} keratin_loop;

/// `c[r, lane] = sum over runs and k < length of a[row[r] + a_run[run] + k a_step] b[b_run[run] + k b_step + lane]`, in
/// that order. Where a bound does not hold, `a` is read as 0, or the terms are left out. Lanes of `b` that do not lie side
/// by side are copied into a panel first.
typedef struct {
  long a, b;
  char is_double;
  keratin_place a_place, b_place;
  /// What the rows of lanes add in `a`, for each place along their axis; NULL: there is one row.
  const long *a_rows;
  long runs;
  const long *a_run, *b_run;
  long length, a_step, b_step, lane_step;
  long bounds;
  keratin_bound bound[KERATIN_TILE_BOUNDS];
  /// As far as the last summed axis goes in `a`, from its first place; NULL: that is too far.
  const void *zeros;
  /// Lanes of a line of the panel; 0: there is none.
  long panel;
} keratin_contraction;

typedef enum {
  /// `out = a`, with lanes side by side.
  KERATIN_COPY,
  KERATIN_INDEX,
  KERATIN_LOAD,
  KERATIN_GATHER,
  KERATIN_STORE,
  KERATIN_ONE,
  KERATIN_TWO,
  /// `out = out f a`, where `out` is lanes side by side.
  KERATIN_ACCUMULATE,
  /// `out[0] = out[0] f` all lanes of `a`, halves onto halves; `a` is lost.
  KERATIN_FOLD,
  /// Of three operands, or four.
  KERATIN_CHOICE,
  /// Word `a % 4` of Philox 4x32-10 with `a b c d e`.
  KERATIN_RANDOM,
  /// `out` becomes the first lane of `a` everywhere.
  KERATIN_SPREAD,
  KERATIN_LOOP,
  KERATIN_CONTRACT,
} keratin_code;

typedef struct {
  keratin_code code;
  /// Bytes of a lane: of `out`, and of the operands.
  int out_width, width;
  /// Of a choice by a register, the test's; else that of the operands.
  int test_width;
  long out;
  long in[5];
  long operands;
  /// What it needs besides, by its code.
  const void *detail;
  /// The function, by its code.
  keratin_one one;
  keratin_two two;
  keratin_choice choice;
  /// How many of the next instructions are the body of a loop.
  long body;
} keratin_instruction;

/// A register that never changes.
typedef struct {
  long out;
  int width;
  uint64_t bits;
} keratin_literal;

typedef struct {
  const keratin_instruction *code;
  long code_count;
  const keratin_literal *literals;
  long literal_count;
  long registers, row_tables, axes;
  const long *extents;
  /// Axes of rows gone through one point at a time, and the lanes.
  const long *rows;
  long row_count;
  keratin_lane_axes lanes;
  /// Whether blocks along the inner lanes follow each other last, so that a panel of them serves many rows.
  char is_inner_slowest;
} keratin_program;

/// A program with registers, and the point at which it is.
typedef struct keratin_machine keratin_machine;

keratin_machine *keratin_machine_make(const keratin_program *program);
void keratin_machine_free(keratin_machine *machine);
/// Operands of the next runs.
void keratin_machine_begin(keratin_machine *machine, void *const *buffers);
/// Lanes in use, and those of a register, side by side.
long keratin_machine_count(const keratin_machine *machine);
void *keratin_machine_lanes(const keratin_machine *machine, long number);

/// Functions of one instruction set.
typedef struct {
  /// Runs blocks of rows, the last axis fastest.
  void (*run)(keratin_machine *machine, long from, long end);
  void (*fetch)(keratin_format format, void *out, const void *from, long step, long n);
  void (*put)(keratin_format format, void *to, long step, const void *lanes, long n);
} keratin_machine_functions;

/// The machine of an instruction set, or of the machine's best where it does not have it.
const keratin_machine_functions *keratin_machine_for(int isa);

/// A function on lanes, under a name such as `max_f32`; NULL where there is none.
typedef struct {
  const char *name;
  keratin_one one;
  keratin_two two;
  keratin_choice choice;
} keratin_function;
/// All of them; the last has no name.
const keratin_function *keratin_functions_for(int isa);
