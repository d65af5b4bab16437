/*
 * Runs random programs (program.ts) on an MPI library: random LIST, where LIST has lines "PROGRAM OUTPUT". What each operation received goes
 * to OUTPUT.RANK: six numbers of 32 bits (step, operation, source, tag, bytes, length), then `length` bytes of the buffer, as driver.ts writes them.
 */
#include <mpi.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { comms_most = 64, ranks_most = 16 };

static const int sizes[] = {1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8};
static MPI_Datatype types[11];
static MPI_Op ops[12];

static int world_rank, world_size;
static uint32_t seed;
static FILE* output;
static MPI_Comm comms[comms_most];

static void fail(const char* what, const char* which) {
  fprintf(stderr, "random: %s %s\n", what, which);
  MPI_Abort(MPI_COMM_WORLD, 2);
  exit(2);
}

/* ---- what is in the buffers (pattern.ts) ---- */

static uint32_t mix(uint32_t first, uint32_t second, uint32_t third, uint32_t fourth) {
  uint32_t mixed = first * 0x9e3779b1u + second * 0x85ebca77u + third * 0xc2b2ae3du + fourth * 0x27d4eb2fu;
  mixed ^= mixed >> 15;
  mixed *= 0x2c1b3c6du;
  mixed ^= mixed >> 12;
  mixed *= 0x297a2d39u;
  return mixed ^ (mixed >> 15);
}

static void fill(unsigned char* bytes, size_t length, uint32_t key) {
  for (size_t at = 0; at < length; at++) bytes[at] = (unsigned char)(mix(key, (uint32_t)(at >> 2), 0, 0) >> (8 * (at & 3)));
}

static int is_unsigned(int element) { return element == 1 || element == 2 || element == 4 || element == 6 || element == 8; }

static int64_t operand(int op, int element, uint32_t random) {
  switch (op) {
    case 0:
    case 10:
      return is_unsigned(element) ? random % 17 : (int64_t)(random % 17) - 8;
    case 1:
      return is_unsigned(element) ? 1 + random % 2 : (int64_t[]){-1, 1, 2}[random % 3];
    case 4:
    case 5:
    case 6:
      return random % 2;
    case 11:
      return element == 5 ? (int32_t)random : (int64_t)random;
    default:
      return is_unsigned(element) ? random % 100 : (int64_t)(random % 200) - 100;
  }
}

static void put(unsigned char* at, int element, int64_t value) {
  switch (element) {
    case 9: {
      float real = (float)value;
      memcpy(at, &real, sizeof real);
      return;
    }
    case 10: {
      double real = (double)value;
      memcpy(at, &real, sizeof real);
      return;
    }
    default:
      memcpy(at, &value, (size_t)sizes[element]); /* little-endian */
  }
}

static void own_sum(void* left, void* right, int* count, MPI_Datatype* type) {
  (void)type;
  for (int at = 0; at < *count; at++) ((uint32_t*)right)[at] += ((uint32_t*)left)[at];
}

static void own_chain(void* left, void* right, int* count, MPI_Datatype* type) {
  (void)type;
  for (int at = 0; at < *count; at++) {
    uint32_t first = ((uint32_t*)left)[at], second = ((uint32_t*)right)[at];
    uint32_t a = first >> 16, b = first & 0xffff, c = second >> 16, d = second & 0xffff;
    ((uint32_t*)right)[at] = ((a * c) << 16) | ((a * d + b) & 0xffff);
  }
}

/* ---- reading ---- */

static FILE* input;

static int number(void) {
  int value;
  if (fscanf(input, "%d", &value) != 1) fail("a number is missing", "");
  return value;
}

static const char* word(void) {
  static char text[32];
  if (fscanf(input, "%31s", text) != 1) fail("a word is missing", "");
  return text;
}

/* ---- what was begun ---- */

/* Of a collective: MPI reads these until it is over. */
struct layout {
  int counts[ranks_most * ranks_most], displs[ranks_most];
  int out_counts[ranks_most], out_displs[ranks_most], in_counts[ranks_most], in_displs[ranks_most];
};

struct held {
  MPI_Request request;
  int step, key; /* key -1: a collective */
  int persistent, receives, id;
  unsigned char *sent, *got; /* to be freed */
  unsigned char* result;
  int length;
  struct layout* layout;
  struct held* next;
};
static struct held* pending;

