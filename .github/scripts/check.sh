#!/usr/bin/env bash
# Locked restore, format, build: what must hold before a test is worth running.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true # Directory.Build.props locks the restore by it.

echo "Restoring the locked packages"
dotnet restore site.slnx --locked-mode

echo "Checking the format"
dotnet tool restore
dotnet csharpier check .

echo "Checking the length of lines"
# CSharpier breaks no string and no comment. In characters, not in bytes.
if git ls-files -z -- '*.cs' | LC_ALL=C.UTF-8 xargs -0 grep -nE '^.{121,}'; then
  echo "These lines are longer than 120 characters."
  exit 1
fi

echo "Building"
dotnet build site.slnx --no-restore
