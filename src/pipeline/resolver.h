// From the text behind `import` to a file.
#ifndef NOODLE_PIPELINE_RESOLVER_H
#define NOODLE_PIPELINE_RESOLVER_H

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "project/project_file.h"

namespace noodle::pipeline {

// "std.math": such modules are part of the virtual machine.
bool is_standard(std::string_view specifier);

// Why nothing was found, for people.
struct NotFound {
  std::string hint;
};

class Resolver {
 public:
  explicit Resolver(platform::FileSystem& files) : files_(files) {}

  // The path of the file that `specifier` names in a file of `folder`: `place`, as seen from
  // there, if it is not empty and a file, otherwise with one of `suffixes`, the first there is.
  // Fails when a noodle.toml that has to be looked into is no good.
  Result<std::expected<std::string, NotFound>> find(std::string_view specifier,
                                                    const std::string& folder,
                                                    std::span<const std::string_view> suffixes,
                                                    std::string_view place = {});

  // The noodle.toml files that had a part in an answer.
  std::vector<std::string> project_files() const;

 private:
  Result<std::optional<std::string>> first_file(std::span<const std::string> paths);
  Result<const std::optional<project::Project>*> project_of(const std::string& folder);

  platform::FileSystem& files_;
  std::map<std::string, std::optional<project::Project>> projects_;  // by folder
};

}  // namespace noodle::pipeline

#endif