static void record(int step, int id, int source, int tag, int bytes, const void* data, int length) {
  int32_t head[6] = {step, id, source, tag, bytes, length};
  fwrite(head, sizeof head, 1, output);
  if (length > 0) fwrite(data, (size_t)length, 1, output);
}

static void record_message(int step, int id, MPI_Status* status, const void* data, int length) {
  int bytes;
  MPI_Get_count(status, MPI_BYTE, &bytes);
  record(step, id, status->MPI_SOURCE, status->MPI_TAG, bytes, data, length);
}

static void finish(struct held* held, MPI_Status* status) {
  if (held->key == -1)
    record(held->step, 0, -1, -1, held->length, held->result, held->length);
  else if (held->receives)
    record_message(held->step, held->id, status, held->got, held->length);
  if (held->persistent) MPI_Request_free(&held->request);
  free(held->sent);
  free(held->got);
  free(held->layout);
  free(held);
}

static struct held* hold(int step, int key) {
  struct held* made = calloc(1, sizeof *made);
  made->step = step;
  made->key = key;
  made->next = pending;
  pending = made;
  return made;
}

static struct held* unhold(int step, int key) {
  for (struct held** at = &pending; *at != NULL; at = &(*at)->next) {
    if ((*at)->step != step || (*at)->key != key) continue;
    struct held* found = *at;
    *at = found->next;
    return found;
  }
  fail("nothing is pending", "");
  return NULL;
}

static void wait_for(struct held** list, int count, int how) {
  MPI_Request* requests = malloc(sizeof *requests * (size_t)(count + 1));
  MPI_Status* statuses = malloc(sizeof *statuses * (size_t)(count + 1));
  int* indices = malloc(sizeof *indices * (size_t)(count + 1));
  for (int at = 0; at < count; at++) requests[at] = list[at]->request;
  if (how == 0) {
    MPI_Waitall(count, requests, statuses);
  } else if (how == 1) {
    for (;;) {
      int index;
      MPI_Status status;
      MPI_Waitany(count, requests, &index, &status);
      if (index == MPI_UNDEFINED) break;
      statuses[index] = status;
    }
  } else if (how == 2) {
    MPI_Status* some = malloc(sizeof *some * (size_t)(count + 1));
    for (;;) {
      int over;
      MPI_Waitsome(count, requests, &over, indices, some);
      if (over == MPI_UNDEFINED) break;
      for (int at = 0; at < over; at++) statuses[indices[at]] = some[at];
    }
    free(some);
  } else {
    for (int at = 0; at < count; at++) MPI_Wait(&requests[at], &statuses[at]);
  }
  for (int at = 0; at < count; at++) finish(list[at], &statuses[at]);
  free(requests);
  free(statuses);
  free(indices);
}

static void flush_all(void) {
  int count = 0;
  for (struct held* at = pending; at != NULL; at = at->next) count++;
  struct held** list = malloc(sizeof *list * (size_t)(count + 1));
  count = 0;
  for (struct held* at = pending; at != NULL; at = at->next) list[count++] = at;
  pending = NULL;
  wait_for(list, count, 0);
  free(list);
}

static unsigned char* room(size_t bytes) {
  unsigned char* made = malloc(bytes + 1);
  memset(made, 0xaa, bytes + 1);
  return made;
}

/* ---- messages ---- */

/* Where the data of a message lie at one end (layout.ts): `count` of `type`, in a buffer of `span` bytes. */
struct layout_of {
  MPI_Datatype type;
  int count, span, derived;
};
struct message {
  int id, comm, source, dest, tag, bytes, synchronous, place;
  struct layout_of data;
};
struct receive {
  int id, comm, dest, source, tag, capacity, place;
  struct layout_of data;
};

