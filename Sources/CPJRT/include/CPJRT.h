// Our own declarations of the part of the PJRT C API that Keratin uses, and one function for each call.
//
// PJRT is how a framework talks to an accelerator's compiler and runtime. A plugin is a shared object that exports
// `GetPjrtApi`, which returns a table of functions. Within major version 0 the table only grows at its end, so a prefix
// of it serves any plugin. Every function takes one pointer, to a struct of arguments that begins with its own size; a
// plugin refuses a struct that is shorter than the one it knows, and accepts a longer one. Hence every call here hands
// over its arguments in `PJRT_ROOM` zeroed bytes: longer than any version's.
//
// What is written here are names, order and types, checked in a test against what a plugin says of itself.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct pjrt_error pjrt_error;
typedef struct pjrt_event pjrt_event;
typedef struct pjrt_client pjrt_client;
typedef struct pjrt_device pjrt_device;
typedef struct pjrt_buffer pjrt_buffer;
/// An executable that is loaded onto devices.
typedef struct pjrt_loaded pjrt_loaded;

/// Places in the table of functions.
typedef enum : int {
  PJRT_ERROR_DESTROY = 0,
  PJRT_ERROR_MESSAGE = 1,
  PJRT_ERROR_GET_CODE = 2,
  PJRT_PLUGIN_INITIALIZE = 3,
  PJRT_PLUGIN_ATTRIBUTES = 4,
  PJRT_EVENT_DESTROY = 5,
  PJRT_EVENT_IS_READY = 6,
  PJRT_EVENT_AWAIT = 8,
  PJRT_EVENT_ON_READY = 9,
  PJRT_CLIENT_CREATE = 10,
  PJRT_CLIENT_DESTROY = 11,
  PJRT_CLIENT_PLATFORM_NAME = 12,
  PJRT_CLIENT_PLATFORM_VERSION = 14,
  PJRT_CLIENT_ADDRESSABLE_DEVICES = 16,
  PJRT_CLIENT_COMPILE = 20,
  PJRT_CLIENT_BUFFER_FROM_HOST = 22,
  PJRT_DESCRIPTION_ID = 23,
  PJRT_DESCRIPTION_KIND = 26,
  PJRT_DEVICE_GET_DESCRIPTION = 29,
  PJRT_DEVICE_MEMORY_STATS = 34,
  PJRT_EXECUTABLE_DESTROY = 40,
  PJRT_EXECUTABLE_NUM_OUTPUTS = 44,
  PJRT_EXECUTABLE_SERIALIZE = 49,
  PJRT_LOADED_DESTROY = 50,
  PJRT_LOADED_GET_EXECUTABLE = 51,
  PJRT_LOADED_EXECUTE = 55,
  PJRT_LOAD_SERIALIZED = 56,
  PJRT_BUFFER_DESTROY = 58,
  PJRT_BUFFER_IS_DELETED = 68,
  PJRT_BUFFER_TO_HOST = 70,
  /// How many places of the table Keratin knows.
  PJRT_KNOWN_PLACES = 71,
} pjrt_place;

/// All functions but the first two return null, or an error that the caller owns.
typedef pjrt_error *pjrt_function(void *arguments);

/// What `GetPjrtApi` returns. It belongs to the plugin and lives as long as the process.
typedef struct {
  /// Bytes of the whole table, whose later part may be unknown here, or missing in an old plugin.
  size_t struct_size;
  void *extensions;
  struct {
    size_t struct_size;
    void *extensions;
    int major;
    int minor;
  } version;
  pjrt_function *functions[PJRT_KNOWN_PLACES];
} pjrt_api;

/// Error codes, those of gRPC.
enum {
  PJRT_INVALID_ARGUMENT = 3,
  PJRT_NOT_FOUND = 5,
  PJRT_RESOURCE_EXHAUSTED = 8,
  PJRT_FAILED_PRECONDITION = 9,
  PJRT_UNIMPLEMENTED = 12,
  PJRT_INTERNAL = 13,
  PJRT_UNAVAILABLE = 14,
  PJRT_DATA_LOSS = 15,
};

/// What the elements of a buffer are.
enum {
  PJRT_PRED = 1,
  PJRT_S8 = 2,
  PJRT_S32 = 4,
  PJRT_S64 = 5,
  PJRT_U8 = 6,
  PJRT_U32 = 8,
  PJRT_U64 = 9,
  PJRT_F16 = 10,
  PJRT_F32 = 11,
  PJRT_F64 = 12,
  PJRT_BF16 = 13,
};

/// What the plugin may do with the host's memory that it is to copy from.
enum {
  /// Reads it only while the call lasts.
  PJRT_ONLY_DURING_CALL = 0,
  /// Reads it until the event says that it has done so.
  PJRT_UNTIL_TRANSFERRED = 1,
  /// May use it in place as long as the buffer lives.
  PJRT_ZERO_COPY = 2,
};

/// What the value of a named option is.
enum {
  PJRT_STRING = 0,
  PJRT_INT64 = 1,
  PJRT_INT64_LIST = 2,
  PJRT_FLOAT = 3,
  PJRT_BOOL = 4,
};

/// A named option or attribute. A plugin reads an array of these, so they are exactly as long as they are there.
typedef struct {
  size_t struct_size;
  void *extensions;
  const char *name;
  size_t name_size;
  int type;
  union {
    const char *string;
    int64_t int64;
    const int64_t *int64_list;
    float float32;
    bool boolean;
  } value;
  /// Elements of a list, bytes of a string, else 1.
  size_t value_size;
} pjrt_named_value;

/// Text or bytes that belong to the plugin.
typedef struct {
  const char *bytes;
  size_t count;
} pjrt_bytes;

