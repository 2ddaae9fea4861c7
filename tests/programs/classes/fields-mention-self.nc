// The value of a field may use self and the fields before it.
class Square {
  side = 3
  area = self.side * self.side
  describe = () => "area " + self.area
}
let s = Square()
print(s.area, s.describe())
s.area = 10
print(s.describe())
//> stdout
// 9 area 9
// area 10
