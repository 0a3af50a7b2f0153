#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "include/CThreads.h"
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__)
#include <linux/futex.h>
#include <sys/syscall.h>
#endif

enum { most_workers = 1023 };

// Parts of a step's chunks at most, each of neighbours. A thread takes from its own part first, then from the others'.
enum { most_parts = 8 };

// One per step, on cache lines of its own: how many chunks were taken of each part, and how many are done.
typedef struct {
  struct { _Alignas(64) _Atomic long taken; } parts[most_parts];
  _Alignas(64) _Atomic long done;
  _Atomic int whole;   // Whether all are done: what threads that have waited long sleep on.
  _Atomic int waiting; // Threads that sleep on it, or are about to.
} counter;

static struct {
  _Atomic int busy;     // Somebody's steps are being run.
  _Atomic int turn;     // Grows with every run; workers sleep on it.
  _Atomic int sleepers; // Workers that sleep, or are about to.
  _Atomic int inside;   // Workers that look at the run.
  _Atomic int leaving;  // Whether somebody sleeps until nobody is inside, or is about to.
  _Atomic int open;     // Whether there is a run to look at.
  _Atomic int wanted;   // Workers that may take part.
  // Of the run; written while it is not open and nobody is inside.
  const keratin_step *steps;
  counter *counters;
  long count;
  int parts; // Of each step's chunks.
  keratin_float_mode mode;
  int isTimed;
  // Only touched by whoever made the team busy.
  long capacity;
  int workers;
  int knowsFork;
} team;

// One more than the core that each thread of a run was on when it last looked; 0 for one that never has.
static _Atomic int cores[most_workers + 1];
// Which of a run's threads this is; whoever started it, or runs alone, is 0.
static _Thread_local int own_number;

