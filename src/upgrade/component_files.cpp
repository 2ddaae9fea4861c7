#include "upgrade/component_files.h"

#include <fmt/format.h>

namespace noodle::upgrade {

VectorFiles embedded_files() {
  const component_host::ComponentSet set = component_host::embedded_components();
  VectorFiles files;
  for (size_t i = 0; i < files.size(); ++i)
    files[i] = {set[i].table->version, set[i].table->fingerprint, ""};
  return files;
}

std::string to_argument(noodle_phase phase, const ComponentFile& file) {
  return fmt::format("{}:{}:{}:{}", component_host::phase_name(phase), file.version,
                     file.fingerprint, file.path);
}

Result<ComponentFile> parse_argument(noodle_phase phase, std::string_view text) {
  std::string_view rest = text;
  const auto next = [&] {
    const size_t end = rest.find(':');
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return std::string(part);
  };
  const std::string name = next();
  ComponentFile file;
  file.version = next();
  file.fingerprint = next();
  file.path = rest;
  if (name != component_host::phase_name(phase) || file.version.empty())
    return failure(ExitCode::kUsage, fmt::format("`{}` is no {}:VERSION:FINGERPRINT:PATH", text,
                                                 component_host::phase_name(phase)));
  return file;
}

Result<component_host::Component> load(noodle_phase phase, const ComponentFile& file) {
  if (!file.path.empty())
    return component_host::load_component(file.path, {phase, file.version, file.fingerprint});
  component_host::Component embedded = component_host::embedded_components()[phase];
  if (file.version != embedded.table->version || file.fingerprint != embedded.table->fingerprint)
    return failure(ExitCode::kRefused,
                   fmt::format("{} {} is not linked into this noodlec",
                               component_host::phase_name(phase), file.version));
  return embedded;
}

}  // namespace noodle::upgrade