static struct layout_of read_layout(int bytes) {
  int element = number(), way = number(), unit = sizes[element];
  struct layout_of made = {MPI_BYTE, bytes, bytes, 0};
  if (way == 0) return made;
  int repeat = number(), blocks = number(), end = 0;
  int* lengths = calloc((size_t)blocks + 1, sizeof *lengths);
  int* displs = calloc((size_t)blocks + 1, sizeof *displs);
  for (int at = 0; at < blocks; at++) lengths[at] = number();
  for (int at = 0; at < blocks; at++) displs[at] = number();
  for (int at = 0; at < blocks; at++) {
    int here = displs[at] * (way == 3 ? 1 : unit) + lengths[at] * unit;
    if (here > end) end = here;
  }
  if (way == 1) {
    MPI_Type_vector(blocks, lengths[0], blocks > 1 ? displs[1] : lengths[0], types[element], &made.type);
  } else if (way == 2) {
    MPI_Type_indexed(blocks, lengths, displs, types[element], &made.type);
  } else {
    MPI_Aint* places = calloc((size_t)blocks + 1, sizeof *places);
    MPI_Datatype* kinds = calloc((size_t)blocks + 1, sizeof *kinds);
    for (int at = 0; at < blocks; at++) {
      places[at] = displs[at];
      kinds[at] = types[element];
    }
    MPI_Type_create_struct(blocks, lengths, places, kinds, &made.type);
    free(places);
    free(kinds);
  }
  MPI_Type_commit(&made.type);
  made.derived = 1;
  made.count = repeat;
  made.span = end * repeat;
  free(lengths);
  free(displs);
  return made;
}

static int any_source(int rank) { return rank == -1 ? MPI_ANY_SOURCE : rank; }
static int any_tag(int tag) { return tag == -1 ? MPI_ANY_TAG : tag; }

static unsigned char* payload(int step, const struct message* sent) {
  unsigned char* bytes = room((size_t)sent->data.span);
  fill(bytes, (size_t)sent->data.span, mix(seed, (uint32_t)step, 1000000, (uint32_t)sent->id));
  return bytes;
}

static void send_message(int step, const struct message* sent, char way) {
  unsigned char* bytes = payload(step, sent);
  MPI_Comm comm = comms[sent->comm];
  if (way == 'b' || way == 'p') {
    (sent->synchronous ? MPI_Ssend : MPI_Send)(bytes, sent->data.count, sent->data.type, sent->dest, sent->tag, comm);
    free(bytes);
    return;
  }
  struct held* held = hold(step, 2 * sent->id);
  held->sent = bytes;
  if (way == 'P') {
    held->persistent = 1;
    (sent->synchronous ? MPI_Ssend_init : MPI_Send_init)(bytes, sent->data.count, sent->data.type, sent->dest, sent->tag, comm, &held->request);
    MPI_Start(&held->request);
  } else {
    (sent->synchronous ? MPI_Issend : MPI_Isend)(bytes, sent->data.count, sent->data.type, sent->dest, sent->tag, comm, &held->request);
  }
}

static void receive_message(int step, const struct receive* got, char way) {
  unsigned char* bytes = room((size_t)got->data.span);
  MPI_Comm comm = comms[got->comm];
  MPI_Status status;
  int source = any_source(got->source), tag = any_tag(got->tag);
  switch (way) {
    case 'b':
    case 'p':
      MPI_Recv(bytes, got->data.count, got->data.type, source, tag, comm, &status);
      break;
    case 'q':
      MPI_Probe(source, tag, comm, &status);
      MPI_Recv(bytes, got->data.count, got->data.type, status.MPI_SOURCE, status.MPI_TAG, comm, &status);
      break;
    case 'm': {
      MPI_Message message;
      MPI_Mprobe(source, tag, comm, &message, &status);
      MPI_Mrecv(bytes, got->data.count, got->data.type, &message, &status);
      break;
    }
    default: {
      struct held* held = hold(step, 2 * got->id + 1);
      held->receives = 1;
      held->id = got->id;
      held->got = bytes;
      held->length = got->data.span;
      if (way == 'P') {
        held->persistent = 1;
        MPI_Recv_init(bytes, got->data.count, got->data.type, source, tag, comm, &held->request);
        MPI_Start(&held->request);
      } else {
        MPI_Irecv(bytes, got->data.count, got->data.type, source, tag, comm, &held->request);
      }
      return;
    }
  }
  record_message(step, got->id, &status, bytes, got->data.span);
  free(bytes);
}

