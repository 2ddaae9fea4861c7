#include "packages/http_source.h"

#include <fmt/format.h>

#include <optional>

#include "packages/http.h"
#include "platform/process.h"

namespace noodle::packages {
namespace {

constexpr int kTries = 4;
constexpr double kFirstPause = 0.25;

// What has come of one file, in memory and, where there is a folder for it, on disk.
class Partial {
 public:
  Partial(platform::FileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}

  // Takes up what is there of an earlier try, if it can be the beginning of so many bytes.
  Result<void> begin(uint64_t size) {
    if (path_.empty()) return {};
    const Result<platform::FileStatus> status = files_.status(path_);
    if (!status) return std::unexpected(status.error());
    if (status->kind == platform::FileKind::kRegular && status->size <= size) {
      Result<std::string> found = files_.read(path_, size);
      if (!found) return std::unexpected(found.error());
      bytes_ = *std::move(found);
    }
    return open(bytes_.empty() ? platform::WriteMode::kReplace : platform::WriteMode::kAppend);
  }
  Result<void> start_again() {
    bytes_.clear();
    return path_.empty() ? Result<void>() : open(platform::WriteMode::kReplace);
  }
  Result<void> add(std::string_view bytes) {
    bytes_ += bytes;
    if (!file_) return {};
    return files_.write(*file_, std::as_bytes(std::span(bytes)));
  }
  // What is complete, right or wrong, needs not to be kept.
  Result<std::string> finish() {
    if (file_) {
      file_.reset();
      if (Result<void> removed = files_.remove(path_); !removed)
        return std::unexpected(removed.error());
    }
    return std::move(bytes_);
  }

  const std::string& bytes() const { return bytes_; }

 private:
  Result<void> open(platform::WriteMode mode) {
    file_.reset();
    Result<platform::OpenFile> file = files_.open_for_writing(path_, mode);
    if (!file) return std::unexpected(file.error());
    file_.emplace(*std::move(file));
    return {};
  }

  platform::FileSystem& files_;
  std::string path_;  // "": only in memory
  std::optional<platform::OpenFile> file_;
  std::string bytes_;
};

}  // namespace

HttpSource::HttpSource(platform::FileSystem& files, std::string url, platform::Deadline deadline)
    : files_(files), url_(std::move(url)), deadline_(deadline) {
  while (url_.ends_with('/')) url_.pop_back();
}

Result<std::string> HttpSource::get(const std::string& name, uint64_t limit) {
  std::string bytes;
  const auto receive = [&](std::string_view part) -> Result<void> {
    bytes += part;
    return {};
  };
  const Result<HttpEnd> end = http_get({url_of(name), 0, limit, receive, deadline_});
  if (!end) return std::unexpected(end.error());
  if (*end == HttpEnd::kComplete) return bytes;
  return failure(fmt::format("cannot get {}: the connection broke off", url_of(name)));
}

Result<std::string> HttpSource::fetch(const ChannelPackage& package, const FetchOptions& options) {
  const std::string path =
      options.partial_folder.empty()
          ? std::string()
          : fmt::format("{}/{}.part", options.partial_folder, to_hex(package.digest));
  Partial partial(files_, path);
  if (Result<void> begun = partial.begin(package.size); !begun)
    return std::unexpected(begun.error());
  // The rest of something else would never fit.
  bool may_resume = true;
  for (int tries = 1; partial.bytes().size() < package.size; ++tries) {
    const auto receive = [&](std::string_view bytes) -> Result<void> {
      Result<void> added = partial.add(bytes);
      if (options.progress) options.progress(partial.bytes().size(), package.size);
      return added;
    };
    const uint64_t from = partial.bytes().size();
    const Result<HttpEnd> end =
        http_get({url_of(package.file), from, package.size - from, receive, deadline_});
    if (!end) return std::unexpected(end.error());
    if (*end == HttpEnd::kComplete) break;
    if (tries == kTries || (*end == HttpEnd::kNoResume && !std::exchange(may_resume, false)))
      return failure(
          fmt::format("cannot get {}: the connection broke off at byte {} of {}, {} times",
                      url_of(package.file), partial.bytes().size(), package.size, tries),
          "start again to go on with it");
    if (*end == HttpEnd::kNoResume) {
      if (Result<void> again = partial.start_again(); !again) return std::unexpected(again.error());
    } else {
      platform::sleep_seconds(kFirstPause * tries);
    }
  }
  return partial.finish();
}

}  // namespace noodle::packages
