// Sends, receives and probes.
#include "addon/client/exports.h"

namespace vicinal::addon {

namespace {

/** Checks rank and tag of a point-to-point call (MPI-4.1 section 3.2). `peer_error` tells which argument is wrong. */
int check_send(const Communicator& communicator, int32_t dest, int32_t tag) {
  if (dest < 0 || dest >= communicator.size()) return err_rank;
  return tag < 0 ? err_tag : success;
}

int check_receive(const Communicator& communicator, int32_t source, int32_t tag) {
  if (source != any_source && (source < 0 || source >= communicator.size())) return err_rank;
  return tag < 0 && tag != any_tag ? err_tag : success;
}

enum class Form : uint8_t { blocking, request };

template <Form form>
void do_send(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t dest = call.integer(2), tag = call.integer(3);
  if (communicator == nullptr) return call.give(-err_comm);
  Bytes bytes = view(call, 1);
  std::unique_ptr<TypedHold> typed;
  int error = success;
  if (!bytes.ok && !(typed = typed_view(call, 1, false, &bytes, &error))) return call.give(-error);
  if (dest == proc_null) return call.give(0);
  status_block[4] = dest;
  int wrong = check_send(*communicator, dest, tag);
  if (wrong != success) return call.give(-wrong);
  Request* request;
  error = engine->send(*communicator, bytes.data, bytes.length, dest, tag, call.flag(4) ? Engine::synchronous : Engine::none, &request);
  if (error != success) {
    status_block[4] = communicator->world[static_cast<size_t>(dest)];
    return call.give(-error);
  }
  if (request == nullptr) return call.give(0);
  if (typed) request->hold = std::move(typed);
  if (request->state != RequestState::complete) {
    if (form == Form::blocking && wait_here(*request)) return call.give(finish(*request));
    hold(*request, call, 1, false);
    if (form == Form::request) attend();
    return call.give_number(request->id());
  }
  return call.give(finish(*request));
}

template <Form form>
void do_receive(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t source = call.integer(2), tag = call.integer(3);
  if (communicator == nullptr) return call.give(-err_comm);
  Bytes bytes = view(call, 1);
  std::unique_ptr<TypedHold> typed;
  int error = success;
  if (!bytes.ok && !(typed = typed_view(call, 1, true, &bytes, &error))) return call.give(-error);
  if (source == proc_null) {
    set_status({proc_null, any_tag, 0, false, 0}, -1);
    return call.give(0);
  }
  status_block[4] = source;
  int wrong = check_receive(*communicator, source, tag);
  if (wrong != success) return call.give(-wrong);
  Request* request;
  error = engine->receive(*communicator, bytes.data, bytes.length, source, tag, &request);
  if (error != success) return call.give(-error);
  if (typed) request->hold = std::move(typed);
  if (request->state != RequestState::complete) {
    if (form == Form::blocking && wait_here(*request)) return call.give(finish(*request));
    hold(*request, call, 1, true);
    if (form == Form::request) attend();
    return call.give_number(request->id());
  }
  if (form == Form::blocking) return call.give(finish(*request));
  return call.give_number(request->id());  // its status waits for test or wait
}

template <bool matched>
void probe_now(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t source = call.integer(1), tag = call.integer(2);
  if (communicator == nullptr) return call.give(-err_comm);
  if (source == proc_null) {
    set_status({proc_null, any_tag, 0, false, 0}, -1);
    return call.give(1);
  }
  status_block[4] = source;
  int wrong = check_receive(*communicator, source, tag);
  if (wrong != success) return call.give(-wrong);
  engine->progress();
  bool found = false;
  Status status;
  int error =
      matched ? engine->matched_probe(*communicator, source, tag, &found, &status) : engine->probe(*communicator, source, tag, &found, &status);
  if (error != success) return call.give(-error);
  if (engine->wants()) attend();
  if (found) set_status(status, -1);
  if (!found) take_events_now_and_then();
  return call.give(found ? 1 : 0);
}

template <bool matched>
void start_probe(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t source = call.integer(1), tag = call.integer(2);
  if (communicator == nullptr) return call.give(-err_comm);
  status_block[4] = source;
  int wrong = check_receive(*communicator, source, tag);
  if (wrong != success) return call.give(-wrong);
  engine->progress();
  Request* request;
  int error = matched ? engine->start_matched_probe(*communicator, source, tag, &request) : engine->start_probe(*communicator, source, tag, &request);
  if (error != success) return call.give(-error);
  attend();
  return call.give_number(request->id());
}

template <Form form>
void receive_message(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Bytes bytes = view(call, 1);
  std::unique_ptr<TypedHold> typed;
  int error = success;
  if (!bytes.ok && !(typed = typed_view(call, 1, true, &bytes, &error))) return call.give(-error);
  Request* request;
  error = engine->receive_message(static_cast<uint64_t>(call.number(0)), bytes.data, bytes.length, &request);
  if (error != success) return call.give(-error);
  if (typed) request->hold = std::move(typed);
  if (request->state == RequestState::complete) return form == Form::blocking ? call.give(finish(*request)) : call.give_number(request->id());
  if (form == Form::blocking && wait_here(*request)) return call.give(finish(*request));
  hold(*request, call, 1, true);
  if (form == Form::request) attend();
  return call.give_number(request->id());
}

}  // namespace

void export_point_to_point(Exports& exports) {
  exports.add_hot("sendSync", do_send<Form::blocking>);
  exports.add_hot("recvSync", do_receive<Form::blocking>);
  exports.add_hot("isend", do_send<Form::request>);
  exports.add_hot("irecv", do_receive<Form::request>);
  exports.add_hot("iprobe", probe_now<false>);
  exports.add_hot("improbe", probe_now<true>);
  exports.add_hot("startProbe", start_probe<false>);
  exports.add_hot("startMatchedProbe", start_probe<true>);
  exports.add_hot("receiveMessageSync", receive_message<Form::blocking>);
  exports.add_hot("receiveMessage", receive_message<Form::request>);
}

}  // namespace vicinal::addon
