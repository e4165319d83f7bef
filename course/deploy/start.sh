#!/bin/sh
# What the hub runs for a user, as that user: brings the workbook up to date and becomes the user's server.
set -e
here=$(cd "$(dirname "$0")" && pwd)
# What a teacher makes is the teachers', what a student makes nobody else's.
if [ "$NABLA_ROLE" = teacher ]; then umask 007; else umask 077; fi
cd
# On Kubernetes it is a volume, which nobody else has.
[ ! -O . ] || chmod go-rwx .
settings=$(node "$here/prepare.mjs")
eval "$settings"
# Of the memory that a server gives back, glibc keeps a share for every processor.
export MALLOC_ARENA_MAX=2
# A grammar of web addresses in every script of the world, which no notebook needs, would take 16 of a server's 145 MB.
lean='import sys; sys.modules["rfc3987_syntax"] = None; from jupyterhub.singleuser import main; main()'
exec "$here/../../.venv/bin/python" -c "$lean" --config="$HOME/.nabla/server.json" "$@"
