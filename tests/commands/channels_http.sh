# A channel behind nginx: whole, cut and taken up again, damaged, missing, and redirected.
command -v nginx >tool || skip "nginx is not installed"
export no_proxy=127.0.0.1,localhost NO_PROXY=127.0.0.1,localhost
mkdir -p www server
cp -r "$BUILD/channel" www/good
cp -r www/good www/plain
cp -r www/good www/slow
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >server/nginx.conf <<NGINX
daemon off;
master_process off;
pid $PWD/server/pid;
error_log $PWD/server/errors;
events {}
http {
  access_log $PWD/server/log;
  client_body_temp_path $PWD/server/t1;
  proxy_temp_path $PWD/server/t2;
  fastcgi_temp_path $PWD/server/t3;
  uwsgi_temp_path $PWD/server/t4;
  scgi_temp_path $PWD/server/t5;
  server {
    listen 127.0.0.1:$port;
    root $PWD/www;
    location /slow/ { limit_rate 20k; }
    location /plain/ { max_ranges 0; }
    location /moved/ { rewrite ^/moved/(.*) /good/\$1 redirect; }
    location /away/ { rewrite ^/away/(.*) http://localhost:$port/good/\$1 redirect; }
    location /round/ { rewrite ^/round/(.*) /round/\$1 redirect; }
  }
}
NGINX
server=
start_server() {
  nginx -e "$PWD/server/errors" -p "$PWD/server" -c "$PWD/server/nginx.conf" &
  server=$!
  for ((i = 0; i < 500; ++i)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>refused && return
    sleep 0.02
  done
  fail "nginx does not start: $(cat server/errors)"
}
stop_server() {
  [[ -z $server ]] || kill -KILL "$server" 2>gone || true
  wait "$server" 2>gone || true
  server=
}
trap stop_server EXIT
start_server
at=http://127.0.0.1:$port

exits 0 noodlec bundle create -o local.ncb lexer
exits 0 noodlec bundle create -o net.ncb --channel "$at/good/" lexer
cmp local.ncb net.ncb || fail "the network brings something else"
[[ ! -e net.ncb.partial ]] || fail "a folder is left"
exits 0 noodlec bundle create -o net.ncb --channel "$at/moved" lexer
exits 11 noodlec bundle create -o no.ncb --channel "$at/away" lexer
contains stderr "leads to http://localhost"
exits 12 noodlec bundle create -o no.ncb --channel "$at/round" lexer
contains stderr "leads on and on"
exits 12 noodlec bundle create -o no.ncb --channel "$at/nothing" lexer
contains stderr "the server answers 404"

# Cut: the server dies in the middle. The next try asks for the rest only.
noodlec bundle create -o slow.ncb --channel "$at/slow" lexer@1.1.0 >stdout 2>stderr &
client=$!
until part=$(find slow.ncb.partial -name '*.part' -size +20k 2>none) && [[ -n $part ]]; do
  kill -0 "$client" || fail "it ended before it was cut: $(cat stderr)"
  sleep 0.02
done
stop_server
code=0
wait "$client" || code=$?
[[ $code == 12 ]] || fail "exit code $code: $(cat stderr)"
[[ ! -e slow.ncb && -s $part ]] || fail "what had come is gone"
sed -i 's/limit_rate 20k;//' server/nginx.conf
start_server
exits 0 noodlec bundle create -o slow.ncb --channel "$at/slow" lexer@1.1.0
grep -q 'lexer-1.1.0.ncp HTTP/1.1" 206 ' server/log || fail "it did not ask for the rest only"
exits 0 noodlec bundle create -o local.ncb lexer@1.1.0
cmp local.ncb slow.ncb

# part CHANNEL TEXT: what a bundle of the channel would go on with.
part() {
  local digest
  digest=$(b2sum -l 256 "$BUILD/channel/lexer-1.1.0.ncp" | cut -d' ' -f1)
  mkdir -p "$1.ncb.partial"
  cat >"$1.ncb.partial/$digest.part"
}
# A server that knows no ranges sends it all again.
head -c 5000 "$BUILD/channel/lexer-1.1.0.ncp" | part plain
exits 0 noodlec bundle create -o plain.ncb --channel "$at/plain" lexer@1.1.0
cmp local.ncb plain.ncb
# The beginning of something else is found out, and the next try begins anew.
echo "something else" | part good
exits 11 noodlec bundle create -o good.ncb --channel "$at/good" lexer@1.1.0
contains stderr "its digest differs"
exits 0 noodlec bundle create -o good.ncb --channel "$at/good" lexer@1.1.0
cmp local.ncb good.ncb

# Files that are not what the index says.
damaged=www/good/lexer-1.1.0.ncp
printf 'x' | dd of="$damaged" bs=1 seek=3000 conv=notrunc status=none
exits 11 noodlec bundle create -o bad.ncb --channel "$at/good" lexer@1.1.0
contains stderr "its digest differs"
head -c 4096 "$BUILD/channel/lexer-1.1.0.ncp" >"$damaged"
exits 11 noodlec bundle create -o bad.ncb --channel "$at/good" lexer@1.1.0
contains stderr "has 4096 bytes, and the index says"
{ cat "$BUILD/channel/lexer-1.1.0.ncp" && echo more; } >"$damaged"
exits 11 noodlec bundle create -o bad.ncb --channel "$at/good" lexer@1.1.0
contains stderr "has more bytes than"
rm "$damaged"
exits 12 noodlec bundle create -o bad.ncb --channel "$at/good" lexer@1.1.0
contains stderr "the server answers 404"
[[ ! -e bad.ncb ]] || fail "a bundle was made all the same"
stop_server
exits 12 noodlec bundle create -o bad.ncb --channel "$at/good" lexer@1.1.0
contains stderr "cannot get $at/good/index.toml"

# An upgrade takes its packages from there too.
start_server
exits 0 noodlec init --at lexer=1.0.0,parser=1.0.0
rm -r www/good && cp -r "$BUILD/channel" www/good
exits 0 noodlec upgrade --channel "$at/good" lexer@1.1.0
contains stdout "lexer"
