// Methods of ints and floats.
print(255.toString(), 255.toString(16), (-5).toString(2), 35.toString(36))
print(3.toFixed(2), 2.5.toFixed(0), 1.005.toFixed(1), (-0.125).toFixed(2), 1e21.toFixed(1))
try { 5.toString(1) } catch (e) { print(e.type, e.message) }
try { 5.toFixed(-1) } catch (e) { print(e.type, e.message) }
try { 5.0.toFixed("a") } catch (e) { print(e.type, e.message) }
//> stdout
// 255 ff -101 z
// 3.00 2 1.0 -0.12 1000000000000000000000.0
// ValueError `toString` expects a base from 2 to 36
// ValueError `toFixed` expects 0 to 100 digits
// TypeError `toFixed` expects an int, found a string
