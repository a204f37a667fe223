#!/bin/sh
set -e

ln -sf '/opt/${sanitizedProductName}/${executable}' '/usr/bin/${executable}'

# The pages run in Chromium's sandbox, which needs namespaces. If AppArmor lets only known programs create them
# (Ubuntu since 23.10), Rung installs a profile. An AppArmor that can't read the profile doesn't need one.
profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
installed='/etc/apparmor.d/${executable}'
known=no
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" "$installed"
  known=yes
  # In a chroot, which becomes a system later, no AppArmor is running yet.
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "$installed" || known=no
  fi
fi

# If namespaces are forbidden all the same, use the older sandbox: a helper that runs as root.
forbidden() {
  [ "$(cat /proc/sys/kernel/unprivileged_userns_clone 2>/dev/null)" = 0 ] ||
    [ "$(cat /proc/sys/user/max_user_namespaces 2>/dev/null)" = 0 ] ||
    { [ "$known" = no ] &&
      [ "$(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2>/dev/null)" = 1 ]; }
}
helper='/opt/${sanitizedProductName}/chrome-sandbox'
if [ -e "$helper" ] && forbidden; then
  chmod 4755 "$helper"
fi
