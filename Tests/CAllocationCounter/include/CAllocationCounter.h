// Counts what a process allocates: its malloc stands before the C library's in every test program. Where the C library is
// not glibc nothing is counted.
#pragma once
#include <stdbool.h>

typedef struct {
  long count;
  long bytes;
} keratin_allocations;

/// Whether there is anything to be seen.
bool keratin_allocations_are_counted(void);
/// Starts anew. All threads count.
void keratin_allocations_begin(void);
/// Stops, and says what was allocated since.
keratin_allocations keratin_allocations_end(void);
