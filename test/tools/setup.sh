#!/usr/bin/env bash
# Makes a fresh checkout ready for `npm test`: the npm packages, a Chromium, and the VS Code workbench that test/vscode runs in.
# Run it as often as you like: what is there already is left alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# The real VS Code workbench as an npm package (4.139.1 = VS Code 1.139.1), and the Node it needs. See test/vscode/run-web.mjs.
code_server=4.139.1
node24=24.21.0
harness=$PWD/.vscode-test/harness

step() { printf '== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

packages() {
  local stamp=node_modules/.tightlip-lock
  if cmp -s package-lock.json "$stamp"; then
    step "npm packages: up to date"
    return
  fi
  step "npm packages: npm ci"
  npm ci --no-audit --no-fund
  cp package-lock.json "$stamp"
}

chromium() {
  if [ -x /usr/bin/chromium ]; then
    step "chromium: $(dpkg-query -W -f '${Version}' chromium 2>/dev/null || echo present)"
    return
  fi
  step "chromium: apt-get install"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core
}

# Wheels of the corpus are fetched with pip and unpacked with Python; nothing of them is run.
pip() {
  if python3 -m pip --version > /dev/null 2>&1; then
    step "pip: present"
    return
  fi
  step "pip: apt-get install"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-pip
}

workbench() {
  local wanted="code-server $code_server, node $node24"
  if [ "$(cat "$harness/.complete" 2>/dev/null)" = "$wanted" ]; then
    step "VS Code workbench: $wanted"
    return
  fi
  step "VS Code workbench: installing $wanted"
  rm -rf "$harness"
  mkdir -p "$harness"
  # The `node` package fetches its binary in an install script; code-server's scripts would compile native modules that these tests do not need.
  echo '{ "private": true, "allowScripts": { "node": true } }' > "$harness/package.json"
  npm install --prefix "$harness" --ignore-scripts=false --no-audit --no-fund "node@$node24"
  npm install --prefix "$harness" --ignore-scripts --no-audit --no-fund "code-server@$code_server"
  (cd "$harness/node_modules/code-server/lib/vscode" && npm install --omit=dev --ignore-scripts --no-audit --no-fund)
  "$harness/node_modules/node/bin/node" --version
  test -f "$harness/node_modules/code-server/lib/vscode/out/server-main.js"
  echo "$wanted" > "$harness/.complete"
}

packages
chromium
pip
workbench
step "ready: npm test"
