// The client's N-API face on the engine: arguments are checked and converted in its parts (addon/client), nothing else happens.
#include "addon/client/exports.h"

namespace {

Napi::Object initialise(Napi::Env env, Napi::Object object) {
  vicinal::addon::Exports exports(env, object);
  vicinal::addon::export_session(exports);
  vicinal::addon::export_process(exports);
  vicinal::addon::export_membership(exports);
  vicinal::addon::export_point_to_point(exports);
  vicinal::addon::export_collectives(exports);
  vicinal::addon::export_requests(exports);
  vicinal::addon::export_datatypes(exports);
  vicinal::addon::export_windows(exports);
  return object;
}

}  // namespace

NODE_API_MODULE(client_addon, initialise)
