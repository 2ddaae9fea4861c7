// Values in strings, in strings, in strings.
let name = "Ann"
let n = 3
print("Hello ${name}!", "${n}", "${n}${n}", "a${n}b${n + 1}c")
print("nested ${"in ${"deeper ${n}"} out"} end")
print("quotes ${"a" + 'b'} braces ${{a: 1}["a"]} ${[1, 2].map(x => { return x * 2 })}")
print('no ${n} here', "\${n}", "$n", "$", "$$ ${n}$")
print(`two
lines ${n} and ${
  n
    + 1
}
end`)
print("a call ${[n, n]
  .map(x => x + 1)} goes on")
print("a ternary ${n > 2 ? "big" : "small"}, a lambda ${(x => x * 2)(n)}")
print("${null} ${true} ${1.5} ${1..3} ${[1, "a"]} ${{a: "b"}}")
print("comment ${n /* } " */ + 1}")
// In one string more pieces than are joined at a time.
print("${1}${2}${3}${4}${5}${6}${7}${8}${9}${10}${11}${12}${13}${14}${15}${16}${17}${18}${19}${20}${21}${22}${23}${24}${25}${26}${27}${28}${29}${30}${31}${32}")
print("${1}${2}${3}${4}${5}${6}${7}${8}${9}${10}${11}${12}${13}${14}${15}${16}${17}${18}${19}${20}${21}${22}${23}${24}${25}${26}${27}${28}${29}${30}${31}${32}.")
print("${1}${2}${3}${4}${5}${6}${7}${8}${9}${10}${11}${12}${13}${14}${15}${16}${17}${18}${19}${20}${21}${22}${23}${24}${25}${26}${27}${28}${29}${30}${31}${32}${33}${34}${35}${36}${37}${38}${39}${40}${41}${42}${43}${44}${45}${46}${47}${48}${49}${50}${51}${52}${53}${54}${55}${56}${57}${58}${59}${60}${61}${62}${63}${64}${65}${66}${67}${68}${69}${70}")
function count(text: string) { return text.length }
print(count("${n}"), count("") == 0, "${""}" == "", typeOf("${n}"))
let m = {("key ${n}"): "value ${n}"}
print(m["key ${n}"])
// A method of a string with values, and an index.
print("a${n}b".upper(), "x${n}y"[1], "z${n}"
  .length)
class Named {
  constructor(name) { self.name = name }
  hello() { return "I am ${self.name}" }
}
print(Named("Bob").hello())
for (i in 0..3) { print("i = ${i}, closure = ${(() => i * i)()}") }
//> edition 1.1
//> stdout
// Hello Ann! 3 33 a3b4c
// nested in deeper 3 out end
// quotes ab braces 1 [2, 4]
// no ${n} here ${n} $n $ $$ 3$
// two
// lines 3 and 4
// end
// a call [4, 4] goes on
// a ternary big, a lambda 6
// null true 1.5 1..3 [1, "a"] {"a": "b"}
// comment 4
// 1234567891011121314151617181920212223242526272829303132
// 1234567891011121314151617181920212223242526272829303132.
// 12345678910111213141516171819202122232425262728293031323334353637383940414243444546474849505152535455565758596061626364656667686970
// 1 true true string
// value 3
// A3B 3 2
// I am Bob
// i = 0, closure = 0
// i = 1, closure = 1
// i = 2, closure = 4
