enum Shape { Rect(w, h, w), Circle(w), Dot, Dot(w) }
print(Shape.Dot)
//> stderr
// 0406-case-values.nc:1:25: error: member `w` is declared twice in the same class [NC0406]
//  1 | enum Shape { Rect(w, h, w), Circle(w), Dot, Dot(w) }
//    |                         ^
// 0406-case-values.nc:1:19: note: first declared here
//  1 | enum Shape { Rect(w, h, w), Circle(w), Dot, Dot(w) }
//    |                   ^
// 0406-case-values.nc:1:45: error: member `Dot` is declared twice in the same class [NC0406]
//  1 | enum Shape { Rect(w, h, w), Circle(w), Dot, Dot(w) }
//    |                                             ^~~
// 0406-case-values.nc:1:40: note: first declared here
//  1 | enum Shape { Rect(w, h, w), Circle(w), Dot, Dot(w) }
//    |                                        ^~~
// 2 errors
//> exit 1
