#!/usr/bin/env bash
# Locked restore, format, build: the prerequisites of the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true # Directory.Build.props locks the restore if this is set.

echo "Restoring the locked packages"
dotnet restore site.slnx --locked-mode

echo "Checking the format"
dotnet tool restore
dotnet csharpier check .

echo "Checking the length of lines"
# CSharpier does not break strings and comments. Counts characters, not bytes.
if git ls-files -z -- '*.cs' | LC_ALL=C.UTF-8 xargs -0 grep -nE '^.{121,}'; then
  echo "These lines are longer than 120 characters."
  exit 1
fi

echo "Building"
dotnet build site.slnx --no-restore
