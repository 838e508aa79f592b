// Installs Debian packages where that is allowed without a question: as root, or by a sudo without a password.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const SOURCES = '/etc/apt/sources.list.d';
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const IS_ROOT = process.getuid?.() === 0;

/** @returns {boolean} whether the packages are installed now */
export function installDebian(packages, options = []) {
  if (!isDebian()) return false;
  // Not on stdout: that may be a program's JSON.
  console.error(`installing ${packages[0]} …`);
  return apt('update', '-qq') && apt('install', '-y', '-qq', ...options, ...packages);
}

/** Packages of a Debian release's backports. On any other release, and without root, nothing is written. */
export function installBackports(release, packages) {
  if (!IS_ROOT || !isDebian(release)) return false;
  const file = `${SOURCES}/reformer-lab-backports.sources`;
  const source = {
    Types: 'deb',
    URIs: debianMirror(),
    Suites: `${release}-backports`,
    Components: 'main',
    'Signed-By': KEYRING,
  };
  const lines = Object.entries(source).map(([key, value]) => `${key}: ${value}\n`);
  writeFileSync(file, lines.join(''));
  const done = installDebian(packages, ['-t', source.Suites]);
  // A source that cannot be read would break every later apt-get update.
  if (!done) rmSync(file);
  return done;
}

function isDebian(release) {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  const facts = readFileSync('/etc/os-release', 'utf8');
  return (
    /^ID=debian$/m.test(facts) && (release === undefined || facts.includes(`VERSION_CODENAME=${release}\n`))
  );
}

function debianMirror() {
  const file = `${SOURCES}/debian.sources`;
  const own = existsSync(file) ? /^URIs: (\S+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return own ?? 'http://deb.debian.org/debian';
}

function apt(...words) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
  const [program, ...rest] = IS_ROOT ? command : ['sudo', '-n', ...command];
  return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
