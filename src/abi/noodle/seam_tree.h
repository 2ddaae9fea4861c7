/* The tree seam: what the parser writes, the optimizer rewrites and the generator reads.
 *
 * The tree is an array of nodes in the order in which a stack machine would meet them: operands
 * before their operator (postorder), and around every construct that is not a plain operator an
 * opening node, middle nodes between its parts, and a closing node. So a reader walks forward
 * once with a stack of values and a stack of open constructs, and never recurses:
 *
 *     if a < b { print(a) } else { }
 *     Name a, Name b, Less, IfThen, BlockStart, Builtin print, Name a, Call 1, ExpressionStatement,
 *     BlockEnd, IfElse, BlockStart, BlockEnd, IfEnd
 *
 * node_kinds.def gives for every kind the values it pops and pushes and its form. The rules that
 * a verifier checks, all in one forward pass:
 *   - the first node is FunctionStart of function 0 (the module), the last its FunctionEnd;
 *   - an Open or Middle node has in `b` the distance in nodes to the next Middle or Close node of
 *     its construct, a Close node the distance back to its Open node. Distances, not indices: a
 *     range of nodes can be moved or copied as it is;
 *   - the sequence of forms of a construct is one of noodle_constructs (node_kinds.def, below);
 *   - a statement node leaves the stack of values of its construct empty;
 *   - indices are in range; a symbol of another function is marked as captured.
 * Names are bound: a name is a symbol, a built-in, a module or a member of a module.
 *
 * Each function of the table has exactly one FunctionStart and the node before its end is a Return.
 * Other entries may be unused, because an optimizer leaves out code and renumbers only functions: a
 * symbol that stands in no chain, a class without ClassStart, types and members of such a class.
 * The verifier (src/tree/verify.h) says what else a reader may rely on.
 */
#ifndef NOODLE_SEAM_TREE_H
#define NOODLE_SEAM_TREE_H

#include "noodle/seam.h"

#define NOODLE_TREE_MAGIC UINT32_C(0x5254444e) /* "NDTR" */
#define NOODLE_TREE_VERSION 1

enum noodle_tree_section {
  NOODLE_TREE_NODES,       /* noodle_node */
  NOODLE_TREE_SYMBOLS,     /* noodle_symbol, by declaration in source order */
  NOODLE_TREE_FUNCTIONS,   /* noodle_function; 0 is the module; in order of FunctionStart */
  NOODLE_TREE_CLASSES,     /* noodle_class: classes, errors, structs, enums and interfaces */
  NOODLE_TREE_MEMBERS,     /* noodle_member; those of one class stand together */
  NOODLE_TREE_TYPES,       /* noodle_type */
  NOODLE_TREE_IMPORTS,     /* noodle_import, in source order */
  NOODLE_TREE_IMPORT_USES, /* noodle_import_use */
  NOODLE_TREE_EXPORTS,     /* noodle_export, in source order */
  NOODLE_TREE_NAME_LISTS,  /* uint32_t: for each call with named arguments, n and n strings */
  NOODLE_TREE_STRINGS,     /* noodle_string, as in the tokens seam */
  NOODLE_TREE_BYTES,       /* uint8_t */
  NOODLE_TREE_LINE_STARTS, /* uint32_t, as in the tokens seam */
  NOODLE_TREE_SECTIONS
};

/* 16 bytes. What `count`, `a` and `b` hold is said in node_kinds.def. */
typedef struct noodle_node {
  uint8_t kind;
  uint8_t flags; /* enum noodle_node_flag */
  uint16_t count;
  uint32_t offset; /* source position: first byte of the main token */
  uint32_t a;
  uint32_t b;
} noodle_node;

enum noodle_node_flag {
  /* The value is an argument of a call or an element of a literal: it belongs behind the one
   * before it (a generator puts it in the next register). Also set on the callee or receiver. */
  NOODLE_NODE_IN_ORDER = 1,
  /* Name, Assign: the variable may still be uninitialized here; check and throw ReferenceError. */
  NOODLE_NODE_CHECKED = 2,
  /* Return: not in the source; every function ends with one. */
  NOODLE_NODE_IMPLICIT = 4
};

