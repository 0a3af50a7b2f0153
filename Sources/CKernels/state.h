// What a machine is, for the files that run it.
#pragma once
#include "include/CKernels.h"

struct keratin_machine {
  const keratin_program *program;
  char *const *buffers;
  /// One coordinate per axis; along the lanes, that of the first lane.
  long *point;
  /// What the registers hold, and the memory of each.
  keratin_register *registers;
  char *memory;
  char **row_tables;
  /// The lanes in use: `outer` rows of `inner` each, the first row at the place `first` of its axis.
  long outer_axis, inner_axis, outer, inner, first;
  /// The lanes of a contraction's second factor side by side, and where they come from.
  void *panel;
  long panel_place;
};