static void exchange(int step, const struct message* sent, const struct receive* got) {
  unsigned char* out = payload(step, sent);
  unsigned char* into = room((size_t)got->data.span);
  MPI_Status status;
  int source = any_source(got->source), tag = any_tag(got->tag);
  if (sent->comm == got->comm) {
    MPI_Sendrecv(out, sent->data.count, sent->data.type, sent->dest, sent->tag, into, got->data.count, got->data.type, source, tag, comms[sent->comm],
                 &status);
  } else {
    MPI_Request request;
    MPI_Irecv(into, got->data.count, got->data.type, source, tag, comms[got->comm], &request);
    MPI_Send(out, sent->data.count, sent->data.type, sent->dest, sent->tag, comms[sent->comm]);
    MPI_Wait(&request, &status);
  }
  record_message(step, got->id, &status, into, got->data.span);
  free(out);
  free(into);
}

static void phase(int step) {
  int message_count = number(), receive_count = number();
  struct message* messages = calloc((size_t)message_count + 1, sizeof *messages);
  struct receive* receives = calloc((size_t)receive_count + 1, sizeof *receives);
  for (int at = 0; at < message_count; at++) {
    word();
    int id = number();
    struct message made = {.id = id, .comm = number()};
    made.source = number();
    made.dest = number();
    made.tag = number();
    made.bytes = number();
    made.synchronous = number();
    made.place = number();
    made.data = read_layout(made.bytes);
    messages[at] = made;
  }
  for (int at = 0; at < receive_count; at++) {
    word();
    int id = number();
    struct receive made = {.id = id, .comm = number()};
    made.dest = number();
    made.source = number();
    made.tag = number();
    made.capacity = number();
    made.place = number();
    made.data = read_layout(made.capacity);
    receives[at] = made;
  }
  for (int rank = 0; rank < world_size; rank++) {
    word();
    int count = number();
    for (int at = 0; at < count; at++) {
      char what = word()[0];
      if (what == 's') {
        int id = number();
        char way = word()[0];
        if (rank == world_rank) send_message(step, &messages[id], way);
      } else if (what == 'r') {
        int id = number();
        char way = word()[0];
        if (rank == world_rank) receive_message(step, &receives[id], way);
      } else if (what == 'x') {
        int sent = number(), got = number();
        if (rank == world_rank) exchange(step, &messages[sent], &receives[got]);
      } else {
        int how = number(), length = number();
        struct held** list = malloc(sizeof *list * (size_t)(length + 1));
        for (int key = 0; key < length; key++) {
          int which = number();
          if (rank == world_rank) list[key] = unhold(step, which);
        }
        if (rank == world_rank) wait_for(list, length, how);
        free(list);
      }
    }
  }
  /* operations that are pending keep their types */
  for (int at = 0; at < message_count; at++)
    if (messages[at].data.derived) MPI_Type_free(&messages[at].data.type);
  for (int at = 0; at < receive_count; at++)
    if (receives[at].data.derived) MPI_Type_free(&receives[at].data.type);
  free(messages);
  free(receives);
}

static void ring(int step) {
  int comm_number = number(), shift = number(), rounds = number(), bytes = number(), synchronous = number();
  number();
  MPI_Comm comm = comms[comm_number];
  if (comm == MPI_COMM_NULL) return;
  int rank, size;
  MPI_Comm_rank(comm, &rank);
  MPI_Comm_size(comm, &size);
  unsigned char *out = room((size_t)bytes), *into = room((size_t)bytes);
  MPI_Request requests[2];
  (synchronous ? MPI_Ssend_init : MPI_Send_init)(out, bytes, MPI_BYTE, (rank + shift) % size, 500000 + step, comm, &requests[0]);
  MPI_Recv_init(into, bytes, MPI_BYTE, (rank - shift + size) % size, 500000 + step, comm, &requests[1]);
  for (int round = 0; round < rounds; round++) {
    fill(out, (size_t)bytes, mix(seed, (uint32_t)step, (uint32_t)rank, (uint32_t)round));
    MPI_Status statuses[2];
    MPI_Startall(2, requests);
    MPI_Waitall(2, requests, statuses);
    record_message(step, round, &statuses[1], into, bytes);
  }
  MPI_Request_free(&requests[0]);
  MPI_Request_free(&requests[1]);
  free(out);
  free(into);
}

