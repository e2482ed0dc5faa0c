// The test runner listens on every network interface, also for `localhost`, and serves the whole repository to any
// Host. This refuses what does not come to a loopback address of this computer under one of its names.
import './node-typescript.mjs';

const { isOwnHost, ownHosts } = await import('../packages/simulator/src/server/own-hosts.ts');

/** Middleware for `@web/test-runner`. */
export function onlyThisComputer(context, next) {
  const { localAddress = '', localPort = 0 } = context.req.socket;
  const isLoopback = /^(::1|(::ffff:)?127\..*)$/.test(localAddress);
  const hosts = ownHosts('127.0.0.1', localPort);
  if (isLoopback && isOwnHost(context.req.headersDistinct.host, hosts)) return next();
  context.status = 421;
  context.body = `This server is ${[...hosts].join(', ')} and no other.\n`;
}
