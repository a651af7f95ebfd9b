#!/usr/bin/env bash
# Makes the files of a release:
#   release.sh program VERSION SYSTEM DIR   the native program with its libraries, as an archive
#   release.sh tool VERSION DIR             the packages of the .NET tool
set -euo pipefail

usage() {
  sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

[[ $# -ge 3 ]] || usage
kind="$1" version="$2"
if [[ ! "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]; then
  echo "The version '$version' is not a semantic version such as 1.2.3." >&2
  exit 2
fi
output="$(mkdir -p "${@: -1}" && cd "${@: -1}" && pwd)"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true DOTNET_CLI_UI_LANGUAGE=en

case "$kind" in
  program)
    [[ $# -eq 4 ]] || usage
    system="$3" name="strata-$2-$3"
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
    # The lock file of the native program names linux-x64 only.
    locked=true
    [[ "$system" == linux-x64 ]] || locked=false
    dotnet publish site.csproj -c Release -r "$system" -p:PublishAot=true -p:Version="$version" \
      -p:RestoreLockedMode="$locked" -p:DebugType=none -p:StripSymbols=true -o "$work/$name"
    rm -f "$work/$name"/*.{pdb,dbg,xml} && rm -rf "$work/$name"/*.dSYM
    cp LICENSE NOTICE.md "$work/$name/"
    case "$system" in
      win-*) (cd "$work" && 7z a -bd "$output/$name.zip" "$name" >/dev/null) ;;
      *) tar -C "$work" -czf "$output/$name.tar.gz" "$name" ;;
    esac
    ;;
  tool)
    [[ $# -eq 3 ]] || usage
    dotnet pack site.csproj -c Release -p:PackTool=true -p:Version="$version" -o "$output"
    ;;
  *) usage ;;
esac
ls -l "$output"
