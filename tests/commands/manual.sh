for page in "$ROOT"/man/*.[2-9]; do
  mandoc -Tlint -Wwarning "$page" || fail "$page"
done
# The manual pages have every command and option, and no other.
for page in "$ROOT"/man/*.1; do
  mandoc -Tlint -Wwarning "$page" || fail "$page"
  mandoc -Tutf8 "$page"
done | sed $'s/.\b//g' >manual
noodlec --help | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' >commands
[[ -s commands ]] || fail "no commands in the help"
while read -r command; do
  contains manual "noodlec $command"
  noodlec "$command" --help
done <commands | grep -oE -- '(^|[ ,])--?[A-Za-z][A-Za-z-]*' | tr -d ' ,' | sort -u >in_help
while read -r command; do
  mandoc -Tutf8 "$ROOT/man/noodlec-$command.1" | sed $'s/.\b//g' >page
  while read -r option; do
    contains page "$option"
  done < <(noodlec "$command" --help | grep -oE -- '(^|[ ,])--?[A-Za-z][A-Za-z-]*' | tr -d ' ,')
done <commands
grep -oE -- '(^|[ ,])--[a-z][a-z-]*' manual | tr -d ' ,' | sort -u >in_manual
while read -r option; do
  contains in_help "$option"
done < <(grep -v -e '^--version$' -e '^--help$' in_manual)
