#include "CPJRT.h"
#include "layouts.h"
#include <string.h>

// A struct of arguments in zeroed room, which says that it fills the room.
#define ARGUMENTS(TYPE) \
  union { \
    TYPE in; \
    char room[PJRT_ROOM]; \
  } a; \
  memset(&a, 0, sizeof a); \
  a.in.struct_size = sizeof a

#define CALL(PLACE) api->functions[PLACE](&a)

bool pjrt_has(const pjrt_api *api, pjrt_place place) {
  return offsetof(pjrt_api, functions[place + 1]) <= api->struct_size && api->functions[place];
}

void pjrt_error_destroy(const pjrt_api *api, pjrt_error *error) {
  ARGUMENTS(one_argument);
  a.in.subject = error;
  ((void (*)(void *))api->functions[PJRT_ERROR_DESTROY])(&a);
}

pjrt_bytes pjrt_error_message(const pjrt_api *api, const pjrt_error *error) {
  ARGUMENTS(text_of);
  a.in.subject = (void *)error;
  ((void (*)(void *))api->functions[PJRT_ERROR_MESSAGE])(&a);
  return a.in.text;
}

int pjrt_error_code(const pjrt_api *api, const pjrt_error *error) {
  ARGUMENTS(int_of);
  a.in.subject = (void *)error;
  pjrt_error *second = CALL(PJRT_ERROR_GET_CODE);
  if (second) pjrt_error_destroy(api, second);
  return a.in.number;
}

pjrt_error *pjrt_plugin_initialize(const pjrt_api *api) {
  ARGUMENTS(no_argument);
  return CALL(PJRT_PLUGIN_INITIALIZE);
}

pjrt_error *pjrt_plugin_attributes(
  const pjrt_api *api, const pjrt_named_value **values, size_t *count) {
  ARGUMENTS(attributes);
  pjrt_error *error = CALL(PJRT_PLUGIN_ATTRIBUTES);
  *values = a.in.values;
  *count = a.in.count;
  return error;
}

static pjrt_error *with(const pjrt_api *api, pjrt_place place, void *subject) {
  ARGUMENTS(one_argument);
  a.in.subject = subject;
  return CALL(place);
}

// What is destroyed is gone, whatever the plugin says about it.
static void destroy(const pjrt_api *api, pjrt_place place, void *subject) {
  pjrt_error *error = with(api, place, subject);
  if (error) pjrt_error_destroy(api, error);
}

static pjrt_error *text(
  const pjrt_api *api, pjrt_place place, void *subject, pjrt_bytes *result) {
  ARGUMENTS(text_of);
  a.in.subject = subject;
  pjrt_error *error = CALL(place);
  *result = a.in.text;
  return error;
}

static pjrt_error *pointer(
  const pjrt_api *api, pjrt_place place, void *subject, void **result) {
  ARGUMENTS(pointer_of);
  a.in.subject = subject;
  pjrt_error *error = CALL(place);
  *result = a.in.pointer;
  return error;
}

pjrt_error *pjrt_event_await(const pjrt_api *api, pjrt_event *event) {
  return with(api, PJRT_EVENT_AWAIT, event);
}
void pjrt_event_destroy(const pjrt_api *api, pjrt_event *event) {
  destroy(api, PJRT_EVENT_DESTROY, event);
}

pjrt_error *pjrt_event_on_ready(
  const pjrt_api *api, pjrt_event *event, void (*callback)(pjrt_error *error, void *context),
  void *context) {
  ARGUMENTS(on_ready);
  a.in.event = event;
  a.in.callback = callback;
  a.in.context = context;
  return CALL(PJRT_EVENT_ON_READY);
}

pjrt_error *pjrt_client_create(
  const pjrt_api *api, const pjrt_named_value *options, size_t count, const pjrt_store *store,
  pjrt_client **client) {
  ARGUMENTS(client_create);
  a.in.options = options;
  a.in.option_count = count;
  if (store) {
    a.in.get = pjrt_store_get;
    a.in.try_get = pjrt_store_try_get;
    a.in.put = pjrt_store_put;
    a.in.get_context = a.in.try_get_context = a.in.put_context = (void *)store;
  }
  pjrt_error *error = CALL(PJRT_CLIENT_CREATE);
  *client = a.in.client;
  return error;
}

void pjrt_client_destroy(const pjrt_api *api, pjrt_client *client) {
  destroy(api, PJRT_CLIENT_DESTROY, client);
}
pjrt_error *pjrt_client_platform_name(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes *name) {
  return text(api, PJRT_CLIENT_PLATFORM_NAME, client, name);
}
pjrt_error *pjrt_client_platform_version(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes *version) {
  return text(api, PJRT_CLIENT_PLATFORM_VERSION, client, version);
}

pjrt_error *pjrt_client_devices(
  const pjrt_api *api, pjrt_client *client, pjrt_device *const **devices, size_t *count) {
  ARGUMENTS(devices_of);
  a.in.client = client;
  pjrt_error *error = CALL(PJRT_CLIENT_ADDRESSABLE_DEVICES);
  *devices = a.in.devices;
  *count = a.in.count;
  return error;
}

pjrt_error *pjrt_client_compile(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes module, pjrt_bytes options,
  pjrt_loaded **executable) {
  union {
    program in;
    char room[PJRT_ROOM];
  } p;
  memset(&p, 0, sizeof p);
  p.in.struct_size = sizeof p;
  p.in.code = module;
  p.in.format = (pjrt_bytes){"mlir", 4};
  ARGUMENTS(compile);
  a.in.client = client;
  a.in.program = &p.in;
  a.in.options = options;
  pjrt_error *error = CALL(PJRT_CLIENT_COMPILE);
  *executable = a.in.executable;
  return error;
}

