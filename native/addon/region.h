#pragma once
// The N-API face on native/region, part of the broker's addon: arguments are checked and converted here, nothing else happens.
#include <napi.h>
#include <sys/mman.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "region/header.h"
#include "region/initialiser.h"
#include "region/map.h"
#include "region/memory_type.h"
#include "region/neighbourhood.h"
#include "region/scrub.h"

namespace vicinal::addon {

inline Napi::Error region_error(Napi::Env env, const std::string& reason) { return Napi::Error::New(env, reason); }

inline uint64_t natural(const Napi::CallbackInfo& info, size_t at) {
  double value = info[at].IsNumber() ? info[at].As<Napi::Number>().DoubleValue() : -1;
  if (!(value >= 0 && value <= 0x1p53)) throw Napi::TypeError::New(info.Env(), "argument " + std::to_string(at) + " is no natural number");
  return static_cast<uint64_t>(value);
}

inline region::MappedRegion mapped(const Napi::CallbackInfo& info, bool writable = true) {
  region::MappedRegion made;
  std::string reason = made.map(static_cast<int>(natural(info, 0)), natural(info, 1), writable);
  if (!reason.empty()) throw region_error(info.Env(), reason);
  return made;
}

inline Napi::Object geometry_object(Napi::Env env, const region::Geometry& geometry) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("kind", geometry.kind == layout::region_control ? "control" : "data");
  object.Set("id", geometry.id.text());
  object.Set("bytes", static_cast<double>(geometry.bytes));
  object.Set("slots", geometry.slots);
  object.Set("mailboxBytes", geometry.mailbox_bytes);
  object.Set("sections", static_cast<double>(geometry.sections));
  object.Set("sectionBytes", static_cast<double>(geometry.section_bytes));
  return object;
}

inline uint32_t kind_of(const Napi::CallbackInfo& info, size_t at) {
  std::string kind = info[at].As<Napi::String>();
  if (kind == "control") return layout::region_control;
  if (kind == "data") return layout::region_data;
  throw Napi::TypeError::New(info.Env(), "a region is of kind control or data");
}

inline uint64_t monotonic_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<uint64_t>(time.tv_sec) * 1000 + static_cast<uint64_t>(time.tv_nsec) / 1'000'000;
}

inline Napi::Value region_header(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  region::MappedRegion region = mapped(info, false);
  region::HeaderRead found = region::read_header(region.base(), region.bytes());
  if (region.gone()) found = {region::Header::foreign, {}, "the memory cannot be read: the file is shorter than it was, or the device is gone"};
  Napi::Object object = found.header == region::Header::valid ? geometry_object(env, found.geometry) : Napi::Object::New(env);
  object.Set("header", found.header == region::Header::valid ? "valid" : found.header == region::Header::blank ? "blank" : "foreign");
  object.Set("reason", found.reason);
  return object;
}

inline Napi::Value region_initialise(const Napi::CallbackInfo& info) {
  region::MappedRegion region = mapped(info);
  std::string reason;
  region::Geometry planned = region::plan(kind_of(info, 2), region.bytes(), static_cast<uint32_t>(natural(info, 3)), &reason);
  if (!reason.empty()) throw region_error(info.Env(), reason);
  region::write_header(region.base(), planned);
  return geometry_object(info.Env(), planned);
}

inline Napi::Value region_measure(const Napi::CallbackInfo& info) {
  region::MappedRegion region = mapped(info, false);
  region::ReadSpeed speed = region::measure_read(region.base(), region.bytes());
  Napi::Object object = Napi::Object::New(info.Env());
  object.Set("region", speed.region);
  object.Set("own", speed.own);
  object.Set("cached", speed.cached() && !region.gone());
  return object;
}

/** A device's register: its memory cannot be read by a system call. */
inline Napi::Value region_register(const Napi::CallbackInfo& info) {
  uint64_t offset = natural(info, 1);
  if (offset > 4092 || offset % 4 != 0) throw Napi::TypeError::New(info.Env(), "no register lies there");
  void* page = mmap(nullptr, 4096, PROT_READ, MAP_SHARED, static_cast<int>(natural(info, 0)), 0);
  if (page == MAP_FAILED) throw region_error(info.Env(), std::string("mapping the registers: ") + std::strerror(errno));
  uint32_t value = 0;
  {
    Revocable guard(static_cast<std::byte*>(page), 4096);
    value = *reinterpret_cast<const volatile uint32_t*>(static_cast<const std::byte*>(page) + offset);
  }
  munmap(page, 4096);
  return Napi::Number::New(info.Env(), value);
}

