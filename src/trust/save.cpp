#include "trust/save.h"

#include "state/small_files.h"

namespace noodle::trust {
namespace {

Result<void> replace(const state::StateDirectory& directory, const std::string& path,
                     std::string_view text) {
  platform::FileSystem& files = directory.files();
  const std::string unfinished = state::unfinished(path);
  Result<void> step = state::ensure_folder(files, directory.layout().trust());
  if (step) step = state::write_durable(files, unfinished, text, state::kChangingMode);
  if (step) step = files.rename(unfinished, path);
  if (step) step = files.sync_folder(directory.layout().trust());
  return step;
}

}  // namespace

Result<void> save_keys(const TrustStore& store, const state::Writer& writer) {
  const state::StateDirectory& directory = writer.directory();
  return replace(directory, directory.layout().keys(), store.keys_text());
}

Result<void> save_quarantine(const TrustStore& store, const state::Writer& writer) {
  const state::StateDirectory& directory = writer.directory();
  return replace(directory, directory.layout().quarantine(), store.quarantine_text());
}

}  // namespace noodle::trust
