class Plain {}
class Derived extends Plain {}
struct Pair { a; b }
enum Color { Red }
function make() { return Error }
error Fine {}
class Finer extends Fine {}
interface Shape { area() }
let dynamic = ValueError
try { make() } catch (int e) {} catch (len e) {} catch (make e) {} catch (Plain e) {}
try { make() } catch (Derived e) {} catch (Pair e) {} catch (Color e) {} catch (Fine e) {}
try { make() } catch (Finer e) {} catch (dynamic e) {} catch (Shape e) {} catch (IOError e) {}
//> stderr
// 0411-not-an-error-class.nc:10:23: error: `catch` takes a class of errors, and `int` is a function [NC0411]
//  10 | try { make() } catch (int e) {} catch (len e) {} catch (make e) {} catch (Plain e) {}
//     |                       ^~~
// 0411-not-an-error-class.nc:10:40: error: `catch` takes a class of errors, and `len` is a function [NC0411]
//  10 | try { make() } catch (int e) {} catch (len e) {} catch (make e) {} catch (Plain e) {}
//     |                                        ^~~
// 0411-not-an-error-class.nc:10:57: error: `catch` takes a class of errors, and `make` is a function [NC0411]
//  10 | try { make() } catch (int e) {} catch (len e) {} catch (make e) {} catch (Plain e) {}
//     |                                                         ^~~~
// 0411-not-an-error-class.nc:5:10: note: declared here
//  5 | function make() { return Error }
//    |          ^~~~
// 0411-not-an-error-class.nc:10:75: error: `catch` takes a class of errors, and `Plain` is a class [NC0411]
//  10 | try { make() } catch (int e) {} catch (len e) {} catch (make e) {} catch (Plain e) {}
//     |                                                                           ^~~~~
//   hint: declare it with `error Plain { ... }`, or let it extend `Error`
// 0411-not-an-error-class.nc:1:7: note: declared here
//  1 | class Plain {}
//    |       ^~~~~
// 0411-not-an-error-class.nc:11:23: error: `catch` takes a class of errors, and `Derived` is a class [NC0411]
//  11 | try { make() } catch (Derived e) {} catch (Pair e) {} catch (Color e) {} catch (Fine e) {}
//     |                       ^~~~~~~
//   hint: declare it with `error Derived { ... }`, or let it extend `Error`
// 0411-not-an-error-class.nc:2:7: note: declared here
//  2 | class Derived extends Plain {}
//    |       ^~~~~~~
// 0411-not-an-error-class.nc:11:44: error: `catch` takes a class of errors, and `Pair` is a struct [NC0411]
//  11 | try { make() } catch (Derived e) {} catch (Pair e) {} catch (Color e) {} catch (Fine e) {}
//     |                                            ^~~~
// 0411-not-an-error-class.nc:3:8: note: declared here
//  3 | struct Pair { a; b }
//    |        ^~~~
// 0411-not-an-error-class.nc:11:62: error: `catch` takes a class of errors, and `Color` is an enum [NC0411]
//  11 | try { make() } catch (Derived e) {} catch (Pair e) {} catch (Color e) {} catch (Fine e) {}
//     |                                                              ^~~~~
// 0411-not-an-error-class.nc:4:6: note: declared here
//  4 | enum Color { Red }
//    |      ^~~~~
// 7 errors
//> exit 1
