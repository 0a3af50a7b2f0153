// The callbacks by which a plugin reaches the store that the processes of one job share.
#include "CPJRT.h"
#include "layouts.h"
#include <stdlib.h>

enum { DEADLINE_EXCEEDED = 4 };

static void release(char *value) { free(value); }

#define FAIL(CODE, TEXT) (*a->fail)(CODE, TEXT, sizeof TEXT - 1)

pjrt_error *pjrt_store_get(store_get *a) {
  const pjrt_store *store = a->context;
  a->value = store->get(store->context, a->key, a->timeout, &a->value_size);
  a->release = release;
  return a->value ? NULL : FAIL(DEADLINE_EXCEEDED, "no other process has said it in time");
}

pjrt_error *pjrt_store_try_get(store_try_get *a) {
  const pjrt_store *store = a->context;
  a->value = store->get(store->context, a->key, 0, &a->value_size);
  a->release = release;
  return a->value ? NULL : FAIL(PJRT_NOT_FOUND, "no process has said it yet");
}

pjrt_error *pjrt_store_put(store_put *a) {
  const pjrt_store *store = a->context;
  return store->put(store->context, a->key, a->value)
    ? NULL : FAIL(PJRT_INTERNAL, "the store of the job refuses a value");
}
