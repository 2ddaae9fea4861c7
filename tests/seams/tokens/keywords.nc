// Every reserved word and every contextual one; after a dot they are names.
async await break catch class const continue do elif else export false finally for function if
import in let match new null return self super throw true try var while yield
as case constructor enum error extends from implements interface is static struct with when
x.class.let.is y
//> stdout
// KwAsync @2:1 newline
// KwAwait @2:7
// KwBreak @2:13
// KwCatch @2:19
// KwClass @2:25
// KwConst @2:31
// KwContinue @2:37
// KwDo @2:46
// KwElif @2:49
// KwElse @2:54
// KwExport @2:59
// KwFalse @2:66
// KwFinally @2:72
// KwFor @2:80
// KwFunction @2:84
// KwIf @2:93
// KwImport @3:1 newline
// KwIn @3:8
// KwLet @3:11
// KwMatch @3:15
// KwNew @3:21
// KwNull @3:25
// KwReturn @3:30
// KwSelf @3:37
// KwSuper @3:42
// KwThrow @3:48
// KwTrue @3:54
// KwTry @3:59
// KwVar @3:63
// KwWhile @3:67
// KwYield @3:73
// KwAs as @4:1 newline
// KwCase case @4:4
// KwConstructor constructor @4:9
// KwEnum enum @4:21
// KwError error @4:26
// KwExtends extends @4:32
// KwFrom from @4:40
// KwImplements implements @4:45
// KwInterface interface @4:56
// KwIs is @4:66
// KwStatic static @4:69
// KwStruct struct @4:76
// KwWith with @4:83
// KwWhen when @4:88
// Identifier x @5:1 newline
// Dot @5:2
// Identifier class @5:3
// Dot @5:8
// Identifier let @5:9
// Dot @5:12
// Identifier is @5:13
// Identifier y @5:16
// EndOfFile @6:1 newline
