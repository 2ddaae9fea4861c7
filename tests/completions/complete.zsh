# complete.zsh LINE: types a line and Tab into an interactive zsh, whose completion functions are in
# the working directory too, and prints what the line became.
zmodload zsh/zpty
TERM=dumb zpty shell zsh -f -i
zpty -w shell 'fpath=($PWD $fpath); autoload -Uz compinit; compinit -D -u'
zpty -w shell 'show() { print -r -- "<$BUFFER>"; BUFFER= }; zle -N show; bindkey "^X" show'
# The quotes keep the echo of this line from looking like its output.
zpty -w shell 'bindkey "^I" complete-word; print re""ady'
zpty -r shell seen '*ready*'
zpty -w -n shell "$1"$'\t\x18'
zpty -r shell seen '*<*>*'
print -r -- "${${seen##*<}%%>*}"
