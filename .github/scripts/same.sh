#!/usr/bin/env bash
# Fails if two built sites differ in any file or byte: same.sh ONE OTHER
set -euo pipefail

diff -r "$1" "$2"
echo "$(find "$1" -type f | wc -l) files, all identical."
