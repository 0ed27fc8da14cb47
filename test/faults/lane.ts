import { connect, type Socket } from 'node:net';

/** A kept connection with at most one request. */
export type Lane = { socket: Socket; isFree: boolean; ask: (text: string) => void };

/** Opens a connection. `onAnswer` gets the status, or 0 without an answer. */
export function openLane(port: number, onAnswer: (status: number, ms: number) => void): Lane {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1').setNoDelay();
  let received = '';
  let askedAt = 0;
  const lane: Lane = {
    socket,
    isFree: true,
    ask(text) {
      lane.isFree = false;
      askedAt = performance.now();
      socket.write(text);
    },
  };
  const end = (status: number) => {
    received = '';
    lane.isFree = true;
    onAnswer(status, performance.now() - askedAt);
  };
  socket.on('data', (chunk: string) => {
    received += chunk;
    const head = received.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
    if (head !== -1 && received.length >= head + 4 + length) end(Number(received.slice(9, 12)));
  });
  socket.on('error', () => end(0));
  return lane;
}
