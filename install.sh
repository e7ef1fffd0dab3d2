#!/bin/sh
# Builds git-session from this checkout and installs it for this user.
set -eu

usage() {
  cat <<'END'
usage: ./install.sh [--prefix DIR] [--portable] [--no-demo]

  --prefix DIR  install below DIR instead of ~/.local
  --portable    install the build that runs on the .NET runtime, not the native one
  --no-demo     do not play `git session demo` afterwards
  --help        show this

Needs the .NET SDK 10 and git. The native program also needs a C compiler;
without one the portable build is installed instead.

Below DIR it writes
  bin/git-session
  share/man/man1/git-session.1
  share/bash-completion/completions/git-session
  share/zsh/site-functions/_git-session
  share/fish/vendor_completions.d/git-session.fish
  lib/git-session/          (the portable build only)
END
}

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=.ci/dotnet.sh
. "$root/.ci/dotnet.sh"

prefix='' build=native demo=yes
misused() {
  printf 'error: %s\nhint: ./install.sh --help\n' "$1" >&2
  exit 2
}
while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -gt 1 ] || misused '--prefix wants a directory'
      prefix=$2
      [ -n "$prefix" ] || misused '--prefix wants a directory'
      shift
      ;;
    --prefix=?*) prefix=${1#--prefix=} ;;
    --prefix=) misused '--prefix wants a directory' ;;
    --portable) build=portable ;;
    --no-demo) demo=no ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) misused "unknown argument '$1'" ;;
  esac
  shift
done

require_tools

# --- Where it goes ---------------------------------------------------------------------------------------------------

if [ -z "$prefix" ]; then
  [ -n "${HOME:-}" ] || fail 'HOME is not set, so there is no default place to install to' './install.sh --prefix DIR'
  prefix=$HOME/.local
fi
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
mkdir -p "$prefix/bin" 2>/dev/null || fail "cannot create '$prefix/bin'" './install.sh --prefix DIR'
[ -w "$prefix/bin" ] || fail "cannot write to '$prefix/bin'" './install.sh --prefix DIR'
prefix=$(CDPATH='' cd -- "$prefix" && pwd)
bin=$prefix/bin
lib=$prefix/lib/git-session
manual=$prefix/share/man/man1/git-session.1

# --- What can be built here ------------------------------------------------------------------------------------------

runtime_identifier() {
  case $(uname -m) in
    x86_64 | amd64) cpu=x64 ;;
    aarch64 | arm64) cpu=arm64 ;;
    *) return 1 ;;
  esac
  case $(uname -s) in
    Darwin) printf 'osx-%s\n' "$cpu" ;;
    Linux)
      # musl's ldd prints its name, on stderr and with exit 1
      if { ldd --version 2>&1 || :; } | grep -qi musl; then
        printf 'linux-musl-%s\n' "$cpu"
      else
        printf 'linux-%s\n' "$cpu"
      fi
      ;;
    *) return 1 ;;
  esac
}

first_of() {
  for candidate; do
    if command -v "$candidate" >/dev/null 2>&1; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

has_objcopy() {
  case $compiler in
    clang) first_of llvm-objcopy objcopy >/dev/null ;;
    *) first_of objcopy >/dev/null ;;
  esac
}

# Prints what the native build lacks, nothing where it lacks nothing that can be told beforehand.
missing_for_native() {
  if [ -z "$rid" ]; then
    printf 'native code for this platform (%s on %s)\n' "$(uname -s)" "$(uname -m)"
  elif [ -z "$compiler" ]; then
    printf 'a C compiler (looked for clang, gcc and cc)\n'
  elif ! printf 'int main(void) { return 0; }\n' | "$compiler" -x c - -o "$artifacts/link-probe" -lm >/dev/null 2>&1; then
    printf "a C library to link with ('%s' cannot link an empty program)\n" "$compiler"
  elif [ "$(uname -s)" != Darwin ] && ! has_objcopy; then
    printf 'objcopy (part of binutils)\n'
  fi
}