/// Whether the plugin has a function at this place.
bool pjrt_has(const pjrt_api *api, pjrt_place place);

void pjrt_error_destroy(const pjrt_api *api, pjrt_error *error);
pjrt_bytes pjrt_error_message(const pjrt_api *api, const pjrt_error *error);
int pjrt_error_code(const pjrt_api *api, const pjrt_error *error);

pjrt_error *pjrt_plugin_initialize(const pjrt_api *api);
/// An array whose elements are `values[0].struct_size` bytes apart.
pjrt_error *pjrt_plugin_attributes(
  const pjrt_api *api, const pjrt_named_value **values, size_t *count);

pjrt_error *pjrt_event_await(const pjrt_api *api, pjrt_event *event);
void pjrt_event_destroy(const pjrt_api *api, pjrt_event *event);
/// Calls back once, on any thread, perhaps before this returns. The callback owns the error, if there is one.
pjrt_error *pjrt_event_on_ready(
  const pjrt_api *api, pjrt_event *event, void (*callback)(pjrt_error *error, void *context),
  void *context);

/// What the processes of one job share: keys and values. Its functions are called from any thread.
typedef struct {
  void *context;
  /// The value of a key, in memory from `malloc`; waits for it at most so many milliseconds. Null: it is not there.
  char *(*get)(void *context, pjrt_bytes key, int milliseconds, size_t *size);
  /// Whether the value was taken.
  bool (*put)(void *context, pjrt_bytes key, pjrt_bytes value);
} pjrt_store;

/// - store: null for a process that is alone; else it lives as long as the client.
pjrt_error *pjrt_client_create(
  const pjrt_api *api, const pjrt_named_value *options, size_t count, const pjrt_store *store,
  pjrt_client **client);
void pjrt_client_destroy(const pjrt_api *api, pjrt_client *client);
pjrt_error *pjrt_client_platform_name(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes *name);
pjrt_error *pjrt_client_platform_version(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes *version);
pjrt_error *pjrt_client_devices(
  const pjrt_api *api, pjrt_client *client, pjrt_device *const **devices, size_t *count);
/// Compiles StableHLO. The options must not be empty: plugins stop the process where they are.
pjrt_error *pjrt_client_compile(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes module, pjrt_bytes options,
  pjrt_loaded **executable);
/// Starts copying an array, row-major, to a device. The event tells when the host's memory is free again.
pjrt_error *pjrt_client_buffer_from_host(
  const pjrt_api *api, pjrt_client *client, pjrt_device *device, const void *data, int type,
  const int64_t *shape, size_t rank, int semantics, pjrt_buffer **buffer, pjrt_event **done);

pjrt_error *pjrt_device_id(const pjrt_api *api, pjrt_device *device, int *id);
pjrt_error *pjrt_device_kind(const pjrt_api *api, pjrt_device *device, pjrt_bytes *kind);

typedef struct {
  int64_t bytes_in_use;
  /// Negative where the plugin does not say.
  int64_t bytes_limit;
} pjrt_memory;
pjrt_error *pjrt_device_memory(const pjrt_api *api, pjrt_device *device, pjrt_memory *memory);

void pjrt_loaded_destroy(const pjrt_api *api, pjrt_loaded *executable);
pjrt_error *pjrt_loaded_output_count(
  const pjrt_api *api, pjrt_loaded *executable, size_t *count);

/// An executable as bytes, which live until they are released.
typedef struct {
  pjrt_bytes bytes;
  void *owner;
  void (*release)(void *owner);
} pjrt_serialized;
pjrt_error *pjrt_loaded_serialize(
  const pjrt_api *api, pjrt_loaded *executable, pjrt_serialized *serialized);
pjrt_error *pjrt_load_serialized(
  const pjrt_api *api, pjrt_client *client, pjrt_bytes serialized, pjrt_loaded **executable);

/// Starts running on as many devices as there are lists of arguments. Each list of results has room for all of them.
/// Arguments that the module marks as donated are consumed, unless they are among `kept`.
pjrt_error *pjrt_loaded_execute(
  const pjrt_api *api, pjrt_loaded *executable, pjrt_buffer *const *const *arguments,
  size_t devices, size_t count, const int64_t *kept, size_t kept_count,
  pjrt_buffer **const *results);

void pjrt_buffer_destroy(const pjrt_api *api, pjrt_buffer *buffer);
/// Whether the memory is gone: donated, or deleted.
pjrt_error *pjrt_buffer_is_deleted(const pjrt_api *api, pjrt_buffer *buffer, bool *is_deleted);
/// Starts copying to the host, row-major, once the buffer is computed. The event tells when it is there.
pjrt_error *pjrt_buffer_to_host(
  const pjrt_api *api, pjrt_buffer *buffer, void *bytes, size_t count, pjrt_event **done);

/// For the test of these declarations: structs by name, the length that Keratin knows, and the error a plugin answers
/// with if it is handed only `offered` bytes of it. `context` lists what the call needs to get that far.
typedef struct {
  const char *name;
  size_t size;
  pjrt_place place;
} pjrt_layout;
pjrt_layout pjrt_layout_at(size_t index);
extern const size_t pjrt_layout_count;
pjrt_error *pjrt_probe(const pjrt_api *api, pjrt_place place, size_t offered);
/// The same for the two structs that others point to: a program, and the options of an execution.
pjrt_error *pjrt_probe_program(const pjrt_api *api, pjrt_client *client, size_t offered);
pjrt_error *pjrt_probe_options(const pjrt_api *api, pjrt_loaded *executable, size_t offered);
extern const size_t pjrt_program_size, pjrt_options_size;
