#include "CPeak.h"
#include "CThreads.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// A thread by itself is timed by its own clock: what others do with its core costs it little.
static double now(int threads) {
  struct timespec t;
  clock_gettime(threads == 1 ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

// Twelve chains hide the latency of a fused multiply-add (four cycles, two a cycle) and fit in sixteen registers.
enum { chains = 12, rounds = 8000000 };
static volatile float sink;

#define PEAK(NAME, LANES, ...) \
  __VA_ARGS__ static void NAME(void) { \
    typedef float vector __attribute__((vector_size(4 * LANES))); \
    vector a[chains], x = (vector){} + 0.999999f, y = (vector){} + 1e-7f; \
    for (int i = 0; i < chains; i++) a[i] = (vector){} + (float)i; \
    for (long r = 0; r < rounds; r++) { \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < chains; i++) a[i] = a[i] * x + y; \
    } \
    for (int i = 1; i < chains; i++) a[0] += a[i]; \
    sink = a[0][0]; \
  }

#if defined(__x86_64__)
PEAK(peak_avx512, 16, __attribute__((target("avx512f,fma"))))
PEAK(peak_avx2, 8, __attribute__((target("avx2,fma"))))
#endif
PEAK(peak_baseline, 4)

static void (*choose(double *lanes))(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f")) {
    *lanes = 16;
    return peak_avx512;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    *lanes = 8;
    return peak_avx2;
  }
#endif
  *lanes = 4;
  return peak_baseline;
}

typedef struct {
  void (*work)(void);
  float *a;
  const float *b, *c;
  long count;
  int core;
} part;

static void *run_work(void *p) {
  keratin_take_place(((part *)p)->core);
  ((part *)p)->work();
  return NULL;
}

static void *run_triad(void *p) {
  part *q = p;
  keratin_take_place(q->core);
  for (long i = 0; i < q->count; i++) q->a[i] = q->b[i] + 3.0f * q->c[i];
  return NULL;
}

static double timed(void *(*function)(void *), part *parts, int threads) {
  pthread_t others[256];
  double start = now(threads);
  int started = 0;
  // Two on one core would be no machine's peak.
  for (int i = 0; i < threads; i++) parts[i].core = i ? keratin_core_of_worker(i - 1) : -1;
  for (int i = 1; i < threads; i++)
    if (!pthread_create(&others[started], NULL, function, &parts[i])) started++;
  function(&parts[0]);
  for (int i = 0; i < started; i++) pthread_join(others[i], NULL);
  return now(threads) - start;
}

static int limited(int threads) { return threads < 1 ? 1 : threads > 256 ? 256 : threads; }

double keratin_peak_flops(int threads) {
  threads = limited(threads);
  part parts[256];
  double lanes, best = 0;
  void (*work)(void) = choose(&lanes);
  for (int i = 0; i < threads; i++) parts[i].work = work;
  for (int repeat = 0; repeat < 3; repeat++) {
    double rate = 2.0 * lanes * chains * rounds * threads / timed(run_work, parts, threads);
    if (rate > best) best = rate;
  }
  return best;
}

double keratin_peak_bandwidth(int threads) {
  threads = limited(threads);
  const long count = 16 << 20;
  float *a = malloc(4 * count), *b = malloc(4 * count), *c = malloc(4 * count);
  double best = 0;
  if (a && b && c) {
    memset(a, 0, 4 * count);
    memset(b, 0, 4 * count);
    memset(c, 0, 4 * count);
    part parts[256];
    for (int i = 0; i < threads; i++) {
      long first = count / threads * i;
      long last = i == threads - 1 ? count : count / threads * (i + 1);
      parts[i] = (part){NULL, a + first, b + first, c + first, last - first, -1};
    }
    for (int repeat = 0; repeat < 3; repeat++) {
      double rate = 12.0 * (double)count / timed(run_triad, parts, threads);
      if (rate > best) best = rate;
    }
  }
  free(a);
  free(b);
  free(c);
  return best;
}
