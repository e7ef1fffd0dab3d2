#!/bin/sh
# Restores, builds and runs all tests. Arguments go to `dotnet test`:
#   ./test.sh --filter FullyQualifiedName~Journal
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=.ci/dotnet.sh
. "$root/.ci/dotnet.sh"
require_tools

cd "$root"
exec dotnet test GitSession.sln -c Release "$@"