# Names what a failed native build lacked, from what the linker said.
missing_by_log() {
  if grep -Eq 'cannot find -lz|unable to find library -lz|library .?z.? not found' "$log"; then
    printf 'zlib to link with\n'
  elif lacks=$(grep -Eo '(cannot find|unable to find library|library not found for) -l[A-Za-z0-9_+.-]+' "$log" | head -n 1) && [ -n "$lacks" ]; then
    printf 'a library to link with (%s)\n' "$lacks"
  fi
}

how_to_get_tools() {
  if [ "$(uname -s)" = Darwin ]; then
    printf 'xcode-select --install'
  elif command -v apt-get >/dev/null 2>&1; then
    printf 'apt-get install gcc libc6-dev zlib1g-dev'
  elif command -v dnf >/dev/null 2>&1; then
    printf 'dnf install gcc zlib-devel'
  elif command -v apk >/dev/null 2>&1; then
    printf 'apk add build-base zlib-dev'
  elif command -v pacman >/dev/null 2>&1; then
    printf 'pacman -S gcc zlib'
  else
    printf 'install a C compiler and zlib with its headers'
  fi
  printf ', then ./install.sh again\n'
}

fresh='' old='' link=''
trap 'rm -rf ${fresh:+"$fresh"} ${old:+"$old"} ${link:+"$link"}' EXIT
trap 'exit 1' HUP INT TERM

# --- Building --------------------------------------------------------------------------------------------------------

artifacts=$root/artifacts
mkdir -p "$artifacts" 2>/dev/null || fail "cannot create '$artifacts'" 'build from a checkout that you may write to'

# The last words of a failed build, without the linker's endless command line.
last_of_log() {
  grep -v '^ *$' "$log" | tail -n 8 | cut -c 1-240 | sed 's/^ */  /' >&2
}

publish() {
  log=$artifacts/publish-$build.log
  out=$artifacts/$build
  rm -rf "$out"
  (cd "$root" && dotnet publish src/GitSession.Cli -c Release -o "$out" "$@") >"$log" 2>&1
}

# .NET's link step does not quote the path of its packages, so where that has a space or a quote it gets a plain one.
plain_path_to_packages() {
  packages=${NUGET_PACKAGES:-${DOTNET_CLI_HOME:-$HOME}/.nuget/packages}
  case $packages in
    *[!A-Za-z0-9/._+@-]*)
      link=$(mktemp -d)
      mkdir -p "$packages"
      ln -s "$packages" "$link/packages"
      NUGET_PACKAGES=$link/packages
      export NUGET_PACKAGES
      ;;
  esac
}

publish_native() {
  framework=$(sed -n 's:.*<NativeTargetFramework>\(.*\)</NativeTargetFramework>.*:\1:p' "$root/Directory.Build.props" | head -n 1)
  [ -n "$framework" ] || fail 'Directory.Build.props names no NativeTargetFramework' 'restore that file from git'
  plain_path_to_packages
  # .NET itself looks for clang and gcc only
  case $compiler in
    cc) publish -f "$framework" -r "$rid" -p:CppCompilerAndLinker=cc ;;
    *) publish -f "$framework" -r "$rid" ;;
  esac
}

publish_portable() {
  publish -f net10.0 -p:PublishAot=false -p:UseAppHost=false --self-contained false
}

rid=$(runtime_identifier) || rid=''
compiler=$(first_of clang gcc cc) || compiler=''

if [ "$build" = native ]; then
  missing=$(missing_for_native)
  if [ -z "$missing" ]; then
    printf 'building the native program for %s, a few minutes …\n' "$rid"
    if publish_native; then
      failed=no
    else
      failed=yes
      missing=$(missing_by_log)
    fi
  fi
  if [ -n "$missing" ]; then
    printf 'warning: no native program, missing: %s\n' "$missing" >&2
    printf 'hint: %s\n' "$(how_to_get_tools)" >&2
    build=portable
  elif [ "$failed" = yes ]; then
    last_of_log
    printf 'warning: no native program, its build failed\nhint: read %s\n' "$log" >&2
    build=portable
  fi
