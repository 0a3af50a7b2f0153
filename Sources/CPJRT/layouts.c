#include "layouts.h"
#include <string.h>

// The API counts a struct up to the end of its last member, without what alignment adds.
#define END(TYPE, LAST) (offsetof(TYPE, LAST) + sizeof(((TYPE *)0)->LAST))

static const pjrt_layout layouts[] = {
  {"Plugin_Attributes_Args", END(attributes, count), PJRT_PLUGIN_ATTRIBUTES},
  {"Event_Destroy_Args", END(one_argument, subject), PJRT_EVENT_DESTROY},
  {"Event_Await_Args", END(one_argument, subject), PJRT_EVENT_AWAIT},
  {"Event_OnReady_Args", END(on_ready, context), PJRT_EVENT_ON_READY},
  {"Client_Create_Args", END(client_create, try_get_context), PJRT_CLIENT_CREATE},
  {"Client_Destroy_Args", END(one_argument, subject), PJRT_CLIENT_DESTROY},
  {"Client_PlatformName_Args", END(text_of, text), PJRT_CLIENT_PLATFORM_NAME},
  {"Client_PlatformVersion_Args", END(text_of, text), PJRT_CLIENT_PLATFORM_VERSION},
  {"Client_AddressableDevices_Args", END(devices_of, count), PJRT_CLIENT_ADDRESSABLE_DEVICES},
  {"Client_Compile_Args", END(compile, executable), PJRT_CLIENT_COMPILE},
  {"Client_BufferFromHostBuffer_Args", END(from_host, buffer), PJRT_CLIENT_BUFFER_FROM_HOST},
  {"DeviceDescription_Id_Args", END(int_of, number), PJRT_DESCRIPTION_ID},
  {"DeviceDescription_Kind_Args", END(text_of, text), PJRT_DESCRIPTION_KIND},
  {"Device_GetDescription_Args", END(pointer_of, pointer), PJRT_DEVICE_GET_DESCRIPTION},
  {"Device_MemoryStats_Args", END(memory_stats, peak_pool.is_set), PJRT_DEVICE_MEMORY_STATS},
  {"Executable_Destroy_Args", END(one_argument, subject), PJRT_EXECUTABLE_DESTROY},
  {"Executable_NumOutputs_Args", END(size_of, number), PJRT_EXECUTABLE_NUM_OUTPUTS},
  {"Executable_Serialize_Args", END(serialize, release), PJRT_EXECUTABLE_SERIALIZE},
  {"LoadedExecutable_Destroy_Args", END(one_argument, subject), PJRT_LOADED_DESTROY},
  {"LoadedExecutable_GetExecutable_Args", END(pointer_of, pointer), PJRT_LOADED_GET_EXECUTABLE},
  {"LoadedExecutable_Execute_Args", END(execute, device), PJRT_LOADED_EXECUTE},
  {"Executable_DeserializeAndLoad_Args", END(load_serialized, options), PJRT_LOAD_SERIALIZED},
  {"Buffer_Destroy_Args", END(one_argument, subject), PJRT_BUFFER_DESTROY},
  {"Buffer_IsDeleted_Args", END(bool_of, answer), PJRT_BUFFER_IS_DELETED},
  {"Buffer_ToHostBuffer_Args", END(to_host, done), PJRT_BUFFER_TO_HOST},
};
const size_t pjrt_layout_count = sizeof layouts / sizeof *layouts;
pjrt_layout pjrt_layout_at(size_t index) { return layouts[index]; }
const size_t pjrt_program_size = END(program, format);
const size_t pjrt_options_size = END(execute_options, incarnations);

pjrt_error *pjrt_probe(const pjrt_api *api, pjrt_place place, size_t offered) {
  char room[PJRT_ROOM] = {0};
  memcpy(room, &offered, sizeof offered);
  return api->functions[place](room);
}

pjrt_error *pjrt_probe_program(const pjrt_api *api, pjrt_client *client, size_t offered) {
  program p = {.struct_size = offered};
  compile a = {.struct_size = END(compile, executable), .client = client, .program = &p};
  // Not empty: a plugin that looks at the options before the program would stop the process.
  a.options = (pjrt_bytes){"\x1a\x04\x20\x01\x28\x01", 6};
  return api->functions[PJRT_CLIENT_COMPILE](&a);
}

pjrt_error *pjrt_probe_options(const pjrt_api *api, pjrt_loaded *executable, size_t offered) {
  execute_options o = {.struct_size = offered};
  execute a = {.struct_size = END(execute, device), .executable = executable, .options = &o};
  return api->functions[PJRT_LOADED_EXECUTE](&a);
}