/* ---- windows ---- */

enum { slot_elements = 16 };

static void fill_operands(unsigned char* array, int length, int op, int element, int step, int owner) {
  for (int at = 0; at < length; at++)
    put(array + (size_t)at * (size_t)sizes[element], element, operand(op, element, mix(seed, (uint32_t)step, (uint32_t)owner, (uint32_t)at)));
}

static void window(int step) {
  int comm_number = number(), element = number(), slots = number(), epochs = number();
  MPI_Comm comm = comms[comm_number];
  int member = comm != MPI_COMM_NULL, rank = -1, unit = sizes[element], bytes = slots * slot_elements * unit;
  unsigned char* mine = NULL;
  MPI_Win win = MPI_WIN_NULL;
  if (member) {
    MPI_Comm_rank(comm, &rank);
    MPI_Win_allocate(bytes, unit, MPI_INFO_NULL, comm, &mine, &win);
    MPI_Win_lock(MPI_LOCK_EXCLUSIVE, rank, 0, win);
    fill_operands(mine, slots * slot_elements, 0, element, step, rank);
    MPI_Win_unlock(rank, win);
    MPI_Barrier(comm);
  }
  int id = 1;
  for (int epoch = 0; epoch < epochs; epoch++) {
    word();
    int how = number(), accesses = number(), got_count = 0;
    unsigned char** got = calloc((size_t)accesses + 1, sizeof *got);
    int* got_ids = calloc((size_t)accesses + 1, sizeof *got_ids);
    int* got_bytes = calloc((size_t)accesses + 1, sizeof *got_bytes);
    unsigned char** kept = calloc((size_t)accesses + 1, sizeof *kept);
    if (member && how == 0) MPI_Win_fence(MPI_MODE_NOPRECEDE, win);
    if (member && how != 0) MPI_Barrier(comm);
    for (int at = 0; at < accesses; at++) {
      char what = word()[0];
      int origin = number(), target = number(), first = number(), length = number(), op = number();
      id++;
      if (origin != rank) continue;
      unsigned char* array = calloc((size_t)length + 1, (size_t)unit);
      kept[at] = array;
      if (what != 'g') fill_operands(array, length, op, element, step, 1000 * (epoch + 1) + at);
      if (how != 0) MPI_Win_lock(how == 1 ? MPI_LOCK_EXCLUSIVE : MPI_LOCK_SHARED, target, 0, win);
      if (what == 'p') MPI_Put(array, length, types[element], target, first, length, types[element], win);
      if (what == 'g') MPI_Get(array, length, types[element], target, first, length, types[element], win);
      if (what == 'a') MPI_Accumulate(array, length, types[element], target, first, length, types[element], ops[op], win);
      if (how != 0) MPI_Win_unlock(target, win);
      if (what != 'g') continue;
      got[got_count] = array;
      got_ids[got_count] = id;
      got_bytes[got_count++] = length * unit;
    }
    if (member && how == 0) MPI_Win_fence(MPI_MODE_NOSUCCEED, win);
    if (member && how != 0) MPI_Barrier(comm);
    for (int at = 0; at < got_count; at++) record(step, got_ids[at], -1, -1, got_bytes[at], got[at], got_bytes[at]);
    for (int at = 0; at < accesses; at++) free(kept[at]);
    free(kept);
    free(got);
    free(got_ids);
    free(got_bytes);
  }
  if (!member) return;
  MPI_Win_lock(MPI_LOCK_SHARED, rank, 0, win);
  record(step, 0, -1, -1, bytes, mine, bytes);
  MPI_Win_unlock(rank, win);
  MPI_Win_free(&win);
}

/* ---- collectives ---- */

enum kind {
  barrier,
  bcast,
  gather,
  gatherv,
  scatter,
  scatterv,
  allgather,
  allgatherv,
  alltoall,
  alltoallv,
  reduce,
  allreduce,
  reduce_scatter_block,
  reduce_scatter,
  scan,
  exscan
};

static int sum_of(const int* values, int count) {
  int sum = 0;
  for (int at = 0; at < count; at++) sum += values[at];
  return sum;
}

