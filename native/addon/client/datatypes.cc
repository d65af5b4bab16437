// Derived datatypes.
#include "addon/client/exports.h"

namespace vicinal::addon {

namespace {

/** `made` as JavaScript knows it: number, size, bounds, true bounds, basic elements, element type (-1: several), whether it is dense; or the reason.
 */
Napi::Value describe_datatype(Napi::Env env, const DatatypeResult& made) {
  if (made.type == nullptr) return Napi::String::New(env, made.reason);
  const Datatype& type = *made.type;
  Element element;
  bool uniform = type.uniform(&element);
  double facts[] = {datatypes.add(made.type),
                    static_cast<double>(type.size()),
                    static_cast<double>(type.lower()),
                    static_cast<double>(type.upper()),
                    static_cast<double>(type.true_lower()),
                    static_cast<double>(type.true_upper()),
                    static_cast<double>(type.elements()),
                    uniform ? static_cast<double>(element) : -1,
                    type.dense(2) ? 1.0 : 0.0};
  auto array = Napi::Float64Array::New(env, std::size(facts));
  std::copy(std::begin(facts), std::end(facts), array.Data());
  return array;
}

/** Kind, its numbers, and the datatypes it is made of. See native/client.ts. */
Napi::Value create_datatype(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  std::vector<int64_t> numbers, ids;
  if (!integers_of(info[1], &numbers) || !integers_of(info[2], &ids)) return Napi::String::New(env, "a number is no integer of 53 bits");
  std::vector<DatatypePointer> types;
  for (int64_t id : ids) {
    types.push_back(datatypes.find(static_cast<double>(id)));
    if (types.back() == nullptr) return Napi::String::New(env, "a datatype is of another thread");
  }
  auto kind = whole(info, 0);
  auto numbers_are = [&](size_t count) { return numbers.size() == count && types.size() == (kind == 0 ? 0u : 1u); };
  auto length = [](int64_t number) { return number < 0 ? 0 : static_cast<uint64_t>(number); };
  DatatypeResult made{nullptr, err_arg, "the numbers do not fit the kind of datatype"};
  try {
    if (kind == 0 && numbers_are(1) && numbers[0] >= 0 && numbers[0] < element_count) {
      made = {Datatype::basic(static_cast<Element>(numbers[0])), success, ""};
    } else if (kind == 1 && numbers_are(1)) {
      made = Datatype::contiguous(length(numbers[0]), types[0]);
    } else if (kind == 2 && numbers_are(3)) {
      made = Datatype::hvector(length(numbers[0]), length(numbers[1]), numbers[2], types[0]);
    } else if ((kind == 3 || kind == 4) && numbers.size() % 2 == 0 && (types.size() == 1 || types.size() == numbers.size() / 2)) {
      std::vector<Datatype::Block> blocks;
      size_t count = numbers.size() / 2;
      blocks.reserve(count);
      for (size_t at = 0; at < count; at++) blocks.push_back({length(numbers[at]), numbers[count + at], types[types.size() == 1 ? 0 : at]});
      made = Datatype::blocks(blocks, kind == 4);
    } else if (kind == 5 && numbers_are(2)) {
      made = Datatype::resized(types[0], numbers[0], numbers[1]);
    } else if (kind == 6 && numbers.size() % 3 == 0 && types.size() == 1) {
      std::vector<uint64_t> parts[3];
      for (size_t at = 0; at < numbers.size(); at++) parts[at / (numbers.size() / 3)].push_back(length(numbers[at]));
      made = Datatype::subarray(parts[0], parts[1], parts[2], types[0]);
    }
  } catch (const std::bad_alloc&) {
    made = {nullptr, err_no_mem, "there is no memory for so many blocks"};
  }
  return describe_datatype(env, made);
}

Napi::Value free_datatype(const Napi::CallbackInfo& info) {
  datatypes.remove(static_cast<double>(whole(info, 0)));
  return info.Env().Undefined();
}

/** Where so many elements begin and end, in bytes from the first; null when that is beyond any memory. */
Napi::Value datatype_span(const Napi::CallbackInfo& info) {
  DatatypePointer type = datatypes.find(static_cast<double>(whole(info, 0)));
  int64_t count = whole(info, 1), begin, end;
  if (type == nullptr || count < 0 || !type->span(static_cast<uint64_t>(count), &begin, &end)) return info.Env().Null();
  auto span = Napi::Float64Array::New(info.Env(), 2);
  span[0] = static_cast<double>(begin);
  span[1] = static_cast<double>(end);
  return span;
}

Napi::Value datatype_elements(const Napi::CallbackInfo& info) {
  DatatypePointer type = datatypes.find(static_cast<double>(whole(info, 0)));
  int64_t bytes = whole(info, 1);
  uint64_t elements = type == nullptr || bytes < 0 ? UINT64_MAX : type->elements_in(static_cast<uint64_t>(bytes));
  return Napi::Number::New(info.Env(), elements == UINT64_MAX ? -1 : static_cast<double>(elements));
}

/** Packs a typed buffer into bytes, or unpacks (`forth` false): 0, or minus an error class. For this no engine is needed. */
template <bool forth>
void pack_bytes(const Info& info) {
  Call call(info);
  BufferTable table;
  TypedPlace place = TypedBufferClass::place(call.isolate(), table, call[0]);
  Bytes packed = bytes_of(call.isolate(), table, call[1]);
  int result = place.error != success ? -place.error : !packed.ok || packed.length < place.bytes() ? -err_buffer : 0;
  if (result == 0 && forth) pack(*place.type, place.base, 0, place.bytes(), packed.data);
  if (result == 0 && !forth) unpack(*place.type, place.base, 0, place.bytes(), packed.data);
  table.clear();
  call.give(result);
}

}  // namespace

void export_datatypes(Exports& exports) {
  exports.add("createDatatype", create_datatype);
  exports.add("freeDatatype", free_datatype);
  exports.add("datatypeSpan", datatype_span);
  exports.add("datatypeElements", datatype_elements);
  exports.add_hot("pack", pack_bytes<true>);
  exports.add_hot("unpack", pack_bytes<false>);
  exports.add_class("TypedBuffer", from_v8(TypedBufferClass::define(v8::Isolate::GetCurrent())));
}

}  // namespace vicinal::addon