static inline void breathe(void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

// Spins, then gives way; false when that has gone on for some tenths of a millisecond. Who waits longer waits for a thread
// that somebody else has pushed aside. On a core that sleeps that thread can go on at once; one that only gives way stays
// taken.
static inline int is_patient(int *spins) {
  if (++*spins < 2000) breathe(); else sched_yield();
  return *spins < 2200;
}

double keratin_milliseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

// Cores of the run's threads.

#if defined(__linux__)
static void look_where(void) {
  atomic_store_explicit(&cores[own_number], sched_getcpu() + 1, memory_order_relaxed);
}

// For a thread that waits: if it is on the core of another of the run's threads, it goes to one that has none. The system
// may leave two threads on one core for minutes while another is idle: each sleeps too often to be seen as too much.
static void leave_shared_core(void) {
  int threads = atomic_load(&team.wanted) + 1, here = sched_getcpu(), is_shared = 0;
  cpu_set_t taken, allowed;
  CPU_ZERO(&taken);
  for (int t = 0; t < threads; t++) {
    int core = atomic_load_explicit(&cores[t], memory_order_relaxed) - 1;
    if (t == own_number || core < 0 || core >= CPU_SETSIZE) continue;
    CPU_SET(core, &taken);
    is_shared |= core == here;
  }
  if (!is_shared || sched_getaffinity(0, sizeof allowed, &allowed)) return;
  for (int c = 0; c < CPU_SETSIZE; c++) {
    if (!CPU_ISSET(c, &allowed) || CPU_ISSET(c, &taken)) continue;
    keratin_take_place(c);
    break;
  }
  look_where();
}
#else
static void look_where(void) {}
static void leave_shared_core(void) {}
#endif

// Sleeping.

#if defined(__linux__)
static void sleep_while(_Atomic int *place, int seen) {
  syscall(SYS_futex, place, FUTEX_WAIT_PRIVATE, seen, NULL, NULL, 0);
}
static void wake_all(_Atomic int *place) {
  syscall(SYS_futex, place, FUTEX_WAKE_PRIVATE, INT_MAX, NULL, NULL, 0);
}
#else
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static void sleep_while(_Atomic int *place, int seen) {
  pthread_mutex_lock(&lock);
  if (atomic_load(place) == seen) pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
}
static void wake_all(_Atomic int *place) {
  (void)place;
  pthread_mutex_lock(&lock);
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
}
#endif

// Working.

static inline void finish_chunk(counter *c, long chunks) {
  if (atomic_fetch_add_explicit(&c->done, 1, memory_order_acq_rel) + 1 < chunks) return;
  atomic_store(&c->whole, 1);
  if (atomic_load(&c->waiting)) wake_all(&c->whole);
}

static inline void wait_for_chunks(counter *c, long chunks) {
  int spins = 0;
  while (atomic_load_explicit(&c->done, memory_order_acquire) < chunks) {
    if (spins == 64) leave_shared_core();
    if (is_patient(&spins)) continue;
    atomic_fetch_add(&c->waiting, 1);
    while (!atomic_load(&c->whole)) sleep_while(&c->whole, 0);
  }
}

static void leave(void) {
  atomic_fetch_sub(&team.inside, 1);
  if (atomic_load(&team.leaving)) wake_all(&team.inside);
}

static void wait_until_all_have_left(void) {
  int spins = 0, inside;
  while (atomic_load(&team.inside) && is_patient(&spins)) {}
  if (!atomic_load(&team.inside)) return;
  atomic_store(&team.leaving, 1);
  while ((inside = atomic_load(&team.inside))) sleep_while(&team.inside, inside);
  atomic_store(&team.leaving, 0);
}

void keratin_run_chain(void *const *buffers, const long *sizes, long chunk) {
  const keratin_chain *chain = (const void *)sizes;
  char *memory = (char *)buffers[0] + own_number * chain->own_bytes;
  double *milliseconds = own_number == 0 ? chain->milliseconds : NULL;
  double before = milliseconds ? keratin_milliseconds() : 0;
  long k = 0;
  for (long s = 0; s < chain->count; s++) {
    const keratin_step *step = &chain->steps[s];
    void *places[chain->operands[s] + 1];
    memcpy(places, step->buffers, sizeof(void *) * (size_t)chain->operands[s]);
    for (; k < chain->own_count && chain->own[k].step == s; k++) {
      const keratin_own_buffer *own = &chain->own[k];
      places[own->operand] = memory + own->offset - chunk * own->bytes;
    }
    step->run(places, step->sizes, chunk);
    if (milliseconds) {
      double now = keratin_milliseconds();
      milliseconds[s] += now - before;
      before = now;
    }
  }
}

// Where a part of a step's chunks begins; the last ones have what does not divide, for the last chunk is often a small one.
static inline long first_of_part(const keratin_step *step, int part) {
  return step->chunks * part / team.parts;
}

// Waits for the steps before `end`; so many are known to be done.
static inline void wait_for_steps(long *done, long end, double *milliseconds) {
  for (; *done < end; ++*done) {
    double before = milliseconds ? keratin_milliseconds() : 0;
    wait_for_chunks(&team.counters[*done], team.steps[*done].chunks);
    if (milliseconds) milliseconds[*done] += keratin_milliseconds() - before;
  }
}

static void work(double *milliseconds) {
  long done = 0;
  for (long s = 0; s < team.count; s++) {
    const keratin_step *step = &team.steps[s];
    counter *c = &team.counters[s];
    wait_for_steps(&done, team.isTimed ? s : step->after, milliseconds);
    double before = milliseconds ? keratin_milliseconds() : 0;
    look_where();
    for (int p = 0; p < team.parts; p++) {
      int part = (own_number + p) % team.parts;
      _Atomic long *taken = &c->parts[part].taken;
      long from = first_of_part(step, part), count = first_of_part(step, part + 1) - from;
      while (atomic_load_explicit(taken, memory_order_relaxed) < count) {
        long chunk = atomic_fetch_add_explicit(taken, 1, memory_order_relaxed);
        if (chunk >= count) break;
        step->run(step->buffers, step->sizes, from + chunk);
        finish_chunk(c, step->chunks);
      }
    }
    if (milliseconds) milliseconds[s] += keratin_milliseconds() - before;
  }
  if (own_number == 0) wait_for_steps(&done, team.count, milliseconds);
}

static void *worker(void *argument) {
  int number = (int)(long)argument & 0xffff;
#if defined(__linux__)
  int core = (int)((long)argument >> 16) - 1;
  keratin_take_place(core);
  pthread_setname_np(pthread_self(), "keratin");
#endif
  // A run may have begun before this thread did.
  int seen = atomic_load(&team.turn) - 1;
  for (;;) {
    for (int spins = 0; atomic_load(&team.turn) == seen && spins < 2050; spins++) {
      if (spins < 2000) breathe(); else sched_yield();
    }
    atomic_fetch_add(&team.sleepers, 1);
    while (atomic_load(&team.turn) == seen) sleep_while(&team.turn, seen);
    atomic_fetch_sub(&team.sleepers, 1);
    seen = atomic_load(&team.turn);
    if (number >= atomic_load(&team.wanted)) continue;
    // Whoever closes a run waits until nobody is inside; whoever is inside looks whether it is open.
    atomic_fetch_add(&team.inside, 1);
    if (atomic_load(&team.open)) {
      keratin_float_mode_enter(team.mode);
      own_number = number + 1;
      work(NULL);
    }
    leave();
  }
  return NULL;
}

// The child has one thread, whatever the parent's team was doing.
static void forget_workers(void) {
  team.workers = 0;
  atomic_store(&team.sleepers, 0);
  atomic_store(&team.inside, 0);
  atomic_store(&team.leaving, 0);
  atomic_store(&team.open, 0);
  atomic_store(&team.busy, 0);
}

static void hire(int wanted) {
  if (!team.knowsFork) {
    pthread_atfork(NULL, NULL, forget_workers);
    team.knowsFork = 1;
  }
  // Signals are for the threads of whoever uses the team.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  while (team.workers < wanted) {
    long argument = team.workers;
#if defined(__linux__)
    argument |= (long)(keratin_core_of_worker(team.workers) + 1) << 16;
#endif
    pthread_t thread;
    if (pthread_create(&thread, NULL, worker, (void *)argument)) break;
    pthread_detach(thread);
    team.workers++;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void run_alone(const keratin_step *steps, long count, double *milliseconds) {
  for (long s = 0; s < count; s++) {
    double before = milliseconds ? keratin_milliseconds() : 0;
    for (long chunk = 0; chunk < steps[s].chunks; chunk++)
      steps[s].run(steps[s].buffers, steps[s].sizes, chunk);
    if (milliseconds) milliseconds[s] += keratin_milliseconds() - before;
  }
}

// With the team in hand: room for counters, workers. False where there is no memory.
static int prepare(long count, int wanted) {
  if (count > team.capacity) {
    counter *more = aligned_alloc(64, sizeof(counter) * (size_t)count);
    if (!more) return 0;
    free(team.counters);
    team.counters = more;
    team.capacity = count;
  }
  memset(team.counters, 0, sizeof(counter) * (size_t)count);
  if (team.workers < wanted) hire(wanted);
  return 1;
}

void keratin_team_run(
    const keratin_step *steps, long count, int threads, keratin_float_mode mode,
    double *milliseconds) {
  unsigned long modes = keratin_float_mode_enter(mode);
  // A run within a run has threads of its own.
  int number = own_number;
  own_number = 0;
  int wanted = threads - 1 > most_workers ? most_workers : threads - 1, divides = 0;
  for (long s = 0; s < count && !divides; s++) divides = steps[s].chunks > 1;
  int free_before = 0;
  if (wanted < 1 || !divides || !atomic_compare_exchange_strong(&team.busy, &free_before, 1)) {
    run_alone(steps, count, milliseconds);
  } else {
    if (prepare(count, wanted)) {
      team.steps = steps;
      team.count = count;
      team.parts = threads < most_parts ? threads : most_parts;
      team.mode = mode;
      team.isTimed = milliseconds != NULL;
      atomic_store(&team.wanted, wanted);
      atomic_store(&team.open, 1);
      atomic_fetch_add(&team.turn, 1);
      if (atomic_load(&team.sleepers)) wake_all(&team.turn);
      work(milliseconds);
      atomic_store(&team.open, 0);
      wait_until_all_have_left();
    } else {
      run_alone(steps, count, milliseconds);
    }
    atomic_store(&team.busy, 0);
  }
  own_number = number;
  keratin_float_mode_leave(modes);
}