pjrt_error *pjrt_client_buffer_from_host(
  const pjrt_api *api, pjrt_client *client, pjrt_device *device, const void *data, int type,
  const int64_t *shape, size_t rank, int semantics, pjrt_buffer **buffer, pjrt_event **done) {
  ARGUMENTS(from_host);
  a.in.client = client;
  a.in.data = data;
  a.in.type = type;
  a.in.shape = shape;
  a.in.rank = rank;
  a.in.semantics = semantics;
  a.in.device = device;
  pjrt_error *error = CALL(PJRT_CLIENT_BUFFER_FROM_HOST);
  *buffer = a.in.buffer;
  *done = a.in.done;
  return error;
}

pjrt_error *pjrt_device_id(const pjrt_api *api, pjrt_device *device, int *id) {
  void *description;
  pjrt_error *error = pointer(api, PJRT_DEVICE_GET_DESCRIPTION, device, &description);
  if (error) return error;
  ARGUMENTS(int_of);
  a.in.subject = description;
  error = CALL(PJRT_DESCRIPTION_ID);
  *id = a.in.number;
  return error;
}

pjrt_error *pjrt_device_kind(const pjrt_api *api, pjrt_device *device, pjrt_bytes *kind) {
  void *description;
  pjrt_error *error = pointer(api, PJRT_DEVICE_GET_DESCRIPTION, device, &description);
  return error ? error : text(api, PJRT_DESCRIPTION_KIND, description, kind);
}

pjrt_error *pjrt_device_memory(const pjrt_api *api, pjrt_device *device, pjrt_memory *memory) {
  ARGUMENTS(memory_stats);
  a.in.device = device;
  pjrt_error *error = CALL(PJRT_DEVICE_MEMORY_STATS);
  memory->bytes_in_use = a.in.bytes_in_use;
  memory->bytes_limit = a.in.limit.is_set ? a.in.limit.value : -1;
  return error;
}

void pjrt_loaded_destroy(const pjrt_api *api, pjrt_loaded *executable) {
  destroy(api, PJRT_LOADED_DESTROY, executable);
}

pjrt_error *pjrt_loaded_output_count(
  const pjrt_api *api, pjrt_loaded *executable, size_t *count) {
  void *inner;
  pjrt_error *error = pointer(api, PJRT_LOADED_GET_EXECUTABLE, executable, &inner);
  if (error) return error;
  ARGUMENTS(size_of);
  a.in.subject = inner;
  error = CALL(PJRT_EXECUTABLE_NUM_OUTPUTS);
  *count = a.in.number;
  destroy(api, PJRT_EXECUTABLE_DESTROY, inner);
  return error;
}

pjrt_error *pjrt_loaded_serialize(
  const pjrt_api *api, pjrt_loaded *executable, pjrt_serialized *serialized) {
  void *inner;
  pjrt_error *error = pointer(api, PJRT_LOADED_GET_EXECUTABLE, executable, &inner);
  if (error) return error;
  ARGUMENTS(serialize);
  a.in.executable = inner;
  error = CALL(PJRT_EXECUTABLE_SERIALIZE);
  serialized->bytes = a.in.bytes;
  serialized->owner = a.in.owner;
  serialized->release = a.in.release;
  destroy(api, PJRT_EXECUTABLE_DESTROY, inner);
  return error;
}

pjrt_error *pjrt_load_serialized(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes serialized, pjrt_loaded **executable) {
  ARGUMENTS(load_serialized);
  a.in.client = client;
  a.in.serialized = serialized;
  pjrt_error *error = CALL(PJRT_LOAD_SERIALIZED);
  *executable = a.in.executable;
  return error;
}

pjrt_error *pjrt_loaded_execute(
  const pjrt_api *api, pjrt_loaded *executable, pjrt_buffer *const *const *arguments,
  size_t devices, size_t count, const int64_t *kept, size_t kept_count,
  pjrt_buffer **const *results) {
  union {
    execute_options in;
    char room[PJRT_ROOM];
  } o;
  memset(&o, 0, sizeof o);
  o.in.struct_size = sizeof o;
  o.in.kept = kept;
  o.in.kept_count = kept_count;
  ARGUMENTS(execute);
  a.in.executable = executable;
  a.in.options = &o.in;
  a.in.arguments = arguments;
  a.in.devices = devices;
  a.in.count = count;
  a.in.results = results;
  return CALL(PJRT_LOADED_EXECUTE);
}

void pjrt_buffer_destroy(const pjrt_api *api, pjrt_buffer *buffer) {
  destroy(api, PJRT_BUFFER_DESTROY, buffer);
}

pjrt_error *pjrt_buffer_is_deleted(const pjrt_api *api, pjrt_buffer *buffer, bool *is_deleted) {
  ARGUMENTS(bool_of);
  a.in.subject = buffer;
  pjrt_error *error = CALL(PJRT_BUFFER_IS_DELETED);
  *is_deleted = a.in.answer;
  return error;
}

pjrt_error *pjrt_buffer_to_host(
  const pjrt_api *api, pjrt_buffer *buffer, void *bytes, size_t count, pjrt_event **done) {
  ARGUMENTS(to_host);
  a.in.buffer = buffer;
  a.in.bytes = bytes;
  a.in.count = count;
  pjrt_error *error = CALL(PJRT_BUFFER_TO_HOST);
  *done = a.in.done;
  return error;
}
