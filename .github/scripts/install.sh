#!/usr/bin/env bash
# Installs, from Debian's packages, what the tests and the native publish need and this machine lacks:
# a browser with fonts, Node.js for the validator of the schemas, Java for that of the pages, and the native compiler with zlib's headers.
set -euo pipefail

missing=()
{ command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null || missing+=(chromium)
{ command -v node && command -v npm; } >/dev/null || missing+=(nodejs npm)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v clang >/dev/null || missing+=(clang)
[[ -f /usr/include/zlib.h ]] || missing+=(zlib1g-dev)
[[ -n "$(find /usr/share/fonts -iname 'LiberationSans-Regular*' -print -quit 2>/dev/null)" ]] || missing+=(fonts-liberation)

if [[ ${#missing[@]} -eq 0 ]]; then
  echo "Nothing to install."
  exit 0
fi

root=()
[[ "$(id -u)" -eq 0 ]] || root=(sudo)
echo "Installing ${missing[*]}"
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
