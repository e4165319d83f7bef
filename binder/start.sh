#!/bin/sh
# Runs a command of Jupyter's with the workbook's settings: as Binder does, "binder/start.sh jupyter lab --port=…".
set -e
here=$(cd "$(dirname "$0")" && pwd)
settings=$(node "$here/prepare.mjs")
eval "$settings"
cd "$HOME/workbook"
exec "$@" --config="$HOME/.nabla/server.json"
