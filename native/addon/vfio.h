#pragma once
// The N-API face on native/region/vfio.h, part of the broker's addon.
#include <napi.h>

#include <string>

#include "region/vfio.h"

namespace vicinal::addon {

/** Doorbell(container, group, address): throws an Error with the reason when there are no interrupts. */
class DoorbellObject : public Napi::ObjectWrap<DoorbellObject> {
 public:
  static Napi::Function define(Napi::Env env) {
    return DefineClass(env, "Doorbell",
                       {InstanceMethod<&DoorbellObject::eventfds>("eventfds"), InstanceMethod<&DoorbellObject::ring>("ring"),
                        InstanceMethod<&DoorbellObject::close>("close"), InstanceMethod<&DoorbellObject::position>("position")});
  }
  explicit DoorbellObject(const Napi::CallbackInfo& info) : Napi::ObjectWrap<DoorbellObject>(info) {
    std::string reason = doorbell_.open(info[0].As<Napi::String>(), info[1].As<Napi::String>(), info[2].As<Napi::String>());
    if (!reason.empty()) throw Napi::Error::New(info.Env(), reason);
  }

 private:
  Napi::Value eventfds(const Napi::CallbackInfo& info) {
    Napi::Array list = Napi::Array::New(info.Env());
    for (uint32_t at = 0; at < doorbell_.eventfds().size(); at++) list[at] = Napi::Number::New(info.Env(), doorbell_.eventfds()[at]);
    return list;
  }
  Napi::Value position(const Napi::CallbackInfo& info) { return Napi::Number::New(info.Env(), doorbell_.position()); }
  Napi::Value ring(const Napi::CallbackInfo& info) {
    doorbell_.ring(info[0].As<Napi::Number>().Uint32Value(), info[1].As<Napi::Number>().Uint32Value());
    return info.Env().Undefined();
  }
  Napi::Value close(const Napi::CallbackInfo& info) {
    doorbell_.close();
    return info.Env().Undefined();
  }
  region::Doorbell doorbell_;
};

}  // namespace vicinal::addon