static void gaps(const int* lengths, int* displs, int count) {
  int next = 0;
  for (int at = 0; at < count; at++) {
    displs[at] = next;
    next += lengths[at] + 1;
  }
}

static void collective(int step) {
  int kind = number(), comm_number = number(), root = number(), element = number(), op = number(), in_place = number();
  number();
  int begun = number(), length = number();
  struct layout* layout = calloc(1, sizeof *layout);
  int* counts = layout->counts;
  if (length > ranks_most * ranks_most) fail("too many counts", "");
  for (int at = 0; at < length; at++) counts[at] = number();
  MPI_Comm comm = comms[comm_number];
  if (comm == MPI_COMM_NULL) {
    free(layout);
    return;
  }
  int rank, size;
  MPI_Comm_rank(comm, &rank);
  MPI_Comm_size(comm, &size);
  size_t unit = (size_t)sizes[element];
  MPI_Datatype type = types[element];
  int count = counts[0], is_root = rank == root;
  int *displs = layout->displs, *out_counts = layout->out_counts, *out_displs = layout->out_displs;
  int *in_counts = layout->in_counts, *in_displs = layout->in_displs;
  unsigned char *send = NULL, *receive = NULL, *result = NULL;
  int result_length = 0;
  MPI_Request request = MPI_REQUEST_NULL;
  uint32_t at_step = (uint32_t)step;
#define KEY(owner, index) mix(seed, at_step, (uint32_t)(owner), (uint32_t)(index))
#define CALL(now, later, ...) (begun ? MPI_##later(__VA_ARGS__, comm, &request) : MPI_##now(__VA_ARGS__, comm))
  switch (kind) {
    case barrier:
      if (begun)
        MPI_Ibarrier(comm, &request);
      else
        MPI_Barrier(comm);
      break;
    case bcast:
      receive = room((size_t)count * unit);
      if (is_root) fill(receive, (size_t)count * unit, KEY(root, 0));
      CALL(Bcast, Ibcast, receive, count, type, root);
      result = receive;
      result_length = count * (int)unit;
      break;
    case gather:
    case gatherv: {
      if (kind == gatherv) gaps(counts, displs, size);
      int mine = kind == gather ? count : counts[rank];
      int all = kind == gather ? count * size : sum_of(counts, size) + size;
      if (is_root) {
        receive = room((size_t)all * unit);
        result = receive;
        result_length = all * (int)unit;
      }
      if (is_root && in_place) {
        fill(receive + (size_t)(kind == gather ? count * root : displs[root]) * unit, (size_t)mine * unit, KEY(rank, 0));
      } else {
        send = room((size_t)mine * unit);
        fill(send, (size_t)mine * unit, KEY(rank, 0));
      }
      const void* from = is_root && in_place ? MPI_IN_PLACE : send;
      if (kind == gather)
        CALL(Gather, Igather, from, mine, type, receive, count, type, root);
      else
        CALL(Gatherv, Igatherv, from, mine, type, receive, counts, displs, type, root);
      break;
    }
    case scatter:
    case scatterv: {
      int lengths[ranks_most];
      for (int each = 0; each < size; each++) {
        lengths[each] = kind == scatter ? count : counts[each];
        displs[each] = count * each;
      }
      if (kind == scatterv) gaps(counts, displs, size);
      int all = kind == scatter ? count * size : sum_of(counts, size) + size;
      if (is_root) {
        send = room((size_t)all * unit);
        for (int each = 0; each < size; each++) fill(send + (size_t)displs[each] * unit, (size_t)lengths[each] * unit, KEY(rank, each));
      }
      if (!(is_root && in_place)) {
        receive = room((size_t)lengths[rank] * unit);
        result = receive;
        result_length = lengths[rank] * (int)unit;
      }
      void* to = is_root && in_place ? MPI_IN_PLACE : receive;
      if (kind == scatter)
        CALL(Scatter, Iscatter, send, count, type, to, lengths[rank], type, root);
      else
        CALL(Scatterv, Iscatterv, send, counts, displs, type, to, lengths[rank], type, root);
      break;
    }
    case allgather:
    case allgatherv: {
      if (kind == allgatherv) gaps(counts, displs, size);
      int mine = kind == allgather ? count : counts[rank];
      int all = kind == allgather ? count * size : sum_of(counts, size) + size;
      receive = room((size_t)all * unit);
      result = receive;
      result_length = all * (int)unit;
      if (in_place) {
        fill(receive + (size_t)(kind == allgather ? count * rank : displs[rank]) * unit, (size_t)mine * unit, KEY(rank, 0));
      } else {
        send = room((size_t)mine * unit);
        fill(send, (size_t)mine * unit, KEY(rank, 0));
      }
      const void* from = in_place ? MPI_IN_PLACE : send;
      if (kind == allgather)
        CALL(Allgather, Iallgather, from, mine, type, receive, count, type);
      else
        CALL(Allgatherv, Iallgatherv, from, mine, type, receive, counts, displs, type);
      break;
    }
    case alltoall: {
      receive = room((size_t)(count * size) * unit);
      if (!in_place) send = room((size_t)(count * size) * unit);
      for (int to = 0; to < size; to++) fill((in_place ? receive : send) + (size_t)(count * to) * unit, (size_t)count * unit, KEY(rank, to));
      result = receive;
      result_length = count * size * (int)unit;
      CALL(Alltoall, Ialltoall, in_place ? MPI_IN_PLACE : send, count, type, receive, count, type);
      break;
    }
    case alltoallv: {
      for (int each = 0; each < size; each++) {
        out_counts[each] = counts[rank * size + each];
        in_counts[each] = counts[each * size + rank];
      }
      gaps(out_counts, out_displs, size);
      gaps(in_counts, in_displs, size);
      result_length = (sum_of(in_counts, size) + size) * (int)unit;
      receive = room((size_t)result_length);
      result = receive;
      if (!in_place) send = room((size_t)(sum_of(out_counts, size) + size) * unit);
      for (int to = 0; to < size; to++)
        fill((in_place ? receive : send) + (size_t)out_displs[to] * unit, (size_t)out_counts[to] * unit, KEY(rank, to));
      CALL(Alltoallv, Ialltoallv, in_place ? MPI_IN_PLACE : send, out_counts, out_displs, type, receive, in_counts, in_displs, type);
      break;
    }
    default: {
      int all = kind == reduce_scatter_block ? count * size : kind == reduce_scatter ? sum_of(counts, size) : count;
      int part = kind == reduce_scatter ? counts[rank] : count;
      int significant = kind != reduce || is_root, alone = in_place && significant;
      send = room((size_t)all * unit);
      for (int each = 0; each < all; each++) put(send + (size_t)each * unit, element, operand(op, element, KEY(rank, each)));
      if (alone) {
        receive = send;
        send = NULL;
      } else if (significant) {
        receive = room((size_t)part * unit);
      }
      const void* from = alone ? MPI_IN_PLACE : send;
      if (kind == reduce) CALL(Reduce, Ireduce, from, receive, count, type, ops[op], root);
      if (kind == allreduce) CALL(Allreduce, Iallreduce, from, receive, count, type, ops[op]);
      if (kind == reduce_scatter_block) CALL(Reduce_scatter_block, Ireduce_scatter_block, from, receive, count, type, ops[op]);
      if (kind == reduce_scatter) CALL(Reduce_scatter, Ireduce_scatter, from, receive, counts, type, ops[op]);
      if (kind == scan) CALL(Scan, Iscan, from, receive, count, type, ops[op]);
      if (kind == exscan) CALL(Exscan, Iexscan, from, receive, count, type, ops[op]);
      /* the rest of a buffer in place, and rank 0's of exscan, are left open by MPI */
      if (receive != NULL && !(kind == exscan && rank == 0)) {
        result = receive;
        result_length = part * (int)unit;
      }
    }
  }
  if (!begun || begun == 1) {
    if (begun) MPI_Wait(&request, MPI_STATUS_IGNORE);
    record(step, 0, -1, -1, result_length, result, result_length);
    free(send);
    free(receive);
    free(layout);
    return;
  }
  struct held* held = hold(step, -1);
  held->layout = layout;
  held->request = request;
  held->sent = send;
  held->got = receive;
  held->result = result;
  held->length = result_length;
}

