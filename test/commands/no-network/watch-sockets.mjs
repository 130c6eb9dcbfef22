/**
 * Loaded before a program (`--import`): writes a line to the file in WATCHED_SOCKETS for each host that is looked up or
 * connected to, in this thread and in every other, and one line when it begins.
 */
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { threadId } from 'node:worker_threads';

const note = (line) => appendFileSync(process.env.WATCHED_SOCKETS ?? '', `${line}\n`);
const { Socket } = createRequire(import.meta.url)('node:net');
const dns = createRequire(import.meta.url)('node:dns');
const dgram = createRequire(import.meta.url)('node:dgram');

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const { host, port, path } =
    typeof first === 'object'
      ? first
      : { port: first, host: typeof second === 'string' ? second : undefined };
  if (path === undefined) note(`connect ${host ?? 'localhost'} ${port}`);
  return connect.apply(this, args);
};
const { lookup } = dns;
dns.lookup = (host, ...rest) => {
  note(`lookup ${host}`);
  return lookup(host, ...rest);
};
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  note('datagram');
  return send.apply(this, args);
};
note(`watching ${threadId}`);
