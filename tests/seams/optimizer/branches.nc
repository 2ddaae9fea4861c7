// Of a branch with a constant condition one side is left.
if 1 == 1.0 { print("taken") } else { print("not taken") }
while false { print("not taken") }
print(true && len, null || len, "" ? 1 : 2)
