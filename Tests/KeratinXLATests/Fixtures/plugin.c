// A plugin that computes nothing: every result is full of ones, in bytes. It makes the faults that a real one makes only
// on bad days:
//
//   MINOR=n            the version of its interface
//   SHORT              a table that ends early
//   NO_DEVICE          there is nothing to drive
//   NO_COMPILE         the fourth line of every module is wrong
//   REFUSE=n CODE=c    the n-th run is refused
//   LOSE=n             the n-th run starts, and never ends well
//   JOB=ms             it starts when every other process of the job has said that it is there
#include "layouts.h"
#include <stdlib.h>
#include <string.h>

#ifndef MINOR
#define MINOR 81
#endif
#ifndef REFUSE
#define REFUSE 0
#endif
#ifndef LOSE
#define LOSE 0
#endif
#ifndef CODE
#define CODE PJRT_UNAVAILABLE
#endif

struct pjrt_error {
  int code;
  const char *message;
};
struct pjrt_event {
  bool is_lost;
};
struct pjrt_buffer {
  bool is_lost, is_deleted;
};
struct pjrt_loaded {
  size_t outputs;
};
static int runs;
static char device, description, client;

static pjrt_error *fail(int code, const char *message) {
  pjrt_error *error = malloc(sizeof *error);
  *error = (pjrt_error){code, message};
  return error;
}
static pjrt_event *event(bool is_lost) {
  pjrt_event *made = malloc(sizeof *made);
  made->is_lost = is_lost;
  return made;
}
static pjrt_buffer *buffer(bool is_lost) {
  pjrt_buffer *made = calloc(1, sizeof *made);
  made->is_lost = is_lost;
  return made;
}
static const char lost[] = "the card has fallen off the bus";

#define FUNCTION(NAME, TYPE) static pjrt_error *NAME(TYPE *a)

static void error_destroy(one_argument *a) { free(a->subject); }
static void error_message(text_of *a) {
  const char *text = ((pjrt_error *)a->subject)->message;
  a->text = (pjrt_bytes){text, strlen(text)};
}
FUNCTION(error_code, int_of) {
  a->number = ((pjrt_error *)a->subject)->code;
  return NULL;
}
FUNCTION(initialize, no_argument) { return NULL; }
FUNCTION(get_attributes, attributes) {
  a->count = 0;
  return NULL;
}
FUNCTION(release, one_argument) {
  free(a->subject);
  return NULL;
}
FUNCTION(keep, one_argument) { return NULL; }
FUNCTION(await, one_argument) {
  return ((pjrt_event *)a->subject)->is_lost ? fail(PJRT_UNAVAILABLE, lost) : NULL;
}
FUNCTION(ready, on_ready) {
  a->callback(NULL, a->context);
  return NULL;
}
#ifdef JOB
static pjrt_error *failing(int code, const char *message, size_t size) {
  return fail(code, strndup(message, size));
}
// Puts its own number into the job's store, and waits for those of the others.
static pjrt_error *join(client_create *a) {
  int64_t own = 0, all = 1;
  for (size_t k = 0; k < a->option_count; k++) {
    const pjrt_named_value *option = a->options + k;
    if (!strncmp(option->name, "node_id", option->name_size)) own = option->value.int64;
    if (!strncmp(option->name, "num_nodes", option->name_size)) all = option->value.int64;
  }
  pjrt_fail callback = failing;
  char key[8] = "node/", value[2] = {(char)('0' + own)};
  key[5] = (char)('0' + own);
  store_put put = {.struct_size = sizeof put, .fail = &callback, .context = a->put_context};
  put.key = (pjrt_bytes){key, 6};
  put.value = (pjrt_bytes){value, 1};
  pjrt_error *error = a->put(&put);
  if (error) return error;
  // What nobody says is not there, and nobody waits for it.
  store_try_get absent = {.struct_size = sizeof absent, .fail = &callback};
  absent.context = a->try_get_context;
  absent.key = (pjrt_bytes){"nobody", 6};
  error = a->try_get(&absent);
  if (!error || error->code != PJRT_NOT_FOUND) return fail(PJRT_INTERNAL, "somebody is nobody");
  free(error);
  for (int64_t other = 0; other < all; other++) {
    key[5] = (char)('0' + other);
    store_get get = {.struct_size = sizeof get, .fail = &callback, .context = a->get_context};
    get.key = (pjrt_bytes){key, 6};
    get.timeout = JOB;
    error = a->get(&get);
    if (error) return error;
    bool isRight = get.value_size == 1 && get.value[0] == '0' + other;
    get.release(get.value);
    if (!isRight) return fail(PJRT_INTERNAL, "a process says another's number");
  }
  return NULL;
}
#endif
FUNCTION(create, client_create) {
#ifdef JOB
  pjrt_error *error = join(a);
  if (error) return error;
#endif
#ifdef NO_DEVICE
  return fail(PJRT_NOT_FOUND, "No visible fake devices.");
#else
  a->client = (pjrt_client *)&client;
  return NULL;
#endif
}
FUNCTION(name, text_of) {
  a->text = (pjrt_bytes){"fake", 4};
  return NULL;
}
FUNCTION(devices, devices_of) {
  static pjrt_device *all[1];
  all[0] = (pjrt_device *)&device;
  a->devices = all;
  a->count = 1;
  return NULL;
}
FUNCTION(describe, pointer_of) {
  a->pointer = &description;
  return NULL;
}
FUNCTION(identify, int_of) { return NULL; }
// Counts the types after the arrow of main.
FUNCTION(build, compile) {
#ifdef NO_COMPILE
  return fail(PJRT_INVALID_ARGUMENT, "-:4:9: error: nothing compiles here");
#endif
  const char *code = a->program->code.bytes, *end = code + a->program->code.count;
  const char *arrow = memmem(code, end - code, ") -> (", 6);
  const char *brace = memmem(arrow, end - arrow, ") {", 3);
  pjrt_loaded *made = calloc(1, sizeof *made);
  for (const char *at = arrow; (at = memmem(at, brace - at, "tensor<", 7)); at++) made->outputs++;
  a->executable = made;
  return NULL;
}
FUNCTION(inner, pointer_of) {
  a->pointer = a->subject;
  return NULL;
}
FUNCTION(count, size_of) {
  a->number = ((pjrt_loaded *)a->subject)->outputs;
  return NULL;
}
FUNCTION(take, from_host) {
  a->buffer = buffer(false);
  a->done = event(false);
  return NULL;
}
FUNCTION(start, execute) {
  runs++;
  if (runs == REFUSE) return fail(CODE, lost);
  for (size_t k = 0; k < a->executable->outputs; k++) a->results[0][k] = buffer(runs == LOSE);
  return NULL;
}
FUNCTION(deleted, bool_of) {
  a->answer = ((pjrt_buffer *)a->subject)->is_deleted;
  return NULL;
}
FUNCTION(give, to_host) {
  memset(a->bytes, 1, a->count);
  a->done = event(a->buffer->is_lost);
  return NULL;
}

