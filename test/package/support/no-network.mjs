// Loaded before a program (`--import`): it can reach this machine and nothing else. Whoever tries more fails.
import net from 'node:net';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0)$/;
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...args) {
  // net.connect() hands its arguments on as one list.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' ? first : { port: first, host: second };
  const host = options.host ?? 'localhost';
  if (!options.path && !loopback.test(host)) throw new Error(`The network is off: ${host}`);
  return connect.apply(this, args);
};
