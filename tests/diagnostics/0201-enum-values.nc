enum E {
  A()
  B(x: int, 1)
  C(y: int z)
  D(z = 1)
  F(x y)
  G(...rest)
  H
}
print(E.H)
