// Structs of arguments, in the order of the API. Those of the same layout share one declaration.
#pragma once
#include "CPJRT.h"

/// Bytes that every struct of arguments is handed over in: several times the longest that is known.
enum { PJRT_ROOM = 1024 };

#define HEAD \
  size_t struct_size; \
  void *extensions

typedef struct {
  HEAD;
} no_argument;
typedef struct {
  HEAD;
  void *subject;
} one_argument;
typedef struct {
  HEAD;
  void *subject;
  pjrt_bytes text;
} text_of;
typedef struct {
  HEAD;
  void *subject;
  void *pointer;
} pointer_of;
typedef struct {
  HEAD;
  void *subject;
  int number;
} int_of;
typedef struct {
  HEAD;
  void *subject;
  size_t number;
} size_of;
typedef struct {
  HEAD;
  void *subject;
  bool answer;
} bool_of;

typedef struct {
  HEAD;
  const pjrt_named_value *values;
  size_t count;
} attributes;

typedef struct {
  HEAD;
  pjrt_event *event;
  void (*callback)(pjrt_error *error, void *context);
  void *context;
} on_ready;

/// Makes an error of the plugin's: a code of `PJRT_INVALID_ARGUMENT`'s kind, and what is wrong.
typedef pjrt_error *(*pjrt_fail)(int code, const char *message, size_t size);

/// A plugin asks for a value of the job's store, and waits.
typedef struct {
  HEAD;
  pjrt_bytes key;
  /// Milliseconds.
  int timeout;
  pjrt_fail *fail;
  void *context;
  char *value;
  size_t value_size;
  void (*release)(char *value);
} store_get;

/// The same without waiting.
typedef struct {
  HEAD;
  pjrt_bytes key;
  pjrt_fail *fail;
  void *context;
  char *value;
  size_t value_size;
  void (*release)(char *value);
} store_try_get;

typedef struct {
  HEAD;
  pjrt_bytes key;
  pjrt_bytes value;
  pjrt_fail *fail;
  void *context;
} store_put;

pjrt_error *pjrt_store_get(store_get *a);
pjrt_error *pjrt_store_try_get(store_try_get *a);
pjrt_error *pjrt_store_put(store_put *a);

typedef struct {
  HEAD;
  const pjrt_named_value *options;
  size_t option_count;
  /// How several processes find each other: a store of keys and values, got and put.
  pjrt_error *(*get)(store_get *arguments);
  void *get_context;
  pjrt_error *(*put)(store_put *arguments);
  void *put_context;
  pjrt_client *client;
  pjrt_error *(*try_get)(store_try_get *arguments);
  void *try_get_context;
} client_create;

typedef struct {
  HEAD;
  pjrt_client *client;
  pjrt_device *const *devices;
  size_t count;
} devices_of;

typedef struct {
  HEAD;
  pjrt_bytes code;
  pjrt_bytes format;
} program;

typedef struct {
  HEAD;
  pjrt_client *client;
  const program *program;
  pjrt_bytes options;
  pjrt_loaded *executable;
} compile;

typedef struct {
  HEAD;
  pjrt_client *client;
  const void *data;
  int type;
  const int64_t *shape;
  size_t rank;
  /// Null: row-major.
  const int64_t *strides;
  size_t stride_count;
  int semantics;
  pjrt_device *device;
  void *memory;
  void *layout;
  pjrt_event *done;
  pjrt_buffer *buffer;
} from_host;

typedef struct {
  int64_t value;
  bool is_set;
} optional_number;
typedef struct {
  HEAD;
  pjrt_device *device;
  int64_t bytes_in_use;
  optional_number peak, allocations, largest_allocation, limit, reserved, peak_reserved, reservable,
    largest_free_block, pool, peak_pool;
} memory_stats;

typedef struct {
  HEAD;
  void *executable;
  pjrt_bytes bytes;
  void *owner;
  void (*release)(void *owner);
} serialize;

typedef struct {
  HEAD;
  pjrt_client *client;
  pjrt_bytes serialized;
  pjrt_loaded *executable;
  /// Compile options that replace those it was made with.
  pjrt_bytes options;
} load_serialized;

typedef struct {
  HEAD;
  void *send_callbacks;
  void *receive_callbacks;
  size_t send_count;
  size_t receive_count;
  int launch;
  const int64_t *kept;
  size_t kept_count;
  void *context;
  const char *call_location;
  size_t task_count;
  int *tasks;
  int64_t *incarnations;
} execute_options;

typedef struct {
  HEAD;
  pjrt_loaded *executable;
  execute_options *options;
  pjrt_buffer *const *const *arguments;
  size_t devices;
  size_t count;
  pjrt_buffer **const *results;
  pjrt_event **events;
  pjrt_device *device;
} execute;

typedef struct {
  HEAD;
  pjrt_buffer *buffer;
  void *layout;
  void *bytes;
  size_t count;
  pjrt_event *done;
} to_host;