/** Copies bytes out of a region: the memory of a device can be mapped, and not read. */
inline Napi::Value region_read(const Napi::CallbackInfo& info) {
  constexpr uint64_t page = 4096;
  uint64_t offset = natural(info, 1), length = natural(info, 2), begin = offset / page * page;
  uint64_t bytes = (offset - begin + length + page - 1) / page * page;
  if (length == 0 || length > (1u << 24)) throw Napi::TypeError::New(info.Env(), "so many bytes are not read at once");
  void* mapped = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, static_cast<int>(natural(info, 0)), static_cast<off_t>(begin));
  if (mapped == MAP_FAILED) throw region_error(info.Env(), std::string("mapping a part of a region: ") + std::strerror(errno));
  Napi::Buffer<uint8_t> copy;
  {
    Revocable guard(static_cast<std::byte*>(mapped), bytes);
    copy = Napi::Buffer<uint8_t>::Copy(info.Env(), static_cast<const uint8_t*>(mapped) + (offset - begin), length);
  }
  munmap(mapped, bytes);
  return copy;
}

/** Scrubs in a thread: gigabytes of memory take longer than a turn of the loop may. */
class ScrubWorker : public Napi::AsyncWorker {
 public:
  ScrubWorker(Napi::Env env, int descriptor, const region::Geometry& geometry)
      : Napi::AsyncWorker(env, "vicinal.scrub"), deferred_(Napi::Promise::Deferred::New(env)), descriptor_(descriptor), geometry_(geometry) {}
  Napi::Promise promise() const { return deferred_.Promise(); }

 protected:
  void Execute() override { reason_ = region::scrub(descriptor_, geometry_); }
  void OnOK() override { deferred_.Resolve(Napi::String::New(Env(), reason_)); }
  void OnError(const Napi::Error& error) override { deferred_.Reject(error.Value()); }

 private:
  Napi::Promise::Deferred deferred_;
  int descriptor_;
  region::Geometry geometry_;
  std::string reason_;
};

inline Napi::Value region_scrub(const Napi::CallbackInfo& info) {
  std::string reason;
  region::Geometry geometry = region::plan(layout::region_data, natural(info, 1), static_cast<uint32_t>(natural(info, 3)), &reason);
  geometry.id = region::Token::parse(info[2].IsString() ? info[2].As<Napi::String>().Utf8Value() : "");
  if (reason.empty() && geometry.id.empty()) reason = "that is no id of a region";
  if (!reason.empty()) throw region_error(info.Env(), reason);
  auto* worker = new ScrubWorker(info.Env(), static_cast<int>(natural(info, 0)), geometry);
  Napi::Promise promise = worker->promise();
  worker->Queue();
  return promise;
}

class InitialiserObject : public Napi::ObjectWrap<InitialiserObject> {
 public:
  static Napi::Function define(Napi::Env env) {
    return DefineClass(env, "RegionInitialiser",
                       {InstanceMethod<&InitialiserObject::step>("step"), InstanceMethod<&InitialiserObject::geometry>("geometry"),
                        InstanceMethod<&InitialiserObject::reason>("reason")});
  }
  explicit InitialiserObject(const Napi::CallbackInfo& info) : Napi::ObjectWrap<InitialiserObject>(info) {
    region_ = mapped(info);
    initialiser_ = std::make_unique<region::Initialiser>(region_.base(), region_.bytes(), kind_of(info, 2), static_cast<uint32_t>(natural(info, 3)),
                                                         natural(info, 4));
  }

 private:
  Napi::Value step(const Napi::CallbackInfo& info) {
    if (region_.base() == nullptr) throw region_error(info.Env(), "its work is done");
    region::Initialiser::Step step = initialiser_->step(monotonic_milliseconds());
    if (step == region::Initialiser::Step::waiting) return Napi::String::New(info.Env(), "waiting");
    region_ = region::MappedRegion();
    return Napi::String::New(info.Env(), step == region::Initialiser::Step::ready ? "ready" : "failed");
  }
  Napi::Value geometry(const Napi::CallbackInfo& info) { return geometry_object(info.Env(), initialiser_->geometry()); }
  Napi::Value reason(const Napi::CallbackInfo& info) { return Napi::String::New(info.Env(), initialiser_->reason()); }

  region::MappedRegion region_;
  std::unique_ptr<region::Initialiser> initialiser_;
};