fi
if [ "$build" = portable ]; then
  printf 'building the portable program …\n'
  if ! publish_portable; then
    last_of_log
    fail 'the build failed' "read $log"
  fi
fi

built() {
  case $build in
    native) "$out/git-session" "$@" ;;
    portable) dotnet "$out/git-session.dll" "$@" ;;
  esac
}

version=$(built --version) || fail 'the program was built but does not run' 'nothing was installed; please report it'
for shell in bash zsh fish; do
  built completion "$shell" >"$artifacts/completion.$shell" ||
    fail "the program prints no completion for $shell" 'nothing was installed; please report it'
done

# --- Installing ------------------------------------------------------------------------------------------------------

# place SOURCE TARGET MODE: beside the target first, then renamed over it, so that a reader sees the old or the new one.
place() {
  if ! mkdir -p "${2%/*}" || [ -d "$2" ]; then
    fail "cannot write '$2'" './install.sh --prefix DIR'
  fi
  fresh=${2%/*}/.${2##*/}.new.$$
  cp "$1" "$fresh"
  chmod "$3" "$fresh"
  mv -f "$fresh" "$2"
  fresh=''
}

quoted() {
  printf "'%s'" "$(printf '%s\n' "$1" | sed "s/'/'\\\\''/g")"
}

place_library() {
  mkdir -p "${lib%/*}"
  fresh=${lib%/*}/.git-session.new.$$
  cp -R "$out" "$fresh"
  if [ -d "$lib" ]; then
    old=${lib%/*}/.git-session.old.$$
    mv "$lib" "$old"
  fi
  if ! mv "$fresh" "$lib"; then
    [ -z "$old" ] || mv "$old" "$lib"
    old=''
    fail "cannot write '$lib'" './install.sh --prefix DIR'
  fi
  fresh=''
}

if [ "$build" = portable ]; then
  place_library
  cat >"$artifacts/launcher" <<END
#!/bin/sh
dotnet=\$(command -v dotnet) || dotnet=$(quoted "$(command -v dotnet)")
exec "\$dotnet" $(quoted "$lib/git-session.dll") "\$@"
END
  place "$artifacts/launcher" "$bin/git-session" 755
else
  place "$out/git-session" "$bin/git-session" 755
  # a portable build that an earlier run left here
  if [ -f "$lib/git-session.dll" ]; then old=$lib; fi
fi
place "$root/docs/git-session.1" "$manual" 644
place "$artifacts/completion.bash" "$prefix/share/bash-completion/completions/git-session" 644
place "$artifacts/completion.zsh" "$prefix/share/zsh/site-functions/_git-session" 644
place "$artifacts/completion.fish" "$prefix/share/fish/vendor_completions.d/git-session.fish" 644

printf '\ninstalled git-session %s, the %s program\n' "${version##* }" "$build"
printf '  program      %s\n' "$bin/git-session"
if [ "$build" = portable ]; then printf '  library      %s\n' "$lib"; fi
printf '  completions  %s\n' "$prefix/share (bash, zsh, fish)"
case ":$PATH:" in
  *":$bin:"*) on_path=yes ;;
  *) on_path=no ;;
esac
if [ "$on_path" = yes ]; then
  printf '  manual       git session --help\n'
else
  printf '  manual       man %s\n' "$(quoted "$manual")"
fi

if [ "$demo" = yes ]; then
  printf '\n'
  "$bin/git-session" demo || fail 'git-session is installed, but its demo failed' 'please report it with the output above'
fi

# What is to be done stands last, where it is seen.
if [ "$on_path" = no ]; then
  printf "\nwarning: '%s' is not on PATH, so git does not find \`git session\` yet\n" "$bin" >&2
  # shellcheck disable=SC2016  # $PATH is for the user's shell
  printf 'hint: export PATH=%s:"$PATH"\n' "$(quoted "$bin")" >&2
fi
