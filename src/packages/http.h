// Files from the network, by libcurl, which is loaded when it is needed: linked, it would make
// every start of noodlec slower.
#ifndef NOODLE_PACKAGES_HTTP_H
#define NOODLE_PACKAGES_HTTP_H

#include <functional>
#include <string>

#include "base/result.h"
#include "platform/file_lock.h"

namespace noodle::packages {

struct HttpRequest {
  std::string url;
  // Bytes that are there already; the server is asked for the rest.
  uint64_t from = 0;
  // An answer with more bytes than this, those in `from` not counted, is an error.
  uint64_t limit = 0;
  // Gets the bytes as they come. An error ends the request.
  std::function<Result<void>(std::string_view bytes)> receive;
  // For all of it, whatever the server does. That it has passed is an error.
  platform::Deadline deadline;
};

enum class HttpEnd : uint8_t {
  kComplete,
  // The connection broke off or went silent; what came was received.
  kCut,
  // The server does not go on in the middle of this file; nothing was received.
  kNoResume,
};

// One request with its redirections, which may lead to https anywhere from https, and otherwise
// only to the same host, and never from https to http. Errors name the address; those that come
// before the server was reached and answers of refusal are errors too.
Result<HttpEnd> http_get(const HttpRequest& request);

// Whether a redirection may be followed.
bool may_redirect(std::string_view from, std::string_view to);

}  // namespace noodle::packages

#endif
