#include "packages/source.h"

#include <fmt/format.h>

namespace noodle::packages {
namespace {

class FolderSource final : public Source {
 public:
  FolderSource(platform::FileSystem& files, std::string folder)
      : files_(files), folder_(std::move(folder)) {}

  Result<std::string> get(const std::string& name, uint64_t limit) override {
    return files_.read(folder_ + "/" + name, limit);
  }
  Result<std::string> fetch(const std::string& name, uint64_t size, const FetchOptions&) override {
    return get(name, size);
  }

 private:
  platform::FileSystem& files_;
  std::string folder_;
};

}  // namespace

bool is_url(std::string_view place) {
  return place.starts_with("https://") || place.starts_with("http://");
}

Result<std::unique_ptr<Source>> open_source(platform::FileSystem& files, const std::string& place) {
  return std::make_unique<FolderSource>(files, place);
}

}  // namespace noodle::packages
