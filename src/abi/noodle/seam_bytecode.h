/* The bytecode seam: what the generator writes, the host verifies and the virtual machine runs.
 * It is also the content section of an .nbc file.
 *
 * Code is an array of 32-bit words. An instruction is one word, opcode in the lowest byte and then
 * A, B, C of 8 bits each, or Bx of 16 bits in the place of B and C; kinds with an operand word are
 * followed by it. Registers are those of the frame of the function: register 0 holds self in
 * methods and the called function elsewhere, the parameters follow from register 1 on.
 */
#ifndef NOODLE_SEAM_BYTECODE_H
#define NOODLE_SEAM_BYTECODE_H

#include "noodle/seam.h"

#define NOODLE_BYTECODE_MAGIC UINT32_C(0x4342444e) /* "NDBC" */
#define NOODLE_BYTECODE_VERSION 1
#define NOODLE_REGISTERS 250 /* per function, register 0 included */

enum noodle_bytecode_section {
  NOODLE_BYTECODE_CODE,             /* uint32_t */
  NOODLE_BYTECODE_FUNCTIONS,        /* noodle_code_function; 0 is the module */
  NOODLE_BYTECODE_PARAMETERS,       /* noodle_code_parameter */
  NOODLE_BYTECODE_CAPTURES,         /* noodle_code_capture */
  NOODLE_BYTECODE_HANDLERS,         /* noodle_code_handler */
  NOODLE_BYTECODE_CONSTANTS,        /* noodle_code_constant, each value once */
  NOODLE_BYTECODE_SITES,            /* uint32_t: string; one entry for each instruction that names a
                                       member, so that a machine can keep a cache for each */
  NOODLE_BYTECODE_NAME_LISTS,       /* uint32_t: n, then n strings */
  NOODLE_BYTECODE_CLASSES,          /* noodle_code_class */
  NOODLE_BYTECODE_MEMBERS,          /* noodle_code_member */
  NOODLE_BYTECODE_TYPES,            /* noodle_code_type */
  NOODLE_BYTECODE_IMPORTS,          /* uint32_t: string, the specifier */
  NOODLE_BYTECODE_IMPORT_USES,      /* noodle_code_import_use */
  NOODLE_BYTECODE_EXPORTS,          /* noodle_code_export */
  NOODLE_BYTECODE_MODULE_VARIABLES, /* uint32_t: string; variables of the module by slot */
  NOODLE_BYTECODE_STRINGS,          /* noodle_string */
  NOODLE_BYTECODE_BYTES,            /* uint8_t */
  NOODLE_BYTECODE_LINES,            /* uint8_t: source positions, see below; empty with --strip */
  NOODLE_BYTECODE_LINE_STARTS,      /* uint32_t, as in the tokens seam; empty with --strip */
  NOODLE_BYTECODE_LOCALS,           /* noodle_code_local; only with -g */
  NOODLE_BYTECODE_INLINED,          /* noodle_code_inlined, by function, inner before outer ones */
  NOODLE_BYTECODE_SECTIONS
};

#define NOODLE_INSTRUCTION(opcode, a, b, c) \
  ((uint32_t)(opcode) | ((uint32_t)(a) << 8) | ((uint32_t)(b) << 16) | ((uint32_t)(c) << 24))
#define NOODLE_INSTRUCTION_BX(opcode, a, bx) \
  ((uint32_t)(opcode) | ((uint32_t)(a) << 8) | ((uint32_t)(bx) << 16))
#define NOODLE_OPCODE_OF(word) ((word) & 255u)
#define NOODLE_A_OF(word) (((word) >> 8) & 255u)
#define NOODLE_B_OF(word) (((word) >> 16) & 255u)
#define NOODLE_C_OF(word) ((word) >> 24)
#define NOODLE_BX_OF(word) ((word) >> 16)

enum noodle_opcode {
#define NOODLE_OPCODE(name, a, b, c, word, example) NOODLE_OP_##name,
#include "noodle/opcodes.def"
  NOODLE_OPCODES
};

/* What CheckType checks; operand C. */
enum noodle_check_context {
  NOODLE_CHECK_VARIABLE,
  NOODLE_CHECK_PARAMETER,
  NOODLE_CHECK_RESULT,
  /* This and above, up to 255: parameter C - NOODLE_CHECK_INLINED of the inlined function whose
   * code this is. */
  NOODLE_CHECK_INLINED
};

enum noodle_code_function_flag { NOODLE_CODE_FUNCTION_REST = 1 /* the last parameter */ };

/* 60 bytes. */
typedef struct noodle_code_function {
  uint32_t name; /* string, or NOODLE_NONE */
  uint16_t kind; /* enum noodle_function_kind */
  uint16_t flags;
  uint32_t code; /* first word */
  uint32_t code_size;
  uint16_t register_count;
  uint16_t parameter_count; /* a rest parameter included */
  uint32_t first_parameter;
  uint32_t first_capture;
  uint32_t capture_count;
  uint32_t first_handler; /* the innermost of nested handlers stands first */
  uint32_t handler_count;
  uint32_t lines; /* first byte of its source positions */
  uint32_t lines_size;
  uint32_t first_local;
  uint32_t local_count;
  uint32_t class_index; /* whose superclass SuperMember and CallSuper mean, or NOODLE_NONE */
} noodle_code_function;

