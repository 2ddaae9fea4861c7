#include <fmt/format.h>

#include <algorithm>

#include "base/toml_text.h"
#include "component_host/component.h"
#include "component_host/manifest.h"

namespace noodle::component_host {
namespace {

std::string list(const std::vector<std::string>& texts) {
  std::string result = "[";
  for (const std::string& text : texts) {
    if (result.size() > 1) result += ", ";
    result += toml_quoted(text);
  }
  return result + ']';
}

std::string component_table(const Manifest& manifest) {
  return fmt::format(
      "[component]\n"
      "name = \"{}\"\n"
      "version = \"{}\"\n"
      "phase = \"{}\"\n"
      "counter = {}\n"
      "hot_swappable = {}\n"
      "critical = {}\n"
      "features = {}\n"
      "upgrade_impact = \"{}\"\n"
      "changes = {}\n"
      "fingerprint = \"{}\"\n",
      phase_name(manifest.phase), manifest.version_text, phase_title(manifest.phase),
      manifest.counter, manifest.hot_swappable, manifest.critical, list(manifest.features),
      manifest.upgrade_impact, list(manifest.changes), manifest.fingerprint);
}

std::string seams_table(const Manifest& manifest) {
  std::string text = "\n[seams]\n";
  if (!seam_read(manifest.phase).empty())
    text += fmt::format("reads = \"{}\"\nreads_contract = \"{}\"\n", seam_read(manifest.phase),
                        manifest.reads_contract);
  return text + fmt::format("writes = \"{}\"\nwrites_contract = \"{}\"\n",
                            seam_written(manifest.phase), manifest.writes_contract);
}

std::string dependencies_table(const Manifest& manifest) {
  std::string text = "\n[dependencies]\n";
  for (const ManifestDependency& dependency : manifest.dependencies)
    text +=
        fmt::format("{} = {}\n", phase_name(dependency.phase), toml_quoted(dependency.range_text));
  return text;
}

std::string upgrade_table(const Manifest& manifest) {
  std::string text = "\n[upgrade]\n";
  if (manifest.affects) text += fmt::format("affects = {}\n", list(*manifest.affects));
  text += fmt::format("changes_behaviour = {}\n", manifest.changes_behaviour);
  for (const UpgradeEdge& edge : manifest.edges)
    text += fmt::format("\n[[upgrade.edge]]\nfrom = {}\nirreversible = {}\n",
                        toml_quoted(edge.from_text), edge.irreversible);
  return text;
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  std::string text = component_table(manifest) + seams_table(manifest) +
                     dependencies_table(manifest) + upgrade_table(manifest);
  for (const ManifestObject& object : manifest.objects)
    text +=
        fmt::format("\n[[object]]\nplatform = \"{}\"\nfile = \"{}\"\nsize = {}\ndigest = \"{}\"\n",
                    object.platform, object.file, object.size, to_text(object.digest));
  return text;
}

}  // namespace noodle::component_host
