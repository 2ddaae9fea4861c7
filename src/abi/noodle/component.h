/* The component ABI of noodlec: the only header that the author of a component needs.
 *
 * A component is a pure function from one seam to the next (the lexer: from source text). It is
 * a shared object that exports one symbol, `noodle_component`, of type noodle_component_entry.
 * It does no input or output, keeps no state between calls, calls nothing in the host but the
 * functions of noodle_host, and lets no exception or signal out. Calls may come from several
 * threads at once, each with its own noodle_host.
 *
 * Structures begin with their size, so that either side may be older: read a field only when it
 * lies within `size`; fields are only ever added at the end.
 */
#ifndef NOODLE_COMPONENT_H
#define NOODLE_COMPONENT_H

#include <stddef.h>
#include <stdint.h>

#include "noodle/contracts.h"
#include "noodle/seam.h"
#include "noodle/seam_bytecode.h"
#include "noodle/seam_tokens.h"
#include "noodle/seam_tree.h"

#ifdef __cplusplus
extern "C" {
#endif

#define NOODLE_ABI_VERSION 1
#define NOODLE_FINGERPRINT_SIZE 32

enum noodle_phase {
  NOODLE_PHASE_LEXER,              /* source text -> tokens */
  NOODLE_PHASE_PARSER,             /* tokens -> tree */
  NOODLE_PHASE_OPTIMIZER,          /* tree -> tree */
  NOODLE_PHASE_BYTECODE_GENERATOR, /* tree -> bytecode */
  NOODLE_PHASES
};

typedef enum noodle_status {
  NOODLE_OK = 0,
  NOODLE_ERRORS = 1,        /* errors in the program; all were reported. There may be output */
  NOODLE_STOPPED = 2,       /* should_stop said so; no output */
  NOODLE_OUT_OF_MEMORY = 3, /* allocate returned null; no output */
  NOODLE_BAD_INPUT = 4      /* the input is not what this component reads; no output */
} noodle_status;

enum noodle_severity { NOODLE_NOTE, NOODLE_WARNING, NOODLE_ERROR };

/* UTF-8, not terminated. */
typedef struct noodle_text {
  const char* data;
  size_t size;
} noodle_text;

#define NOODLE_DIAGNOSTIC_ARGUMENTS 4

/* A message about the user's program. The host keeps nothing of it after `report` returns. */
typedef struct noodle_diagnostic {
  uint32_t size;
  uint32_t code; /* printed as NC0123 */
  uint32_t severity;
  uint32_t begin;   /* byte range in the source that the caret line marks */
  uint32_t end;     /* one past the last byte; NOODLE_END_OF_LEXEME: up to the end of the lexeme */
  uint32_t lexeme;  /* with NOODLE_END_OF_LEXEME: where the last lexeme of the range begins */
  noodle_text name; /* of a warning, without `-W`: "unused"; empty for errors */
  noodle_text message; /* with {0} to {3} where an argument goes */
  noodle_text hint;    /* what to do, in the same form; may be empty */
  noodle_text arguments[NOODLE_DIAGNOSTIC_ARGUMENTS];
  /* A second place that the message speaks of ("declared here"); note.size 0: none. */
  uint32_t note_begin;
  uint32_t note_end; /* or NOODLE_END_OF_LEXEME with the lexeme at note_begin */
  noodle_text note;
} noodle_diagnostic;

#define NOODLE_END_OF_LEXEME UINT32_C(0xffffffff)

/* What a component may call. All functions take `context` first. */
typedef struct noodle_host {
  uint32_t size;
  uint32_t abi_version;
  void* context;
  /* Memory, aligned to 16 bytes, not zeroed. resize keeps min(old_size, new_size) bytes and with
   * null allocates. Both return null when there is no memory. release accepts null. */
  void* (*allocate)(void* context, size_t size);
  void* (*resize)(void* context, void* memory, size_t old_size, size_t new_size);
  void (*release)(void* context, void* memory, size_t size);
  void (*report)(void* context, const noodle_diagnostic* diagnostic);
  /* Nonzero: stop soon and return NOODLE_STOPPED. Cheap; poll it every few thousand steps. */
  int (*should_stop)(void* context);
  /* The component will not read these bytes of its input again, nor return it as its output. The
   * host may put the memory to another use. The next range goes on where this one ends, or holds
   * it. */
  void (*consumed)(void* context, const void* begin, const void* end);
} noodle_host;

enum noodle_debug_information {
  NOODLE_DEBUG_NONE,  /* --strip */
  NOODLE_DEBUG_LINES, /* the default: source positions */
  NOODLE_DEBUG_FULL   /* -g: and the names of local variables */
};

/* What to do. The host owns it and the input; both outlive the call. */
typedef struct noodle_job {
  uint32_t size;
  uint32_t optimization_level; /* 0 to 2; at 0 the optimizer is not called */
  uint32_t debug_information;
  uint32_t reserved; /* 0 */
  /* The lexer: source text, any bytes. The others: a block that the host has verified. The
   * optimizer may write into its input and may return it as its output. */
  const void* input;
  uint64_t input_size;
} noodle_job;

/* Output: a block from host->allocate or host->resize that the host takes over. */
typedef struct noodle_block {
  void* data;
  uint64_t size;     /* bytes used */
  uint64_t capacity; /* bytes allocated, for host->release */
} noodle_block;

/* The component itself: constant data. */
typedef struct noodle_component_table {
  uint32_t size;
  uint32_t abi_version;
  uint32_t phase;
  uint32_t reserved;   /* 0 */
  const char* name;    /* "lexer"; [a-z_]+ */
  const char* version; /* semantic version */
  const char*
      reads; /* contract fingerprint of the input seam, 64 hexadecimal digits; the lexer: "" */
  const char* writes;      /* contract fingerprint of the output seam */
  const char* fingerprint; /* build fingerprint, 64 hexadecimal digits */
  noodle_status (*run)(const noodle_host* host, const noodle_job* job, noodle_block* output);
  /* The components that this one works with, each a name and a range of versions as npm writes
   * them: "lexer ^1.1.0, optimizer >=1.0.0 <3.0.0". Null or "": it works with all that connect. */
  const char* dependencies;
} noodle_component_table;

/* The exported function. Null when the component cannot serve a host of that ABI version. */
typedef const noodle_component_table* (*noodle_component_entry)(uint32_t abi_version);
#define NOODLE_COMPONENT_SYMBOL "noodle_component"

#if defined(__GNUC__)
#define NOODLE_EXPORT __attribute__((visibility("default")))
#else
#define NOODLE_EXPORT
#endif

#ifdef __cplusplus
}
#endif

#endif