enum noodle_code_parameter_flag { NOODLE_CODE_PARAMETER_DEFAULT = 1 };

/* 8 bytes. A missing argument of a parameter with a default is passed as uninitialized. */
typedef struct noodle_code_parameter {
  uint32_t name;
  uint32_t flags;
} noodle_code_parameter;

/* What Closure copies into capture i of the new closure. 4 bytes. */
typedef struct noodle_code_capture {
  uint16_t from_register; /* 1: register `index` of the running function, 0: its capture `index` */
  uint16_t index;
} noodle_code_capture;

/* An error thrown by an instruction at a word in [begin, end) continues at target, with the error
 * in register. Words count from the start of the function. */
typedef struct noodle_code_handler {
  uint32_t begin;
  uint32_t end;
  uint32_t target;
  uint32_t error_register;
} noodle_code_handler;

enum noodle_code_constant_kind {
  NOODLE_CONSTANT_INTEGER, /* value: the integer */
  NOODLE_CONSTANT_FLOAT,   /* value: bits of the binary64; every NaN has the same */
  NOODLE_CONSTANT_STRING,  /* value: index of the string */
  NOODLE_CONSTANT_KINDS
};

/* 16 bytes. */
typedef struct noodle_code_constant {
  uint32_t kind;
  uint32_t reserved; /* 0 */
  uint64_t value;
} noodle_code_constant;

/* 16 bytes. */
typedef struct noodle_code_class {
  uint32_t name;
  uint32_t kind; /* enum noodle_class_kind */
  uint32_t first_member;
  uint32_t member_count;
} noodle_code_class;

enum noodle_code_member_flag {
  NOODLE_CODE_MEMBER_OPTIONAL = 1,
  /* The initial value is constant `value`. Neither this nor a FIELD closure: null. */
  NOODLE_CODE_MEMBER_CONSTANT = 2
};

/* 24 bytes. */
typedef struct noodle_code_member {
  uint32_t name;
  uint16_t kind; /* enum noodle_member_kind */
  uint16_t flags;
  uint32_t value;           /* constant, or NOODLE_NONE */
  uint32_t type;            /* index into `types`, or NOODLE_NONE */
  uint32_t parameter_count; /* of a requirement, or values of a case */
  uint32_t reserved;        /* 0 */
} noodle_code_member;

/* A type as it is checked at run time. 12 bytes. */
typedef struct noodle_code_type {
  uint16_t kind;  /* enum noodle_type_kind; SYMBOL and IMPORT_USE: the class is in a register */
  uint16_t flags; /* enum noodle_type_flag */
  uint32_t data;  /* BUILTIN_CLASS: built-in; otherwise NOODLE_NONE */
  uint32_t text;  /* string: the type as it is printed */
} noodle_code_type;

/* 8 bytes. */
typedef struct noodle_code_import_use {
  uint32_t import;
  uint32_t name; /* string */
} noodle_code_import_use;

/* 16 bytes. Sorted by kind, then by the bytes of the name, so that the order of declarations does
 * not show; the interface record of the file is this section with the texts. */
typedef struct noodle_code_export {
  uint32_t name;      /* string, or NOODLE_NONE for ALL */
  uint32_t kind;      /* enum noodle_export_kind */
  uint32_t target;    /* slot of a module variable, import use or import */
  uint32_t signature; /* string: "function f(a: int, b = …): int", "class A", "const", "variable" */
} noodle_code_export;

/* The source positions of a function are pairs of numbers, most of them two bytes long: from a word
 * of the function on, up to the next pair, code comes from a source offset. Both are written as
 * the difference to the pair before, of the first one to 0. Words ascend: their difference stands
 * as it is, and only the first may be 0. Offsets do not: their difference d stands as 2d, or as
 * -2d - 1 when it is negative. A number has seven bits in a byte, the lowest first, and the highest
 * bit in all bytes but its last (LEB128); no number is above 2^32 - 1, nor longer than five bytes.
 * The difference of two offsets is taken modulo 2^32. */

/* Register `register_index` is variable `name` in the words [begin, end) of the function. */
typedef struct noodle_code_local {
  uint32_t name;
  uint32_t register_index;
  uint32_t begin;
  uint32_t end;
} noodle_code_local;

/* The words [begin, end) of function `function` are those of a call of function `callee`, a
 * DECLARATION: it stands in stack traces as if it were called, from source offset `offset` in line
 * `line`. Of two that overlap one lies in the other. 24 bytes. */
typedef struct noodle_code_inlined {
  uint32_t function;
  uint32_t begin;
  uint32_t end;
  uint32_t callee;
  uint32_t offset;
  uint32_t line; /* 0 without NOODLE_BYTECODE_LINE_STARTS */
} noodle_code_inlined;

#endif