enum noodle_node_kind {
#define NOODLE_NODE(name, pops, pushes, form, example) NOODLE_NODE_##name,
#include "noodle/node_kinds.def"
  NOODLE_NODE_KINDS
};

enum noodle_symbol_kind {
  NOODLE_SYMBOL_VARIABLE, /* let, var, or the first assignment */
  NOODLE_SYMBOL_CONSTANT, /* const */
  NOODLE_SYMBOL_PARAMETER,
  NOODLE_SYMBOL_LOOP_VARIABLE, /* of for: new in each iteration */
  NOODLE_SYMBOL_CATCH_VARIABLE,
  NOODLE_SYMBOL_FUNCTION, /* data: function. Initialized where its block begins */
  NOODLE_SYMBOL_CLASS,    /* data: class. Initialized at its ClassEnd */
  NOODLE_SYMBOL_MODULE,   /* data: import; `import "./m"`, `import * as m` */
  NOODLE_SYMBOL_IMPORTED, /* data: import use; `import { a }` */
  NOODLE_SYMBOL_KINDS
};

enum noodle_symbol_flag {
  NOODLE_SYMBOL_CAPTURED = 1,      /* used in a function nested in its own */
  NOODLE_SYMBOL_REASSIGNED = 2,    /* assigned after its initialization */
  NOODLE_SYMBOL_UNINITIALIZED = 4, /* some use is CHECKED: begins as uninitialized, not null */
  /* Captured, and a copy of the value made where the closure is made would not do, because the
   * variable is assigned later: lives in a cell. */
  NOODLE_SYMBOL_CELL = 8,
  NOODLE_SYMBOL_MODULE_LEVEL = 16, /* declared in the outermost block of the module */
  NOODLE_SYMBOL_EXPORTED = 32,
  NOODLE_SYMBOL_IMPLICIT = 64, /* declared by an assignment */
  NOODLE_SYMBOL_REST = 128,    /* parameter that takes the remaining arguments as a list */
  NOODLE_SYMBOL_DEFAULT = 256, /* parameter with a default value */
  /* Made by an optimizer for a value: not a variable of the program, whatever its name says. */
  NOODLE_SYMBOL_HIDDEN = 512
};

/* 28 bytes. */
typedef struct noodle_symbol {
  uint32_t name;   /* string */
  uint32_t offset; /* of its declaration */
  uint16_t kind;
  uint16_t flags;
  uint32_t type;     /* index into `types`, or NOODLE_NONE: anything */
  uint32_t next;     /* next symbol declared in the same block, or NOODLE_NONE */
  uint32_t function; /* that owns it */
  uint32_t data;     /* see the kind; otherwise NOODLE_NONE */
} noodle_symbol;

enum noodle_function_kind {
  NOODLE_FUNCTION_MODULE,
  NOODLE_FUNCTION_DECLARATION,
  NOODLE_FUNCTION_LAMBDA,
  NOODLE_FUNCTION_METHOD,
  NOODLE_FUNCTION_STATIC_METHOD,
  NOODLE_FUNCTION_CONSTRUCTOR,
  NOODLE_FUNCTION_FIELD, /* computes the initial value of a field; has self */
  NOODLE_FUNCTION_KINDS
};

/* 36 bytes. */
typedef struct noodle_function {
  uint32_t name; /* string, or NOODLE_NONE for the module and lambdas */
  uint32_t offset;
  uint16_t kind;
  uint16_t
      parameter_count;   /* the first so many symbols of the chain, the rest parameter included */
  uint32_t parent;       /* enclosing function; NOODLE_NONE for the module */
  uint32_t first_symbol; /* chain of parameters, then locals of the outermost block */
  uint32_t result_type;  /* index into `types`, or NOODLE_NONE */
  uint32_t symbol;       /* that a declaration binds; otherwise NOODLE_NONE */
  uint32_t class_index;  /* of a method, constructor or field; otherwise NOODLE_NONE */
  uint32_t member;       /* index into `members`; otherwise NOODLE_NONE */
} noodle_function;

enum noodle_class_kind {
  NOODLE_CLASS_CLASS, /* also `error E` */
  NOODLE_CLASS_STRUCT,
  NOODLE_CLASS_ENUM,
  NOODLE_CLASS_INTERFACE,
  NOODLE_CLASS_KINDS
};

