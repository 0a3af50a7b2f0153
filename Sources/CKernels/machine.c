// Machines, and the functions of each instruction set.
#include "include/CKernels.h"
#include "state.h"
#include <stdlib.h>
#include <string.h>

static void fill(void *out, uint64_t bits, int width) {
  for (int i = 0; i < KERATIN_LANES; i++) memcpy((char *)out + i * width, &bits, width);
}

keratin_machine *keratin_machine_make(const keratin_program *program) {
  keratin_machine *m = calloc(1, sizeof *m);
  m->program = program;
  m->memory = aligned_alloc(64, (size_t)(program->registers + 1) * KERATIN_REGISTER_BYTES);
  m->registers = calloc(program->registers + 1, sizeof *m->registers);
  m->row_tables = malloc((program->row_tables + 1) * KERATIN_LANES * sizeof(char *));
  m->point = calloc(program->axes + 1, sizeof *m->point);
  m->panel_place = -1;
  m->outer = m->inner = 1;
  for (long k = 0; k < program->registers; k++)
    m->registers[k] = (keratin_register){.base = m->memory + k * KERATIN_REGISTER_BYTES};
  for (long k = 0; k < program->literal_count; k++) {
    const keratin_literal *literal = program->literals + k;
    fill(m->registers[literal->out].base, literal->bits, literal->width);
    m->registers[literal->out].is_same = 1;
  }
  return m;
}

void keratin_machine_free(keratin_machine *m) {
  free(m->memory);
  free(m->registers);
  free(m->row_tables);
  free(m->point);
  free(m->panel);
  free(m);
}

void keratin_machine_begin(keratin_machine *m, void *const *buffers) {
  m->buffers = (char *const *)buffers;
  m->panel_place = -1;
}
long keratin_machine_count(const keratin_machine *m) { return m->outer * m->inner; }
void *keratin_machine_lanes(const keratin_machine *m, long number) {
  return m->memory + number * KERATIN_REGISTER_BYTES;
}

extern const keratin_machine_functions keratin_machine_baseline, keratin_machine_avx2,
  keratin_machine_avx512;
extern const keratin_function keratin_functions_baseline[], keratin_functions_avx2[],
  keratin_functions_avx512[];

const keratin_machine_functions *keratin_machine_for(int isa) {
#if defined(__x86_64__)
  int best = keratin_isa_of_machine();
  if (isa > best) isa = best;
  if (isa == KERATIN_AVX2) return &keratin_machine_avx2;
  if (isa >= KERATIN_AVX512) return &keratin_machine_avx512;
#endif
  return &keratin_machine_baseline;
}

const keratin_function *keratin_functions_for(int isa) {
#if defined(__x86_64__)
  int best = keratin_isa_of_machine();
  if (isa > best) isa = best;
  if (isa == KERATIN_AVX2) return keratin_functions_avx2;
  if (isa >= KERATIN_AVX512) return keratin_functions_avx512;
#endif
  return keratin_functions_baseline;
}
