#include "components/parser/file_names.h"

namespace noodle::parser {

uint32_t FileNames::find(uint32_t name) {
  if (read_ != NOODLE_NONE) read(NOODLE_NONE);
  return name < last_.size() ? last_[name] : NOODLE_NONE;
}

uint32_t FileNames::find_enum(uint32_t name) {
  if (read_ != NOODLE_NONE) read(NOODLE_NONE);
  return name < last_enum_.size() ? last_enum_[name] : NOODLE_NONE;
}

void FileNames::keep(uint32_t end) {
  if (read_ >= end) return;
  if (!declares_names(read_, end))
    read_ = end;
  else
    read(end);
}

// Does not end early, so that it goes over several tokens at a time.
bool FileNames::declares_names(uint32_t begin, uint32_t end) const {
  uint32_t found = 0;
  for (uint32_t token = begin; token < end; ++token)
    found |= (kind(token) == NOODLE_TOKEN_KwEnum ? 1u : 0u) |
             (kind(token) == NOODLE_TOKEN_KwConst ? 1u : 0u);
  return found != 0;
}

// Up to the token `end`, or the end of the file. The place that was read to before may be lost.
void FileNames::read(uint32_t end) {
  if (last_.empty()) {
    last_.resize(string_count_ + 1, NOODLE_NONE);
    last_enum_.resize(string_count_ + 1, NOODLE_NONE);
  }
  open_.clear();
  uint32_t token = read_;
  read_ = end;
  for (; token != end && kind(token) != NOODLE_TOKEN_EndOfFile; ++token) {
    while (!open_.empty() && partner(open_.back()) <= token) open_.pop_back();
    if (kind(token) == NOODLE_TOKEN_LeftBrace && is_open(token)) open_.push_back(token);
    if (begins_enum(token)) add_enum(token);
    if (kind(token) == NOODLE_TOKEN_KwConst) add_constants(token);
  }
}

void FileNames::add(uint32_t name, uint32_t enum_index, uint32_t values) {
  entries_.push_back({name, enum_index, values, block(), last_[name]});
  last_[name] = entries_.size() - 1;
}

// The innermost one around the token that is read; the module is one without end.
FileNames::Block FileNames::block() const {
  if (open_.empty()) return {0, NOODLE_NONE};
  return {open_.back(), partner(open_.back())};
}

// `enum Name {`; elsewhere the word is a name itself.
bool FileNames::begins_enum(uint32_t token) const {
  return kind(token) == NOODLE_TOKEN_KwEnum && is_name(token + 1) &&
         !NOODLE_TOKEN_ON_NEW_LINE(tokens_[token + 1]) &&
         kind(token + 2) == NOODLE_TOKEN_LeftBrace && is_open(token + 2);
}

void FileNames::add_enum(uint32_t token) {
  const uint32_t index = enums_.size();
  uint32_t& last = last_enum_[payload(token + 1)];
  enums_.push_back({payload(token + 1), block(), last, true});
  last = index;
  const uint32_t close = partner(token + 2);
  for (uint32_t at = token + 3; at < close; ++at) {
    const bool has_values = is_open(at + 1) && kind(at + 1) == NOODLE_TOKEN_LeftParen;
    if (is_name(at))
      add(payload(at), index, has_values ? count_values(at + 1) : 0);
    else if (kind(at) >= NOODLE_TOKEN_KwAsync && kind(at) <= NOODLE_TOKEN_KwYield)
      enums_[index].complete = false;
    at = has_values ? partner(at + 1) : partner(at);
  }
}

// Of a case: one more than the commas in front of another value. Commas also stand between the
// arguments of a type.
uint32_t FileNames::count_values(uint32_t open) const {
  const uint32_t close = partner(open);
  uint32_t count = close == open + 1 ? 0 : 1;
  uint32_t depth = 0;
  for (uint32_t at = open + 1; at < close; at = partner(at) + 1) {
    if (kind(at) == NOODLE_TOKEN_Less) ++depth;
    if (kind(at) == NOODLE_TOKEN_Greater && depth != 0) --depth;
    if (kind(at) == NOODLE_TOKEN_Comma && depth == 0 && at + 1 != close) ++count;
  }
  return count;
}

// The first one of a declaration, or those of its pattern.
void FileNames::add_constants(uint32_t token) {
  const uint32_t first = token + 1;
  if (is_name(first)) return add(payload(first), NOODLE_NONE, 0);
  for (uint32_t at = first; at < partner(first); ++at)
    if (is_name(at) && kind(at + 1) != NOODLE_TOKEN_Colon) add(payload(at), NOODLE_NONE, 0);
}

}  // namespace noodle::parser
