#include "packages/http.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/version.h"
#include "platform/dynamic_library.h"
#include "platform/interrupt.h"

namespace noodle::packages {
namespace {

// From curl.h, whose numbers never change; so its headers are not needed to build.
enum Option : int {
  kConnectTimeoutMs = 156,
  kErrorBuffer = 10010,
  kFailOnError = 45,
  kFollowLocation = 52,
  kLowSpeedLimit = 19,
  kLowSpeedTime = 20,
  kNoProgress = 43,
  kNoSignal = 99,
  kProgressData = 10057,
  kProgressFunction = 20219,
  kProtocols = 181,
  kResumeFrom = 30116,
  kTimeoutMs = 155,
  kUrl = 10002,
  kUserAgent = 10018,
  kWriteData = 10001,
  kWriteFunction = 20011,
};
constexpr int kInfoResponseCode = 0x200002;
constexpr int kInfoRedirectUrl = 0x10001f;
constexpr long kHttpAndHttps = 3;
constexpr long kInitializeAll = 3;
constexpr size_t kErrorSize = 256;

enum Code : int {
  kOk = 0,
  kPartialFile = 18,
  kHttpError = 22,
  kWriteError = 23,
  kTimedOut = 28,
  kRangeError = 33,
  kAborted = 42,
  kGotNothing = 52,
  kSendError = 55,
  kReceiveError = 56,
};

constexpr long kConnectMs = 15'000;
// Less than this for so long is a dead connection.
constexpr long kSlowBytes = 64;
constexpr long kSlowSeconds = 20;
// Its clock is not ours.
constexpr long kNearlyOver = 100;
constexpr int kMostRedirections = 5;

struct Curl {
  platform::DynamicLibrary library;
  int (*global_init)(long flags);
  void* (*init)();
  int (*set)(void* handle, int option, ...);
  int (*perform)(void* handle);
  int (*info)(void* handle, int what, ...);
  void (*cleanup)(void* handle);
};

template <class Function>
bool bind(const platform::DynamicLibrary& library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(library.function(name));
  return function != nullptr;
}

// The second is what Debian calls it when it is built with GnuTLS.
Result<platform::DynamicLibrary> open_library() {
  Result<platform::DynamicLibrary> library =
      platform::DynamicLibrary::open_installed("libcurl.so.4");
  if (library) return library;
  return platform::DynamicLibrary::open_installed("libcurl-gnutls.so.4");
}

Result<Curl> load() {
  Result<platform::DynamicLibrary> library = open_library();
  if (!library)
    return failure("channels on the network need libcurl, and it is not installed",
                   "on Debian: apt-get install libcurl4");
  Curl curl{*std::move(library), {}, {}, {}, {}, {}, {}};
  if (!bind(curl.library, "curl_global_init", curl.global_init) ||
      !bind(curl.library, "curl_easy_init", curl.init) ||
      !bind(curl.library, "curl_easy_setopt", curl.set) ||
      !bind(curl.library, "curl_easy_perform", curl.perform) ||
      !bind(curl.library, "curl_easy_getinfo", curl.info) ||
      !bind(curl.library, "curl_easy_cleanup", curl.cleanup) ||
      curl.global_init(kInitializeAll) != 0)
    return failure("libcurl cannot be used: it is too old, or damaged");
  return curl;
}

const Result<Curl>& curl() {
  static const Result<Curl> kCurl = load();
  return kCurl;
}

// One request to one address.
struct Transfer {
  const HttpRequest* request;
  const Curl* curl;
  void* handle;
  uint64_t received = 0;
  std::optional<Error> error = std::nullopt;
};

long response_code(const Transfer& transfer) {
  long code = 0;
  transfer.curl->info(transfer.handle, kInfoResponseCode, &code);
  return code;
}

size_t receive(const char* data, size_t size, size_t count, void* context) {
  Transfer& transfer = *static_cast<Transfer*>(context);
  const std::string_view bytes(data, size * count);
  // The page that comes with a redirection.
  if (response_code(transfer) / 100 == 3) return bytes.size();
  if (bytes.size() > transfer.request->limit - transfer.received) {
    transfer.error =
        Error{ExitCode::kRefused,
              fmt::format("{} has more bytes than the {} it should", transfer.request->url,
                          transfer.request->limit + transfer.request->from)};
    return 0;
  }
  transfer.received += bytes.size();
  if (const Result<void> done = transfer.request->receive(bytes); !done) {
    transfer.error = done.error();
    return 0;
  }
  return bytes.size();
}

// Called about once a second and for each piece: nonzero ends the transfer.
int watch(void*, int64_t, int64_t, int64_t, int64_t) { return platform::interrupt_signal() != 0; }

template <class Value>
bool set(const Transfer& transfer, int option, Value value) {
  return transfer.curl->set(transfer.handle, option, value) == 0;
}

// `error` gets the text of libcurl and outlives the transfer.
bool prepare(Transfer& transfer, const std::string& url, char* error) {
  // Zero would be no limit.
  const long left = std::max(transfer.request->deadline.milliseconds_left(), 1L);
  // Without kFailOnError the page that says "not found" would be the file.
  return set(transfer, kErrorBuffer, error) && set(transfer, kNoSignal, 1L) &&
         set(transfer, kFailOnError, 1L) && set(transfer, kFollowLocation, 0L) &&
         set(transfer, kProtocols, kHttpAndHttps) && set(transfer, kTimeoutMs, left) &&
         set(transfer, kConnectTimeoutMs, std::min(left, kConnectMs)) &&
         set(transfer, kLowSpeedLimit, kSlowBytes) && set(transfer, kLowSpeedTime, kSlowSeconds) &&
         set(transfer, kUserAgent, "noodlec/" NOODLEC_VERSION) && set(transfer, kNoProgress, 0L) &&
         set(transfer, kProgressFunction, &watch) &&
         set(transfer, kProgressData, static_cast<void*>(nullptr)) &&
         set(transfer, kWriteFunction, &receive) &&
         set(transfer, kWriteData, static_cast<void*>(&transfer)) &&
         set(transfer, kResumeFrom, static_cast<int64_t>(transfer.request->from)) &&
         set(transfer, kUrl, url.c_str());
}

// Where the server says that the file is; absolute, or empty.
std::string redirection(const Transfer& transfer) {
  const char* url = nullptr;
  transfer.curl->info(transfer.handle, kInfoRedirectUrl, &url);
  return url == nullptr ? "" : url;
}

// "example.org:8080" of "http://example.org:8080/a".
std::string_view host_of(std::string_view url) {
  const size_t begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = url.substr(begin + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

Result<HttpEnd> judge(int code, const Transfer& transfer, const std::string& url,
                      const char* text) {
  if (transfer.error) return std::unexpected(*transfer.error);
  const long response = response_code(transfer);
  constexpr long kRangeNotSatisfiable = 416;
  if (code == kTimedOut && transfer.request->deadline.milliseconds_left() < kNearlyOver)
    return failure(fmt::format("cannot get {}: the server takes too long", url),
                   "`--timeout`, or `upgrade_timeout` in noodle.toml, says how long to wait");
  switch (code) {
    case kOk:
      return HttpEnd::kComplete;
    case kAborted:
      return platform::interrupted();
    case kPartialFile:
    case kTimedOut:
    case kGotNothing:
    case kSendError:
    case kReceiveError:
      // Without an answer nobody is there.
      if (response != 0 || transfer.received != 0) return HttpEnd::kCut;
      break;
    case kRangeError:
      return HttpEnd::kNoResume;
    case kHttpError:
      if (response == kRangeNotSatisfiable && transfer.request->from != 0)
        return HttpEnd::kNoResume;
      return failure(fmt::format("cannot get {}: the server answers {}", url, response));
    default:
      break;
  }
  return failure(fmt::format("cannot get {}: {}", url, *text != '\0' ? text : "no reason given"));
}

}  // namespace

bool may_redirect(std::string_view from, std::string_view to) {
  if (to.starts_with("https://"))
    return from.starts_with("https://") || host_of(from) == host_of(to);
  return to.starts_with("http://") && from.starts_with("http://") && host_of(from) == host_of(to);
}

Result<HttpEnd> http_get(const HttpRequest& request) {
  const Result<Curl>& library = curl();
  if (!library) return std::unexpected(library.error());
  std::string url = request.url;
  for (int i = 0; i <= kMostRedirections; ++i) {
    const std::unique_ptr<void, void (*)(void*)> handle(library->init(), library->cleanup);
    Transfer transfer{&request, &*library, handle.get()};
    char text[kErrorSize] = "";
    if (handle == nullptr || !prepare(transfer, url, text))
      return failure("libcurl cannot be used: it does not know what it is asked for");
    const int code = library->perform(handle.get());
    const std::string next = redirection(transfer);
    if (next.empty()) return judge(code, transfer, url, text);
    if (!may_redirect(url, next))
      return failure(ExitCode::kRefused, fmt::format("{} leads to {}", url, next),
                     "a channel may lead from https to https, or to another place of its host");
    url = next;
  }
  return failure(fmt::format("{} leads on and on", request.url));
}

}  // namespace noodle::packages
