#!/bin/sh
set -e

# An upgrade still needs the new version's files.
case "$1" in
  remove | purge | abort-install) ;;
  *) exit 0 ;;
esac

rm -f '/usr/bin/${executable}'

installed='/etc/apparmor.d/${executable}'
if [ -f "$installed" ]; then
  if apparmor_status --enabled >/dev/null 2>&1 &&
    ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --remove "$installed" || true
  fi
  rm -f "$installed"
fi