/* ---- communicators ---- */

static void made(int step, int number_of_it) {
  MPI_Comm comm = comms[number_of_it];
  int rank = -1, size = -1;
  if (comm != MPI_COMM_NULL) {
    MPI_Comm_rank(comm, &rank);
    MPI_Comm_size(comm, &size);
  }
  record(step, 0, rank, size, 0, NULL, 0);
}

static void split(int step) {
  int comm = number(), parent = number(), size = number();
  int colors[ranks_most], keys[ranks_most];
  for (int at = 0; at < size; at++) colors[at] = number();
  for (int at = 0; at < size; at++) keys[at] = number();
  comms[comm] = MPI_COMM_NULL;
  if (comms[parent] != MPI_COMM_NULL) {
    int rank;
    MPI_Comm_rank(comms[parent], &rank);
    MPI_Comm_split(comms[parent], colors[rank] == -1 ? MPI_UNDEFINED : colors[rank], keys[rank], &comms[comm]);
  }
  made(step, comm);
}

static void run(const char* program, const char* prefix) {
  char name[4096];
  snprintf(name, sizeof name, "%s.%d", prefix, world_rank);
  input = fopen(program, "r");
  if (input == NULL) fail("cannot open", program);
  output = fopen(name, "w");
  if (output == NULL) fail("cannot open", name);
  for (int comm = 2; comm < comms_most; comm++) comms[comm] = MPI_COMM_NULL;
  word();
  if (number() != world_size) fail("another number of ranks than", program);
  seed = (uint32_t)number();
  int steps = number();
  for (int step = 0; step < steps; step++) {
    char kind[32];
    snprintf(kind, sizeof kind, "%s", word());
    if (strcmp(kind, "dup") == 0) {
      int comm = number(), parent = number();
      comms[comm] = MPI_COMM_NULL;
      if (comms[parent] != MPI_COMM_NULL) MPI_Comm_dup(comms[parent], &comms[comm]);
      made(step, comm);
    } else if (strcmp(kind, "split") == 0) {
      split(step);
    } else if (strcmp(kind, "free") == 0) {
      int comm = number();
      if (comms[comm] != MPI_COMM_NULL) MPI_Comm_free(&comms[comm]);
    } else if (strcmp(kind, "flush") == 0) {
      flush_all();
    } else if (strcmp(kind, "ring") == 0) {
      ring(step);
    } else if (strcmp(kind, "collective") == 0) {
      collective(step);
    } else if (strcmp(kind, "window") == 0) {
      window(step);
    } else if (strcmp(kind, "phase") == 0) {
      phase(step);
    } else {
      fail("no step", kind);
    }
  }
  flush_all();
  for (int comm = 2; comm < comms_most; comm++)
    if (comms[comm] != MPI_COMM_NULL) MPI_Comm_free(&comms[comm]);
  fclose(input);
  fclose(output);
}

