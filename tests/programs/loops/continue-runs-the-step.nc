// continue in a three-part for goes to the step.
for (i = 0; i < 5; i++) {
  if i % 2 == 1 { continue }
  print(i)
}
//> stdout
// 0
// 2
// 4
