# Sourced by install.sh and test.sh, with $root set to the top of the checkout.
# shellcheck shell=sh

DOTNET_NOLOGO=1
DOTNET_CLI_TELEMETRY_OPTOUT=1
DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_NOLOGO DOTNET_CLI_TELEMETRY_OPTOUT DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE DOTNET_GENERATE_ASPNET_CERTIFICATE

# dotnet and its package cache live in the home directory. Where that is unset or cannot be written, they live here.
if [ -z "${DOTNET_CLI_HOME:-}" ]; then
  if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then
    # shellcheck disable=SC2154  # root: set by whoever sources this
    DOTNET_CLI_HOME=$root/artifacts/home
    mkdir -p "$DOTNET_CLI_HOME"
    export DOTNET_CLI_HOME
  fi
fi

# error: … and hint: … in git's own form, then the exit code of a refusal.
fail() {
  printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
  exit 1
}

require_tools() {
  command -v git >/dev/null 2>&1 || fail 'git is not on PATH' 'install git, then run this again'
  command -v dotnet >/dev/null 2>&1 || fail 'dotnet is not on PATH' 'install the .NET SDK 10, then run this again'
  dotnet --list-sdks 2>/dev/null | grep -Eq '^[1-9][0-9]+\.' ||
    fail "the .NET SDK 10 is not installed ($(command -v dotnet) has none)" 'install the .NET SDK 10, then run this again'
}
