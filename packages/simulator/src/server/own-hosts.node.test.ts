import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { isOwnHost, ownHosts } from './own-hosts.js';

test('a server of the loopback interface has the three names of it, with its port', () => {
  assert.deepEqual(
    [...ownHosts('127.0.0.1', 4480)],
    ['localhost:4480', '127.0.0.1:4480', '[::1]:4480'],
  );
});

test('the address that it listens on is a name, too', () => {
  assert.ok(ownHosts('192.0.2.7', 4480).has('192.0.2.7:4480'));
  assert.ok(ownHosts('2001:db8::7', 4480).has('[2001:db8::7]:4480'));
});

test('on every interface the addresses and the name of the computer are, and nothing else is', () => {
  for (const host of ['0.0.0.0', '::']) {
    const hosts = ownHosts(host, 4480);
    assert.ok(hosts.has(`${hostname().toLowerCase()}:4480`));
    assert.ok(!hosts.has(`${host}:4480`));
    assert.ok(!hosts.has('evil.example:4480'));
  }
});

test('at port 80 the port may be left out, and nowhere else', () => {
  assert.ok(ownHosts('127.0.0.1', 80).has('localhost'));
  assert.ok(!ownHosts('127.0.0.1', 4480).has('localhost'));
});

test('exactly one Host header counts, whatever its case', () => {
  const hosts = ownHosts('127.0.0.1', 4480);
  assert.ok(isOwnHost(['LOCALHOST:4480'], hosts));
  assert.ok(!isOwnHost(undefined, hosts));
  assert.ok(!isOwnHost([], hosts));
  assert.ok(!isOwnHost(['localhost:4480', 'localhost:4480'], hosts));
});
