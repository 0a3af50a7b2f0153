// Which cores there are, and going to one.
#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "include/CThreads.h"
#include <sched.h>
#include <unistd.h>

int keratin_cores(void) {
#if defined(__linux__)
  cpu_set_t allowed;
  if (!sched_getaffinity(0, sizeof allowed, &allowed)) return CPU_COUNT(&allowed);
#endif
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  return cores > 0 ? (int)cores : 1;
}

#if defined(__linux__)
// Threads that spin may share one core for seconds while another is idle. So each goes to a core of its own once, when it
// starts, and is free again at once: a thread that is pinned for good suffers from whatever else runs on its core.
void keratin_take_place(int core) {
  cpu_set_t before, one;
  if (core < 0) return;
  if (sched_getaffinity(0, sizeof before, &before)) return;
  CPU_ZERO(&one);
  CPU_SET(core, &one);
  if (!sched_setaffinity(0, sizeof one, &one)) sched_setaffinity(0, sizeof before, &before);
}

// The core of worker `number`: counted on from the one that the caller is on, among those allowed.
int keratin_core_of_worker(int number) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed)) return -1;
  int all[CPU_SETSIZE], count = 0, own = 0, here = sched_getcpu();
  for (int c = 0; c < CPU_SETSIZE; c++) {
    if (!CPU_ISSET(c, &allowed)) continue;
    if (c == here) own = count;
    all[count++] = c;
  }
  return count > 1 ? all[(own + 1 + number) % count] : -1;
}
#else
void keratin_take_place(int core) { (void)core; }
int keratin_core_of_worker(int number) { (void)number; return -1; }
#endif
