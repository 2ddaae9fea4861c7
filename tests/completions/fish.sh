# fish completes a line on request.
noodlec completions fish >noodlec.fish
fish --no-execute noodlec.fish || fail "fish does not parse the script"

complete_line() {
  HOME=$PWD XDG_CONFIG_HOME=$PWD/config fish --no-config -c \
    "source noodlec.fish; complete -C '$1'" | cut -f 1 | sort
}

touch a.nc c.txt
prints "compile" complete_line "noodlec compi"
exits 0 complete_line "noodlec compile --chec"
contains stdout "--check"
exits 0 complete_line "noodlec compile --emit "
contains stdout "tree"
exits 0 complete_line "noodlec compile "
contains stdout "a.nc"
exits 0 complete_line "noodlec run --color always --str"
contains stdout "--strip"
exits 0 complete_line "noodlec run --color always a.nc --str"
[[ ! -s stdout ]] || fail "the options of the program are not those of run"
prints "c.txt" complete_line "noodlec run a.nc c."
