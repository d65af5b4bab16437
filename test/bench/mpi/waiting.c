/*
 * What it costs an MPI library to wait: all ranks but the first block in MPI_Recv for so many seconds, and tell how much processor time that
 * took. Then all call MPI_Barrier so many times. Prints one line of JSON. The same as test/bench/waiting/rank.ts.
 *
 *   waiting SECONDS BARRIERS
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

static double used(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int count, char** words) {
  MPI_Init(&count, &words);
  int rank, ranks;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  int seconds = count > 1 ? atoi(words[1]) : 5, barriers = count > 2 ? atoi(words[2]) : 100;
  char byte = 0;
  MPI_Barrier(MPI_COMM_WORLD);
  double before = used();
  if (rank == 0) {
    sleep((unsigned)seconds);
    for (int peer = 1; peer < ranks; peer++) MPI_Send(&byte, 1, MPI_CHAR, peer, 0, MPI_COMM_WORLD);
  } else {
    MPI_Recv(&byte, 1, MPI_CHAR, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  }
  double mine = rank == 0 ? 0 : used() - before, all = 0;
  MPI_Reduce(&mine, &all, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
  MPI_Barrier(MPI_COMM_WORLD);
  double begin = MPI_Wtime();
  for (int at = 0; at < barriers; at++) MPI_Barrier(MPI_COMM_WORLD);
  double each = (MPI_Wtime() - begin) / barriers * 1e6;
  if (rank == 0) printf("{\"processors\": %.4f, \"barrierMicroseconds\": %.2f}\n", all / seconds, each);
  MPI_Finalize();
  return 0;
}
