// Names that a pattern takes for values: cases of the enums of the file, and constants. A pattern
// may stand in front of what declares them, so they are collected from the tokens.
#ifndef NOODLE_COMPONENTS_PARSER_FILE_NAMES_H
#define NOODLE_COMPONENTS_PARSER_FILE_NAMES_H

#include "components/sdk/array.h"
#include "noodle/seam_tokens.h"

namespace noodle::parser {

class FileNames {
 public:
  // Tokens of the block that declares a name.
  struct Block {
    uint32_t begin;
    uint32_t end;
  };
  struct Enum {
    uint32_t name;  // string
    Block block;
    uint32_t previous;  // enum of the same name, or NOODLE_NONE
    bool complete;      // all its cases are in the table: none is a reserved word
  };
  // A case, or a constant.
  struct Entry {
    uint32_t name;        // string
    uint32_t enum_index;  // NOODLE_NONE: a constant
    uint32_t values;      // of a case
    Block block;
    uint32_t previous;  // entry of the same name, or NOODLE_NONE
  };

  // `tokens` end with the end of the file; `strings` is the number of their texts.
  FileNames(const noodle_host& host, const noodle_token* tokens, uint32_t strings)
      : tokens_(tokens),
        string_count_(strings),
        enums_(host),
        entries_(host),
        last_(host),
        last_enum_(host),
        open_(host) {}

  // Before the tokens in front of `end` are lost, which stands at the level of the module.
  void keep(uint32_t end);
  // The last entry of the name, or NOODLE_NONE; those before it are reached by `previous`. The
  // first call reads all tokens, in linear time.
  uint32_t find(uint32_t name);
  // The same for enums.
  uint32_t find_enum(uint32_t name);
  const Entry& entry(uint32_t index) const { return entries_[index]; }
  const Enum& enum_at(uint32_t index) const { return enums_[index]; }
  std::span<const Entry> entries() const { return entries_.span(); }

 private:
  uint32_t kind(uint32_t token) const { return NOODLE_TOKEN_KIND(tokens_[token]); }
  uint32_t payload(uint32_t token) const { return NOODLE_TOKEN_PAYLOAD(tokens_[token]); }
  bool is_name(uint32_t token) const {
    return kind(token) >= NOODLE_TOKEN_Identifier && kind(token) <= NOODLE_TOKEN_KwWhen;
  }
  bool is_open(uint32_t token) const {
    return kind(token) >= NOODLE_TOKEN_LeftParen && kind(token) <= NOODLE_TOKEN_LeftBrace &&
           payload(token) != 0;
  }
  uint32_t partner(uint32_t token) const { return is_open(token) ? token + payload(token) : token; }
  bool declares_names(uint32_t begin, uint32_t end) const;
  void read(uint32_t end);
  Block block() const;
  bool begins_enum(uint32_t token) const;
  void add_enum(uint32_t token);
  uint32_t count_values(uint32_t open) const;
  void add_constants(uint32_t token);
  void add(uint32_t name, uint32_t enum_index, uint32_t values);

  const noodle_token* tokens_;
  uint32_t string_count_;
  sdk::Array<Enum> enums_;
  sdk::Array<Entry> entries_;
  uint32_t read_ = 0;          // tokens in front of this one have been read
  sdk::Array<uint32_t> last_;  // by string; empty before anything is read
  sdk::Array<uint32_t> last_enum_;
  sdk::Array<uint32_t> open_;  // braces around the token that is read
};

}  // namespace noodle::parser

#endif