class NeighbourhoodObject : public Napi::ObjectWrap<NeighbourhoodObject> {
 public:
  static Napi::Function define(Napi::Env env) {
    return DefineClass(env, "ControlRegion",
                       {InstanceMethod<&NeighbourhoodObject::poll>("poll"), InstanceMethod<&NeighbourhoodObject::send>("send"),
                        InstanceMethod<&NeighbourhoodObject::leave>("leave"), InstanceMethod<&NeighbourhoodObject::state>("state"),
                        InstanceMethod<&NeighbourhoodObject::geometry>("geometry")});
  }
  explicit NeighbourhoodObject(const Napi::CallbackInfo& info) : Napi::ObjectWrap<NeighbourhoodObject>(info) {
    region_ = mapped(info);
    region::HeaderRead found = region::read_header(region_.base(), region_.bytes());
    if (found.header == region::Header::blank) throw region_error(info.Env(), "the region was not initialised");
    if (found.header == region::Header::foreign) throw region_error(info.Env(), found.reason);
    if (found.geometry.kind != layout::region_control) throw region_error(info.Env(), "it is a data region");
    auto given = info[2].As<Napi::Object>();
    auto number = [&](const char* name) { return given.Get(name).As<Napi::Number>().DoubleValue(); };
    region::NeighbourhoodSettings settings;
    settings.slot = static_cast<int32_t>(number("slot"));
    settings.host = given.Get("host").ToBoolean();
    settings.broker = given.Get("broker").As<Napi::String>();
    settings.name = given.Get("name").As<Napi::String>();
    settings.fenced = given.Get("fenced").ToBoolean();
    settings.neighbour_timeout = static_cast<uint64_t>(number("neighbourTimeout"));
    settings.beat = static_cast<uint64_t>(number("beat"));
    settings.claim_wait = static_cast<uint64_t>(number("claimWait"));
    settings.queue_limit = static_cast<size_t>(number("queueLimit"));
    neighbourhood_ = std::make_unique<region::Neighbourhood>(region_.base(), found.geometry, std::move(settings));
  }

 private:
  Napi::Value poll(const Napi::CallbackInfo& info) {
    using Kind = region::NeighbourEvent::Kind;
    Napi::Env env = info.Env();
    events_.clear();
    open(info);
    neighbourhood_->poll(monotonic_milliseconds(), events_);
    Napi::Array list = Napi::Array::New(env, events_.size());
    for (uint32_t at = 0; at < events_.size(); at++) {
      const region::NeighbourEvent& event = events_[at];
      static const char* names[] = {"taken", "left", "found", "lost", "frame", "note"};
      Napi::Object object = Napi::Object::New(env);
      object.Set("kind", names[static_cast<int>(event.kind)]);
      object.Set("slot", event.slot);
      object.Set("generation", static_cast<double>(event.generation));
      object.Set("text", event.text);
      if (event.kind == Kind::found) {
        object.Set("role", event.host ? "host" : "guest");
        object.Set("broker", event.broker);
        object.Set("name", event.name);
      }
      if (event.kind == Kind::frame)
        object.Set("bytes", Napi::Buffer<uint8_t>::Copy(env, reinterpret_cast<const uint8_t*>(event.frame.data()), event.frame.size()));
      list.Set(at, object);
    }
    events_.clear();
    return list;
  }
  Napi::Value send(const Napi::CallbackInfo& info) {
    auto bytes = info[2].As<Napi::Uint8Array>();
    open(info);
    bool sent = neighbourhood_->send(static_cast<uint32_t>(natural(info, 0)), natural(info, 1),
                                     {reinterpret_cast<const std::byte*>(bytes.Data()), bytes.ByteLength()});
    return Napi::Boolean::New(info.Env(), sent);
  }
  /** The mapping goes now, not when the collector finds this object. */
  Napi::Value leave(const Napi::CallbackInfo& info) {
    if (neighbourhood_ != nullptr) neighbourhood_->leave();
    neighbourhood_.reset();
    region_ = region::MappedRegion();
    return info.Env().Undefined();
  }
  Napi::Value state(const Napi::CallbackInfo& info) {
    Napi::Object object = Napi::Object::New(info.Env());
    open(info);
    object.Set("slot", neighbourhood_->slot());
    object.Set("generation", static_cast<double>(neighbourhood_->generation()));
    object.Set("busy", neighbourhood_->busy());
    object.Set("waitingFor", neighbourhood_->waiting_for());
    object.Set("stale", neighbourhood_->stale());
    object.Set("gone", region_.gone());
    return object;
  }
  Napi::Value geometry(const Napi::CallbackInfo& info) {
    open(info);
    return geometry_object(info.Env(), neighbourhood_->geometry());
  }
  void open(const Napi::CallbackInfo& info) {
    if (neighbourhood_ == nullptr) throw region_error(info.Env(), "the control region was left");
  }

  region::MappedRegion region_;
  std::unique_ptr<region::Neighbourhood> neighbourhood_;
  std::vector<region::NeighbourEvent> events_;
};

inline void export_region(Napi::Env env, Napi::Object exports) {
  auto add = [&](const char* name, Napi::Value (*function)(const Napi::CallbackInfo&)) {
    exports.Set(name, Napi::Function::New(env, function, name));
  };
  add("regionHeader", region_header);
  add("regionInitialise", region_initialise);
  add("regionMeasure", region_measure);
  add("regionRegister", region_register);
  add("regionRead", region_read);
  add("regionScrub", region_scrub);
  exports.Set("RegionInitialiser", InitialiserObject::define(env));
  exports.Set("ControlRegion", NeighbourhoodObject::define(env));
}

}  // namespace vicinal::addon
