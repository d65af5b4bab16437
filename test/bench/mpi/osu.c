/*
 * Measures an MPI library the way the OSU micro-benchmarks do, so that Vicinal can be set beside it: the same sizes,
 * windows and repetitions as client/cli/bench/measure.ts. Prints one line of JSON for each size.
 *
 *   osu [--sizes N,N,...] [--iterations N] [--volume BYTES] [--warmup N] [--rewrite | --no-rewrite] BENCHMARK ...
 *
 * Arguments are taken from left to right: a benchmark runs with the options that stand before it, so that one launch can
 * do many. Benchmarks: latency, bandwidth, bidirectional, rate (of 2 ranks), barrier, bcast, allreduce, alltoall (of all).
 *
 * A figure is the median of `blocks` blocks of repetitions: a block that another process disturbed does not count.
 */
#include <mpi.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { blocks = 10, window_most = 64, sizes_most = 64, page = 4096, line = 64 };

struct options {
  long sizes[sizes_most];
  int size_count;
  long iterations; /* most repetitions of one size */
  long volume;     /* bytes after which a size has been repeated enough */
  int warmup;      /* repetitions before time is taken */
  bool rewrite;    /* store into every cache line of the source before it is sent */
};

static int rank, ranks;

static void fail(const char* what, const char* which) {
  if (rank == 0) fprintf(stderr, "osu: %s: %s; try: osu --sizes 8,1024 latency --sizes 65536 --rewrite bandwidth\n", what, which);
  MPI_Finalize();
  exit(2);
}

static char* buffer_of(long bytes) {
  void* buffer = NULL;
  if (posix_memalign(&buffer, page, bytes > 0 ? (size_t)bytes : 1) != 0) {
    fprintf(stderr, "osu: no memory for %ld bytes\n", bytes);
    MPI_Abort(MPI_COMM_WORLD, 1);
  }
  memset(buffer, 1, bytes > 0 ? (size_t)bytes : 1);
  return buffer;
}

static void rewrite_lines(char* buffer, long bytes, int value) {
  for (long at = 0; at < bytes; at += line) buffer[at] = (char)value;
}

static int ascending(const void* left, const void* right) {
  double difference = *(const double*)left - *(const double*)right;
  return difference < 0 ? -1 : difference > 0;
}

static double median(double* values) {
  qsort(values, blocks, sizeof *values, ascending);
  return (values[blocks / 2 - 1] + values[blocks / 2]) / 2;
}

/* Repetitions of one block. */
static long repetitions(const struct options* options, long bytes_each) {
  long count = bytes_each > 0 ? options->volume / bytes_each : options->iterations;
  if (count > options->iterations) count = options->iterations;
  count /= blocks;
  return count > 0 ? count : 1;
}

static void print(const char* benchmark, long bytes, const char* unit, double value, bool rewrite) {
  if (rank != 0) return;
  printf("{\"benchmark\":\"%s\",\"bytes\":%ld,\"%s\":%.6g,\"rewrite\":%s}\n", benchmark, bytes, unit, value, rewrite ? "true" : "false");
  fflush(stdout);
}

/* ---- two ranks ---------------------------------------------------------------------------------------------------- */

