// The same as JSON.
_x = 1
//> command compile --emit=tree --emit-format=json -O0 {}
//> stdout
// {
//  "seam": "tree",
//  "version": 1,
//  "features": [
//   "implicit_declarations"
//  ],
//  "nodes": [
//   {
//    "kind": "FunctionStart",
//    "operand": "0 module [_x#0]",
//    "count": 0,
//    "a": 0,
//    "b": 5,
//    "offset": 21,
//    "line": 2,
//    "column": 1
//   },
//   {
//    "kind": "Integer",
//    "operand": "1",
//    "count": 0,
//    "a": 1,
//    "b": 0,
//    "offset": 26,
//    "line": 2,
//    "column": 6
//   },
//   {
//    "kind": "Declare",
//    "operand": "_x#0",
//    "count": 0,
//    "a": 0,
//    "b": 0,
//    "offset": 21,
//    "line": 2,
//    "column": 1
//   },
//   {
//    "kind": "Null",
//    "count": 0,
//    "a": 0,
//    "b": 0,
//    "offset": 28,
//    "line": 3,
//    "column": 1
//   },
//   {
//    "kind": "Return",
//    "flags": [
//     "implicit"
//    ],
//    "count": 0,
//    "a": 0,
//    "b": 0,
//    "offset": 28,
//    "line": 3,
//    "column": 1
//   },
//   {
//    "kind": "FunctionEnd",
//    "operand": "0",
//    "count": 0,
//    "a": 0,
//    "b": 5,
//    "offset": 28,
//    "line": 3,
//    "column": 1
//   }
//  ],
//  "symbols": [
//   {
//    "name": "_x",
//    "kind": "variable",
//    "flags": [
//     "module-level",
//     "implicit"
//    ],
//    "type": null,
//    "next": null,
//    "function": 0,
//    "data": null,
//    "offset": 21,
//    "line": 2,
//    "column": 1
//   }
//  ],
//  "functions": [
//   {
//    "name": null,
//    "kind": "module",
//    "parameters": 0,
//    "parent": null,
//    "firstSymbol": 0,
//    "resultType": null,
//    "symbol": null,
//    "class": null,
//    "offset": 21,
//    "line": 2,
//    "column": 1
//   }
//  ],
//  "classes": [],
//  "types": [],
//  "imports": [],
//  "importUses": [],
//  "exports": []
// }
