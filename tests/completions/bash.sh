# bash, with the line typed so far as the words that readline makes of it.
noodlec completions bash >noodlec.bash
shellcheck -s bash -e SC2207 noodlec.bash || fail "shellcheck"

complete_words() {
  bash -uc '
    source ./noodlec.bash
    # Only meaningful while readline asks.
    compopt() { :; }
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _noodlec
    printf "%s\n" "${COMPREPLY[@]}" | sort' bash "$@"
}

touch a.nc b.nbc c.txt
mkdir sub
prints "compile" complete_words noodlec compi
prints "explain" complete_words noodlec ex
prints "--check" complete_words noodlec compile --chec
prints "tree" complete_words noodlec compile --emit = tr
prints "a.nc
sub" complete_words noodlec compile ""
prints "a.nc
b.nbc
sub" complete_words noodlec run ""
prints "b.nbc
sub" complete_words noodlec inspect ""
# Behind -- nothing is an option.
touch -- --checked.nc
prints "--checked.nc" complete_words noodlec compile -- --che
rm -- --checked.nc
# Behind the program everything is its own; values of options are no program.
prints "" complete_words noodlec run a.nc --che
prints "" complete_words noodlec run --with lexer = 1.0.0 -O 2 --color = never a.nc --str
prints "c.txt" complete_words noodlec run -O2 a.nc c
prints "--strip" complete_words noodlec run --with lexer = 1.0.0 -O 2 --color = never --str