int main(int argc, char** argv) {
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &world_rank);
  MPI_Comm_size(MPI_COMM_WORLD, &world_size);
  MPI_Datatype all[] = {MPI_INT8_T,   MPI_UINT8_T, MPI_UINT8_T,  MPI_INT16_T, MPI_UINT16_T, MPI_INT32_T,
                        MPI_UINT32_T, MPI_INT64_T, MPI_UINT64_T, MPI_FLOAT,   MPI_DOUBLE};
  memcpy(types, all, sizeof all);
  MPI_Op plain[] = {MPI_SUM, MPI_PROD, MPI_MIN, MPI_MAX, MPI_LAND, MPI_LOR, MPI_LXOR, MPI_BAND, MPI_BOR, MPI_BXOR};
  memcpy(ops, plain, sizeof plain);
  MPI_Op_create(own_sum, 1, &ops[10]);
  MPI_Op_create(own_chain, 0, &ops[11]);
  comms[0] = MPI_COMM_WORLD;
  comms[1] = MPI_COMM_SELF;
  FILE* list = argc > 1 ? fopen(argv[1], "r") : NULL;
  if (list == NULL) fail("cannot open the list", argc > 1 ? argv[1] : "");
  char program[2048], prefix[2048];
  while (fscanf(list, "%2047s %2047s", program, prefix) == 2) {
    run(program, prefix);
    MPI_Barrier(MPI_COMM_WORLD);
  }
  fclose(list);
  MPI_Finalize();
  return 0;
}
