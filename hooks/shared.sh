# What the scripts beside this one share. On the way to a guard that ends nothing here starts a child.

here=${0%/*} hook=${0##*/}

# Two lines: where git's hooks lay before ours (empty where a hook manager calls us), and the program.
{ IFS= read -r place && IFS= read -r program; } 2>/dev/null <"$here/before" || place=unknown program=git-session

# Asked again only where a configuration is newer than what was written down: without us git would heed it at once.
newer() {
  [ "${here%/gitsession/hooks}/config" -nt "$here/before" ] ||
    [ "${GIT_CONFIG_GLOBAL:-${HOME-}/.gitconfig}" -nt "$here/before" ] ||
    [ "${XDG_CONFIG_HOME:-${HOME-}/.config}/git/config" -nt "$here/before" ]
}
# Where a link to a hook of this place would lead, as the program makes them.
led() { case $1 in /*) echo "${1%/}" ;; *) echo "/proc/self/cwd/${1%/}" ;; esac }
# The links follow the scripts to the new place; one that leads elsewhere is not ours.
lead() {
  from=$(led "$known") to=$(led "$place")
  case $to in /proc/*) [ -d /proc/self/cwd ] || return 0 ;; esac
  set --
  for name in "$here"/*; do
    if [ -L "$name" ] && [ "$(readlink "$name")" = "$from/${name##*/}" ]; then set -- "$@" "$to/${name##*/}"; fi
  done
  [ $# = 0 ] || { mkdir "$here/.led.$$" && ln -s "$@" "$here/.led.$$" && mv -f "$here/.led.$$"/* "$here"; rmdir "$here/.led.$$"; } 2>/dev/null
}
look() {
  known=$place
  place=${here%/gitsession/hooks}/hooks
  while IFS= read -r value; do
    [ -z "$value" ] || [ "$value" = "$here" ] || place=$value
  done <<END
$(git config --type=path --get-all core.hooksPath)
END
  # Who only asks how far git comes changes nothing.
  [ "${GIT_SESSION_HOOKS-}" != probe ] || return 0
  [ "$known" = "$place" ] || [ "$known" = unknown ] || lead
  { printf '%s\n%s\n' "$place" "$program" >"$here/.before.$$" && mv -f "$here/.before.$$" "$here/before"; } 2>/dev/null
}
if [ -n "$place" ] && { [ "$place" = unknown ] || newer; }; then look; fi

# The hook that git would have run without us, as git would have run it. Where it fails, that is the answer.
before() {
  if [ -n "$place" ] && [ -x "$place/$hook" ]; then "$place/$hook" "$@"; fi
}

on() { [ "${GIT_SESSION-}" != 0 ] && [ "${GIT_SESSION_HOOKS-}" != 0 ]; }

any() { [ -e "$1" ]; }

say() { echo "git-session: $hook $1; git goes on" >&2; }

# Ours. Only exit 1, a refusal that the user configured, stops git.
ours() {
  # A place of PATH that is not absolute may be the repository's own.
  case ":$PATH:" in
    *:[!/]*) case $program in /*) ;; *) say 'did nothing, PATH has places that are not absolute'; return 0 ;; esac ;;
    *) if command -v git-session >/dev/null; then program=git-session; fi ;;
  esac
  command -v "$program" >/dev/null || { say 'did nothing, the program was not found'; return 0; }
  # The shell's own word on a child that a signal ended would be a second line.
  exec 3>&2 2>/dev/null
  (exec "$program" hook "$hook" "$@" 2>&3 3>&-)
  code=$?
  exec 2>&3 3>&-
  case $code in
    0) ;;
    1) exit 1 ;;
    *) say "did not finish (exit $code)" ;;
  esac
}

# `git session doctor` asks how far git comes, and nothing else is done.
if [ "${GIT_SESSION_HOOKS-}" = probe ]; then
  ours "$@"
  exit 0
fi