static void latency(const struct options* options, long bytes) {
  char *source = buffer_of(bytes), *sink = buffer_of(bytes);
  long count = repetitions(options, bytes);
  double times[blocks];
  MPI_Barrier(MPI_COMM_WORLD);
  for (int block = -1; block < blocks; block++) {
    long turns = block < 0 ? options->warmup : count;
    double start = MPI_Wtime();
    for (long turn = 0; turn < turns; turn++) {
      if (options->rewrite) rewrite_lines(source, bytes, (int)turn);
      if (rank == 0) {
        MPI_Send(source, (int)bytes, MPI_CHAR, 1, 1, MPI_COMM_WORLD);
        MPI_Recv(sink, (int)bytes, MPI_CHAR, 1, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      } else if (rank == 1) {
        MPI_Recv(sink, (int)bytes, MPI_CHAR, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        MPI_Send(source, (int)bytes, MPI_CHAR, 0, 1, MPI_COMM_WORLD);
      }
    }
    if (block >= 0) times[block] = (MPI_Wtime() - start) / (double)count / 2 * 1e6;
  }
  print("latency", bytes, "microseconds", median(times), options->rewrite);
  free(source);
  free(sink);
}

/* A window of sends, answered by one short message. Rewritten sources have a slot each, filled before the clock starts. */
static double window_seconds(const struct options* options, long bytes, char* source, char* sink, int window, int turn) {
  MPI_Request requests[window_most];
  char answer[4] = {0};
  double start = 0;
  if (rank == 0) {
    if (options->rewrite) rewrite_lines(source, bytes * window, turn);
    start = MPI_Wtime();
    for (int at = 0; at < window; at++)
      MPI_Isend(source + (options->rewrite ? bytes * at : 0), (int)bytes, MPI_CHAR, 1, 2, MPI_COMM_WORLD, &requests[at]);
    MPI_Waitall(window, requests, MPI_STATUSES_IGNORE);
    MPI_Recv(answer, 4, MPI_CHAR, 1, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return MPI_Wtime() - start;
  }
  if (rank == 1) {
    for (int at = 0; at < window; at++) MPI_Irecv(sink, (int)bytes, MPI_CHAR, 0, 2, MPI_COMM_WORLD, &requests[at]);
    MPI_Waitall(window, requests, MPI_STATUSES_IGNORE);
    MPI_Send(answer, 4, MPI_CHAR, 0, 3, MPI_COMM_WORLD);
  }
  return 0;
}

/* Slots of rewritten sources together stay within 16 MiB, so that they come out of a cache rather than out of memory. */
static int window_of(const struct options* options, long bytes) {
  if (!options->rewrite || bytes == 0) return window_most;
  long slots = (16L << 20) / bytes;
  return slots > window_most ? window_most : slots < 4 ? 4 : (int)slots;
}

static double seconds_per_window(const struct options* options, long bytes, int window) {
  char *source = buffer_of(options->rewrite ? bytes * window : bytes), *sink = buffer_of(bytes);
  long count = repetitions(options, bytes * window);
  double times[blocks];
  MPI_Barrier(MPI_COMM_WORLD);
  for (int turn = 0; turn < (options->warmup + window - 1) / window + 1; turn++) window_seconds(options, bytes, source, sink, window, turn);
  for (int block = 0; block < blocks; block++) {
    times[block] = 0;
    for (long turn = 0; turn < count; turn++) times[block] += window_seconds(options, bytes, source, sink, window, (int)turn);
    times[block] /= (double)count;
  }
  free(source);
  free(sink);
  return median(times);
}

static void bandwidth(const struct options* options, long bytes) {
  int window = window_of(options, bytes);
  print("bandwidth", bytes, "gigabytesPerSecond", (double)bytes * window / seconds_per_window(options, bytes, window) / 1e9, options->rewrite);
}

static void rate(const struct options* options, long bytes) {
  int window = window_of(options, bytes);
  print("rate", bytes, "messagesPerSecond", window / seconds_per_window(options, bytes, window), options->rewrite);
}

static void bidirectional(const struct options* options, long bytes) {
  int window = window_of(options, bytes), peer = 1 - rank;
  char *source = buffer_of(options->rewrite ? bytes * window : bytes), *sink = buffer_of(bytes);
  long count = repetitions(options, bytes * window);
  double times[blocks];
  MPI_Request requests[2 * window_most];
  for (int block = -1; block < blocks; block++) {
    long turns = block < 0 ? options->warmup / window + 1 : count;
    double seconds = 0;
    for (long turn = 0; turn < turns; turn++) {
      if (options->rewrite && rank < 2) rewrite_lines(source, bytes * window, (int)turn);
      MPI_Barrier(MPI_COMM_WORLD);
      double start = MPI_Wtime();
      if (rank < 2) {
        for (int at = 0; at < window; at++) MPI_Irecv(sink, (int)bytes, MPI_CHAR, peer, 2, MPI_COMM_WORLD, &requests[at]);
        for (int at = 0; at < window; at++)
          MPI_Isend(source + (options->rewrite ? bytes * at : 0), (int)bytes, MPI_CHAR, peer, 2, MPI_COMM_WORLD, &requests[window + at]);
        MPI_Waitall(2 * window, requests, MPI_STATUSES_IGNORE);
      }
      seconds += MPI_Wtime() - start;
    }
    if (block >= 0) times[block] = seconds / (double)count;
  }
  print("bidirectional", bytes, "gigabytesPerSecond", 2.0 * (double)bytes * window / median(times) / 1e9, options->rewrite);
  free(source);
  free(sink);
}

/* ---- all ranks ---------------------------------------------------------------------------------------------------- */

/* The ranks' mean time of one call, with a barrier between calls. */
static void collective(const struct options* options, const char* name, long bytes) {
  char *source = buffer_of(bytes * ranks), *sink = buffer_of(bytes * ranks);
  bool is_barrier = strcmp(name, "barrier") == 0;
  long count = repetitions(options, is_barrier ? 0 : bytes * ranks);
  double times[blocks];
  for (int block = -1; block < blocks; block++) {
    long turns = block < 0 ? options->warmup : count;
    double seconds = 0, all = 0;
    MPI_Barrier(MPI_COMM_WORLD);
    double begin = MPI_Wtime();
    for (long turn = 0; turn < turns; turn++) {
      if (options->rewrite) rewrite_lines(source, bytes * ranks, (int)turn);
      double start = MPI_Wtime();
      if (is_barrier) {
        MPI_Barrier(MPI_COMM_WORLD);
        continue;
      }
      if (strcmp(name, "bcast") == 0)
        MPI_Bcast(source, (int)bytes, MPI_CHAR, 0, MPI_COMM_WORLD);
      else if (strcmp(name, "allreduce") == 0)
        MPI_Allreduce(source, sink, (int)(bytes / 8), MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
      else
        MPI_Alltoall(source, (int)bytes, MPI_CHAR, sink, (int)bytes, MPI_CHAR, MPI_COMM_WORLD);
      seconds += MPI_Wtime() - start;
      MPI_Barrier(MPI_COMM_WORLD);
    }
    if (is_barrier) seconds = MPI_Wtime() - begin;
    MPI_Reduce(&seconds, &all, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
    if (block >= 0) times[block] = all / ranks / (double)count * 1e6;
  }
  print(name, is_barrier ? 0 : bytes, "microseconds", rank == 0 ? median(times) : 0, options->rewrite);
  free(source);
  free(sink);
}

/* ---- arguments ---------------------------------------------------------------------------------------------------- */

static long number(const char* option, const char* text) {
  char* end = NULL;
  long value = text == NULL ? -1 : strtol(text, &end, 10);
  if (value < 0 || end == text || *end != '\0') fail("not a number", option);
  return value;
}

static void take_sizes(struct options* options, char* list) {
  options->size_count = 0;
  for (char* each = list == NULL ? NULL : strtok(list, ","); each != NULL; each = strtok(NULL, ",")) {
    if (options->size_count == sizes_most) fail("too many sizes", "--sizes");
    options->sizes[options->size_count++] = number("--sizes", each);
  }
  if (options->size_count == 0) fail("no sizes", "--sizes");
}

static void run(const struct options* options, const char* benchmark) {
  static const struct {
    const char* name;
    void (*measure)(const struct options*, long);
  } pairs[] = {{"latency", latency}, {"bandwidth", bandwidth}, {"bidirectional", bidirectional}, {"rate", rate}};
  for (size_t at = 0; at < sizeof pairs / sizeof *pairs; at++) {
    if (strcmp(benchmark, pairs[at].name) != 0) continue;
    if (ranks != 2) fail("takes 2 ranks", benchmark);
    for (int size = 0; size < options->size_count; size++) pairs[at].measure(options, options->sizes[size]);
    return;
  }
  if (strcmp(benchmark, "barrier") == 0) {
    collective(options, benchmark, 0);
    return;
  }
  if (strcmp(benchmark, "bcast") != 0 && strcmp(benchmark, "allreduce") != 0 && strcmp(benchmark, "alltoall") != 0)
    fail("no such benchmark", benchmark);
  for (int size = 0; size < options->size_count; size++) collective(options, benchmark, options->sizes[size]);
}

int main(int argc, char** argv) {
  struct options options = {.sizes = {8}, .size_count = 1, .iterations = 40000, .volume = 256L << 20, .warmup = 200, .rewrite = false};
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  for (int at = 1; at < argc; at++) {
    const char* argument = argv[at];
    if (strcmp(argument, "--sizes") == 0)
      take_sizes(&options, argv[++at]);
    else if (strcmp(argument, "--iterations") == 0)
      options.iterations = number(argument, argv[++at]);
    else if (strcmp(argument, "--volume") == 0)
      options.volume = number(argument, argv[++at]);
    else if (strcmp(argument, "--warmup") == 0)
      options.warmup = (int)number(argument, argv[++at]);
    else if (strcmp(argument, "--rewrite") == 0)
      options.rewrite = true;
    else if (strcmp(argument, "--no-rewrite") == 0)
      options.rewrite = false;
    else if (argument[0] == '-')
      fail("no such option", argument);
    else
      run(&options, argument);
  }
  MPI_Finalize();
  return 0;
}
