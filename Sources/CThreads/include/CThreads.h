// The one team of threads.
//
// It runs lists of steps. A step is cut into chunks. A thread takes neighbouring ones from a part of its own, so that it
// goes through memory in order, then what the others have left. When nothing is left it goes on to the next step, as soon
// as those that this one needs are done: threads wait for chunks, never for threads, so a thread that wakes late, or was
// never made, costs time and nothing else. Which thread runs a chunk has no influence on what the chunk computes.
#pragma once

/// A kernel: computes one chunk of a step.
typedef void (*keratin_kernel)(void *const *buffers, const long *sizes, long chunk);

typedef struct {
  keratin_kernel run;
  void *const *buffers;
  const long *sizes;
  /// May be 0: then nothing is run.
  long chunks;
  /// How many of the run's steps, from the first on, must be done before this one begins; not more than there are before
  /// it.
  long after;
} keratin_step;

/// A buffer of which each thread has a chunk for itself: operand `operand` of step `step` begins `offset` bytes into the
/// thread's memory, and a chunk of it takes `bytes`.
typedef struct {
  long step, operand, offset, bytes;
} keratin_own_buffer;

/// Steps that run depth first: each chunk goes through all of them before the next one is begun. Their kernels count
/// from the start of a buffer to their chunk; of an own buffer they are told a start that lies so far before the
/// thread's memory.
typedef struct {
  const keratin_step *steps;
  const long *operands; ///< How many buffers each step has.
  long count;
  const keratin_own_buffer *own; ///< In the order of the steps.
  long own_count;
  long own_bytes; ///< Of each thread.
  double *milliseconds; ///< NULL, or `count` numbers to which the caller's thread adds the time of its chunks.
} keratin_chain;

/// The kernel that runs a chain: `sizes` is the `keratin_chain`, `buffers[0]` the threads' memory, `own_bytes` for each.
void keratin_run_chain(void *const *buffers, const long *sizes, long chunk);

/// Floating-point modes. Both round to nearest, mask all exceptions, and are the same on every thread that works on a
/// run; the caller's own are brought back when the run ends.
typedef enum {
  KERATIN_DENORMALS_KEPT = 0,    ///< Gradual underflow, as IEEE 754 has it.
  KERATIN_DENORMALS_FLUSHED = 1, ///< Denormal operands and results are 0 (x86; elsewhere where the machine can).
} keratin_float_mode;

/// Runs all steps on at most `threads` threads, the caller included, and returns when they are done. Each thread takes
/// them in order.
///
/// May be called from several threads at once, and from within a kernel: there is one team, and whoever finds it busy runs
/// his steps alone, on his own thread. So there is nothing to wait for and no deadlock. After a fork the child makes a
/// team of its own when it needs one; nothing has to be shut down before exit.
///
/// - milliseconds: NULL, or `count` numbers to which the time of each step is added. Steps that are timed wait for all
///   before them, so that a step's time is its own.
void keratin_team_run(
  const keratin_step *steps, long count, int threads, keratin_float_mode mode,
  double *milliseconds);

/// For code that runs steps by other means: sets the modes of this thread and returns what they were, for `leave`.
unsigned long keratin_float_mode_enter(keratin_float_mode mode);
void keratin_float_mode_leave(unsigned long before);

/// Cores that this process may run on.
int keratin_cores(void);

/// A core for thread `number` that the caller starts, from 0: counted on from his own, among those allowed; -1 where there
/// is no other.
int keratin_core_of_worker(int number);

/// Moves this thread to a core, once: from there it may go where the system sends it. Nothing for -1.
void keratin_take_place(int core);

/// Milliseconds of a clock that never goes back.
double keratin_milliseconds(void);