/* 20 bytes. */
typedef struct noodle_class {
  uint32_t name;
  uint32_t kind;
  uint32_t symbol;
  uint32_t first_member;
  uint32_t member_count;
} noodle_class;

enum noodle_member_kind {
  NOODLE_MEMBER_FIELD,        /* function: NOODLE_NONE (null) or its FIELD function */
  NOODLE_MEMBER_STATIC_FIELD, /* the same; computed once, at ClassEnd, with self = the class */
  NOODLE_MEMBER_METHOD,
  NOODLE_MEMBER_STATIC_METHOD,
  NOODLE_MEMBER_CONSTRUCTOR, /* its name is "constructor" */
  NOODLE_MEMBER_CASE,        /* of an enum */
  NOODLE_MEMBER_REQUIREMENT, /* a method that an interface asks for */
  NOODLE_MEMBER_CASE_VALUE,  /* a value of the CASE before it, in order; name and type as of a field
                              */
  NOODLE_MEMBER_KINDS
};

#define NOODLE_CASE_VALUES 100 /* at most, of one case of an enum */

enum noodle_member_flag { NOODLE_MEMBER_OPTIONAL = 1 /* `note?:` of a struct: may be left out */ };

/* 24 bytes. */
typedef struct noodle_member {
  uint32_t name;
  uint16_t kind;
  uint16_t flags;
  uint32_t function;
  uint32_t type;            /* of a field; index into `types`, or NOODLE_NONE */
  uint32_t parameter_count; /* of a requirement, or values of a case */
  uint32_t offset;
} noodle_member;

enum noodle_type_kind {
  NOODLE_TYPE_ANY,
  NOODLE_TYPE_VOID, /* only null */
  NOODLE_TYPE_BOOL,
  NOODLE_TYPE_INT,
  NOODLE_TYPE_FLOAT, /* an int is converted */
  NOODLE_TYPE_STRING,
  NOODLE_TYPE_LIST, /* a: element type or NOODLE_NONE */
  NOODLE_TYPE_MAP,  /* a: key type, b: value type, or NOODLE_NONE */
  NOODLE_TYPE_SET,  /* a: element type or NOODLE_NONE */
  NOODLE_TYPE_FUNCTION,
  NOODLE_TYPE_SYMBOL,        /* a: symbol that holds a class (any kind of symbol) */
  NOODLE_TYPE_BUILTIN_CLASS, /* a: built-in */
  NOODLE_TYPE_IMPORT_USE,    /* a: import use, for `m.Class` */
  NOODLE_TYPE_KINDS
};

enum noodle_type_flag { NOODLE_TYPE_OPTIONAL = 1 /* `T?`: or null */ };

/* 20 bytes. Type arguments are kept and are not checked at run time. */
typedef struct noodle_type {
  uint16_t kind;
  uint16_t flags;
  uint32_t a;
  uint32_t b;
  uint32_t text; /* string: the type as it is printed, "List<int>?" */
  uint32_t offset;
} noodle_type;

/* 12 bytes. The module itself is looked for by the host. */
typedef struct noodle_import {
  uint32_t specifier; /* string: "./util", "std.math" */
  uint32_t offset;    /* of the string */
  uint32_t symbol;    /* module symbol, or NOODLE_NONE (`{ a }` and `export * from`) */
} noodle_import;

/* A name that must be exported by a module: `import { a }`, `m.a`, `export { a } from`. 12 bytes.
 */
typedef struct noodle_import_use {
  uint32_t import;
  uint32_t name; /* string */
  uint32_t offset;
} noodle_import_use;

enum noodle_export_kind {
  NOODLE_EXPORT_SYMBOL, /* target: a symbol of the module level */
  NOODLE_EXPORT_USE,    /* target: import use (an imported name that is passed on) */
  NOODLE_EXPORT_ALL,    /* target: import; name: NOODLE_NONE */
  NOODLE_EXPORT_KINDS
};

/* 16 bytes. */
typedef struct noodle_export {
  uint32_t name; /* string */
  uint32_t kind;
  uint32_t target;
  uint32_t offset;
} noodle_export;

#endif
