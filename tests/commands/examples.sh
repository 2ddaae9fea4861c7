# The examples compile without a warning and do what their comments say.
cp -r "$ROOT/examples" .
exits 0 noodlec compile -Werror --out-dir out examples
[[ ! -s stderr ]] || fail "the examples give warnings: $(cat stderr)"

cd examples
prints "hello, world" noodlec run hello.nc
prints "[2, 3, 5, 7, 11, 13, 17, 19]" noodlec run primes.nc 20
prints "10 15
[0, 1, 4]" noodlec run counter.nc
prints "circle of 13
rectangle of 12
no shape: 42" noodlec run shapes.nc
prints "Shape.Circle(2.0) has area 12.56
Shape.Rectangle(3, 4) has area 12" noodlec run match.nc
prints "70 30
Bob has only 30" noodlec run bank/main.nc
printf 'to be or\nnot to be that\n' >text
exits 0 noodlec run words.nc <text
contains stdout "     2 to"
