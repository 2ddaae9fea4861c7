// Comments are skipped, nested ones too.
# this is one
print(1) // behind
print(2) # behind
/* one /* two */ still one */
print(/* inside */ 3)
/*
print("no")
*/
print("// no comment", '# nor this', "/* nor this */")
//> stdout
// 1
// 2
// 3
// // no comment # nor this /* nor this */
