#!/usr/bin/env bash
# Installs the Debian packages that the tests and the native publish need, if they are missing:
# a browser with fonts, Node.js for the schema validator, Java for the HTML validator, and the native compiler with the zlib headers.
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
