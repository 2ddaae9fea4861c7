// The block that a construct requires may begin on the next line.
function f(x)
{
  if x > 0
  {
    return "positive"
  }
  elif x == 0
  {
    return "zero"
  }
  else
  {
    return "negative"
  }
}
print(f(1), f(0), f(-1))
for (i in 0..2)
{
  print(i)
}
try
{
  throw Error("x")
}
catch (e)
{
  print(e.message)
}
finally
{
  print("done")
}
//> stdout
// positive zero negative
// 0
// 1
// x
// done
