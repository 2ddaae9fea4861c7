function area(w, h) {
  return (w * h
}
print(area(2, 3))
//> stderr
// 0117-unclosed-bracket.nc:2:10: error: unclosed `(` [NC0117]
//  2 |   return (w * h
//    |          ^
// 0117-unclosed-bracket.nc:3:1: note: this `}` closes a bracket around it
//  3 | }
//    | ^
// 1 error
//> exit 1
