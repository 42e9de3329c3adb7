# Finds a JDK, for every launcher of the project. Sourced, never run.
NEEDED=25

say() { printf '%s\n' "$*" >&2; }
die() { say "$1"; say "$2"; exit 1; }

# The major version of the JDK in a folder, read from its release file; empty if it is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for folder in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/jdk* /opt/java* /opt/*jdk* /usr/local/*jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$folder" ] || continue
    version=$(jdk_version "$folder")
    if [ -n "$version" ] && [ "$version" -ge "$NEEDED" ]; then
      printf '%s' "$folder"
      return 0
    fi
  done
  return 1
}

need_jdk() {
  JAVA_HOME=$(find_jdk) || die \
    "Cần JDK $NEEDED trở lên (không thấy trong JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks). Hãy cài, ví dụ gói temurin-25-jdk." \
    "A JDK $NEEDED or newer is needed (none in JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks). Install one, for instance the package temurin-25-jdk."
  export JAVA_HOME
}
