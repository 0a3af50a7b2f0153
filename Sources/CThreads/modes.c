// Floating-point modes of a thread.
#include "include/CThreads.h"

unsigned long keratin_float_mode_enter(keratin_float_mode mode) {
#if defined(__x86_64__)
  unsigned before = __builtin_ia32_stmxcsr();
  // 0x1f80: nearest, all exceptions masked. 0x8040: flush results, treat operands as zero.
  __builtin_ia32_ldmxcsr(mode == KERATIN_DENORMALS_FLUSHED ? 0x9fc0 : 0x1f80);
  return before;
#elif defined(__aarch64__)
  unsigned long before;
  __asm__ volatile("mrs %0, fpcr" : "=r"(before));
  unsigned long now = mode == KERATIN_DENORMALS_FLUSHED ? 1ul << 24 : 0;
  __asm__ volatile("msr fpcr, %0" : : "r"(now));
  return before;
#else
  (void)mode;
  return 0;
#endif
}

void keratin_float_mode_leave(unsigned long before) {
#if defined(__x86_64__)
  __builtin_ia32_ldmxcsr((unsigned)before);
#elif defined(__aarch64__)
  __asm__ volatile("msr fpcr, %0" : : "r"(before));
#else
  (void)before;
#endif
}
