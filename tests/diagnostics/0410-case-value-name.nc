enum User { Guest, Known(name: string, ordinal: int) }
print(User.Guest)
//> stderr
// 0410-case-value-name.nc:1:26: error: a value of a case is called `name` [NC0410]
//  1 | enum User { Guest, Known(name: string, ordinal: int) }
//    |                          ^~~~
//   hint: every enum value has a `.name` of its own: take another name
// 0410-case-value-name.nc:1:40: error: a value of a case is called `ordinal` [NC0410]
//  1 | enum User { Guest, Known(name: string, ordinal: int) }
//    |                                        ^~~~~~~
//   hint: every enum value has a `.ordinal` of its own: take another name
// 2 errors
//> exit 1