const pjrt_api *GetPjrtApi(void);
const pjrt_api *GetPjrtApi(void) {
  static pjrt_api api;
  api.struct_size = sizeof api;
#ifdef SHORT
  api.struct_size = offsetof(pjrt_api, functions[PJRT_CLIENT_COMPILE]);
#endif
  api.version.struct_size = sizeof api.version;
  api.version.minor = MINOR;
#define AT(PLACE, NAME) api.functions[PLACE] = (pjrt_function *)(void *)NAME
  AT(PJRT_ERROR_DESTROY, error_destroy);
  AT(PJRT_ERROR_MESSAGE, error_message);
  AT(PJRT_ERROR_GET_CODE, error_code);
  AT(PJRT_PLUGIN_INITIALIZE, initialize);
  AT(PJRT_PLUGIN_ATTRIBUTES, get_attributes);
  AT(PJRT_EVENT_DESTROY, release);
  AT(PJRT_EVENT_AWAIT, await);
  AT(PJRT_EVENT_ON_READY, ready);
  AT(PJRT_CLIENT_CREATE, create);
  AT(PJRT_CLIENT_DESTROY, keep);
  AT(PJRT_CLIENT_PLATFORM_NAME, name);
  AT(PJRT_CLIENT_PLATFORM_VERSION, name);
  AT(PJRT_CLIENT_ADDRESSABLE_DEVICES, devices);
  AT(PJRT_CLIENT_COMPILE, build);
  AT(PJRT_CLIENT_BUFFER_FROM_HOST, take);
  AT(PJRT_DESCRIPTION_ID, identify);
  AT(PJRT_DESCRIPTION_KIND, name);
  AT(PJRT_DEVICE_GET_DESCRIPTION, describe);
  AT(PJRT_EXECUTABLE_DESTROY, keep);
  AT(PJRT_EXECUTABLE_NUM_OUTPUTS, count);
  AT(PJRT_LOADED_DESTROY, release);
  AT(PJRT_LOADED_GET_EXECUTABLE, inner);
  AT(PJRT_LOADED_EXECUTE, start);
  AT(PJRT_BUFFER_DESTROY, release);
  AT(PJRT_BUFFER_IS_DELETED, deleted);
  AT(PJRT_BUFFER_TO_HOST, give);
  return &api;
}
