// Only a class can be extended by a class, an interface by an interface.
interface Shape { area() }
enum Color { Red }
try { class A extends Shape {} } catch (e) { print(e.message) }
try { class B extends Color {} } catch (e) { print(e.message) }
//> stdout
// a class cannot extend an interface
// a class cannot extend an enum
