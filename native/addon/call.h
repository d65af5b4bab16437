#pragma once
#include <v8.h>

#include <cstdint>

namespace vicinal::addon {

/**
 * One call of a hot function from JavaScript. These go past Node-API: with it, a call with a buffer and three integers cost 30 ns
 * more than with V8's own callbacks, and the addon is built for one version of Node anyway (its folder has the ABI's number).
 */
class Call {
 public:
  explicit Call(const v8::FunctionCallbackInfo<v8::Value>& info) : info_(info) {}
  v8::Isolate* isolate() const { return info_.GetIsolate(); }
  v8::Local<v8::Value> operator[](int at) const { return info_[at]; }

  /** 0 for what is no number, and for one beyond 32 bits: callers in client/ check before. */
  int32_t integer(int at) const {
    v8::Local<v8::Value> value = info_[at];
    if (value->IsInt32()) return value.As<v8::Int32>()->Value();
    double wide = number(at);
    return wide >= INT32_MIN && wide <= INT32_MAX ? static_cast<int32_t>(wide) : 0;
  }
  double number(int at) const {
    v8::Local<v8::Value> value = info_[at];
    return value->IsNumber() ? value.As<v8::Number>()->Value() : 0;
  }
  bool flag(int at) const { return info_[at]->IsTrue(); }
  bool absent(int at) const { return info_[at]->IsNullOrUndefined(); }

  void give(int32_t result) const { info_.GetReturnValue().Set(result); }
  void give(bool result) const { info_.GetReturnValue().Set(result); }
  void give_number(uint64_t result) const { info_.GetReturnValue().Set(static_cast<double>(result)); }

 private:
  const v8::FunctionCallbackInfo<v8::Value>& info_;
};

}  // namespace vicinal::addon
