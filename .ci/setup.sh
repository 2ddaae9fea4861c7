# Shared by ./quickstart and ./run-tests: installs what is missing and builds in ./build.
# Sourced by them, in the top folder of the project.
# shellcheck shell=bash disable=SC2034

build_packages=(g++ gcc meson ninja-build pkgconf python3 libcli11-dev libfmt-dev
  libsodium-dev libtomlplusplus-dev libxxhash-dev nlohmann-json3-dev)
# What only the tests need. The oracle of the semver tests also uses npm where there is one.
test_packages=(catch2 clang-format-19 clang-tidy-19 libcurl4 libfaketime mandoc minisign nginx-light
  shellcheck zsh fish make strace luajit lua5.4)

# What the benchmarks compare with.
bench_packages=(luajit lua5.4 tcc nodejs time)

say() { printf '%s\n' "== $*"; }

# Installs those of the named Debian packages that are not there.
need_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "this is not Debian: please see to it that there is: $*"
    return
  fi
  local installed missing=() package
  installed=" $(dpkg-query -W -f '${db:Status-Status}/${Package} ' "$@" 2>/dev/null || true)"
  for package in "$@"; do
    [[ $installed == *" installed/$package "* ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    say "these packages are missing; run this as root, then start again:"
    printf '%s\n' "apt-get update && apt-get install --no-install-recommends -y ${missing[*]}"
    exit 1
  fi
  say "installing: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install --no-install-recommends -y -qq "${missing[@]}"
}

# Configures ./build once, in release mode, and brings it up to date. $1: whether the tests are
# built too (true or false); a build that has them keeps them.
build() {
  local tests=$1
  if [[ ! -f build/build.ninja ]]; then
    say "configuring a release build in ./build"
    if command -v mold >/dev/null; then export CC_LD=mold CXX_LD=mold; fi
    meson setup build --buildtype=release -Dtests="$tests" >build-setup.log 2>&1 || {
      cat build-setup.log
      exit 1
    }
    mv build-setup.log build/meson-logs/
  elif [[ $tests == true && ! -d build/tests/unit ]]; then
    say "adding the tests to ./build"
    meson configure build -Dtests=true
  fi
  say "building in ./build"
  ninja -C build
}

# The second build, of ./run-tests --long, which finds undefined behaviour and wrong use of memory.
# Every file by itself, without precompiled headers: it has to include what it uses, and clang-tidy
# reads how it is compiled.
build_sanitized() {
  if [[ ! -f build-sanitized/build.ninja ]]; then
    say "configuring a build with sanitizers in ./build-sanitized"
    meson setup build-sanitized --buildtype=debugoptimized -Db_sanitize=address,undefined \
      -Db_ndebug=false -Db_pch=false -Dwerror=false -Dsemver:werror=false
  fi
  say "building in ./build-sanitized"
  ninja -C build-sanitized
}

# The third build, of ./run-tests --long, which finds threads that get in each other's way. Only what
# is needed for the tests of the suite `threads`.
build_thread_sanitized() {
  if [[ ! -f build-threads/build.ninja ]]; then
    say "configuring a build with the thread sanitizer in ./build-threads"
    meson setup build-threads --buildtype=debugoptimized -Db_sanitize=thread -Db_ndebug=false \
      -Db_lundef=false -Dtests=false -Dwerror=false -Dsemver:werror=false
  fi
  say "building in ./build-threads"
  ninja -C build-threads src/driver/noodlec
}
