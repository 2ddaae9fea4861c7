// Cases of the same name in two enums are different values.
enum A { One, Two }
enum B { One, Two }
print(A.One == B.One, A.One == A.One, A.One is A, A.One is B)
//> stdout
// false true true false
