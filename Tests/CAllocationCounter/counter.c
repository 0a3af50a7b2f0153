#include "CAllocationCounter.h"
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>

static atomic_bool counts;
static atomic_long count, bytes;

#if defined(__GLIBC__)
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static void note(size_t size) {
  if (!atomic_load_explicit(&counts, memory_order_relaxed)) return;
  atomic_fetch_add(&count, 1);
  atomic_fetch_add(&bytes, (long)size);
}

void *malloc(size_t size) {
  note(size);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  note(number * size);
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  note(size);
  return __libc_realloc(memory, size);
}

void *memalign(size_t alignment, size_t size) {
  note(size);
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  note(size);
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  note(size);
  void *made = __libc_memalign(alignment, size);
  if (!made) return ENOMEM;
  *memory = made;
  return 0;
}

bool keratin_allocations_are_counted(void) { return true; }
#else
bool keratin_allocations_are_counted(void) { return false; }
#endif

void keratin_allocations_begin(void) {
  atomic_store(&count, 0);
  atomic_store(&bytes, 0);
  atomic_store(&counts, true);
}

keratin_allocations keratin_allocations_end(void) {
  atomic_store(&counts, false);
  return (keratin_allocations){atomic_load(&count), atomic_load(&bytes)};
}
