#pragma once
#include <napi.h>
#include <v8.h>

#include "addon/client/process.h"

namespace vicinal::addon {

/** The addon's object while its functions are put there. */
class Exports {
 public:
  Exports(Napi::Env env, Napi::Object exports) : env_(env), exports_(exports) {}

  void add(const char* name, Napi::Value (*function)(const Napi::CallbackInfo&)) { exports_.Set(name, Napi::Function::New(env_, function, name)); }

  /** A function that is called for every message: without the layers of N-API, which cost more than the call's work. */
  void add_hot(const char* name, v8::FunctionCallback function) {
    v8::Isolate* isolate = v8::Isolate::GetCurrent();
    v8::Local<v8::FunctionTemplate> made = v8::FunctionTemplate::New(isolate, function);
    made->SetClassName(v8::String::NewFromUtf8(isolate, name).ToLocalChecked());
    made->RemovePrototype();
    exports_.Set(name, from_v8(made->GetFunction(isolate->GetCurrentContext()).ToLocalChecked()));
  }

  void add_class(const char* name, napi_value made) { exports_.Set(name, made); }

  Napi::Env env() const { return env_; }

 private:
  Napi::Env env_;
  Napi::Object exports_;
};

void export_process(Exports& exports);         // process.cc
void export_membership(Exports& exports);      // membership.cc
void export_point_to_point(Exports& exports);  // point_to_point.cc
void export_collectives(Exports& exports);     // collectives.cc
void export_requests(Exports& exports);        // requests.cc
void export_datatypes(Exports& exports);       // datatypes.cc
void export_windows(Exports& exports);         // windows.cc
void export_session(Exports& exports);         // session.cc

}  // namespace vicinal::addon
