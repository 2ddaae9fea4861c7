/* The tokens seam: what the lexer writes and the parser reads.
 *
 * Tokens stand in source order and end with exactly one EndOfFile token. There are no tokens for
 * white space, comments or newlines. Brackets are matched by the lexer, so that a reader decides
 * what a `(` begins by looking behind its partner, without trying.
 */
#ifndef NOODLE_SEAM_TOKENS_H
#define NOODLE_SEAM_TOKENS_H

#include "noodle/seam.h"

#define NOODLE_TOKENS_MAGIC UINT32_C(0x4b54444e) /* "NDTK" */
#define NOODLE_TOKENS_VERSION 1

enum noodle_tokens_section {
  NOODLE_TOKENS_TOKENS,      /* noodle_token */
  NOODLE_TOKENS_STRINGS,     /* noodle_string: identifiers and string literals (escapes resolved),
                                each text once, numbered by first use */
  NOODLE_TOKENS_BYTES,       /* uint8_t: the texts of the strings, in order, without gaps */
  NOODLE_TOKENS_INTEGERS,    /* uint64_t: integer literals too large to stand in their token */
  NOODLE_TOKENS_FLOATS,      /* IEEE 754 binary64 bits as uint64_t */
  NOODLE_TOKENS_LINE_STARTS, /* uint32_t: byte offset of the first byte of each line, ascending,
                                the first is 0 */
  NOODLE_TOKENS_SECTIONS
};

/* 8 bytes. `bits`, from the lowest: 7 bits kind, 1 bit "first on its line", 24 bits payload. */
typedef struct noodle_token {
  uint32_t offset; /* of its first byte in the source (a byte order mark counts) */
  uint32_t bits;
} noodle_token;

#define NOODLE_TOKEN_KIND(token) ((token).bits & 127u)
/* True when a newline stands between this token and the one before it; also for the first token. */
#define NOODLE_TOKEN_ON_NEW_LINE(token) (((token).bits >> 7) & 1u)
#define NOODLE_TOKEN_PAYLOAD(token) ((token).bits >> 8)
#define NOODLE_TOKEN_BITS(kind, on_new_line, payload) \
  ((uint32_t)(kind) | ((uint32_t)(on_new_line) << 7) | ((uint32_t)(payload) << 8))

/* Payloads by kind:
 *   Identifier and the contextual keywords  index into `strings`
 *   String, StringStart, StringMiddle, StringEnd  index into `strings`
 *   Integer   bit 23 clear: the value itself; set: low 23 bits index `integers`
 *             (values up to 2^63: only a unary minus makes 2^63 an integer)
 *   Float                                   index into `floats`
 *   opening bracket                         tokens from it to its partner; 0 when it has none
 *   everything else                         0
 */
#define NOODLE_TOKEN_PAYLOAD_LIMIT (UINT32_C(1) << 24)
#define NOODLE_TOKEN_INTEGER_INDEXED (UINT32_C(1) << 23)

enum noodle_token_kind {
#define NOODLE_TOKEN(name, spelling, group, example) NOODLE_TOKEN_##name,
#include "noodle/token_kinds.def"
  NOODLE_TOKEN_KINDS
};

#endif
