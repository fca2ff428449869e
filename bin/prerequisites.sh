# Sourced by the commands beside it: finds a JDK 25 and checks for Node 20. One sentence and exit 2 when there is none.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

find_jdk_25() {
  local home from_path
  from_path=$(command -v java 2>/dev/null && true)
  [ -z "$from_path" ] || from_path=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  for home in "${HOMEWARD_JDK:-}" "${JAVA_HOME:-}" "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" "$from_path" \
    /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /opt/*; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  echo "Homeward needs a JDK 25 and found none: install one (Temurin 25, for instance) or name its folder in JAVA_HOME." >&2
  return 2
}

require_node_20() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  if [ "$major" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
    echo "Homeward is built with Node 20 or newer and npm, and found none: install Node 20." >&2
    return 2
  fi
}
