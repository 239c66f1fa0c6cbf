/** A stand-in for a mail server, at the outermost edge: it speaks SMTP over a socket, takes mails and keeps their bytes. */
import { Buffer } from 'node:buffer';
import { createServer, type Socket } from 'node:net';

export interface TakenMail {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

export interface SmtpSink {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** Answers the next so many mails with this instead of taking them. */
  refuse(times: number, answer: string): void;
  close(): Promise<void>;
}

const END = Buffer.from('\r\n.\r\n');

export function smtpSink(): Promise<SmtpSink> {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  let refusals: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, (mail) => {
      const refusal = refusals.shift();
      if (refusal !== undefined) return refusal;
      taken.push(mail);
      return '250 taken';
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        url: `smtp://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
        taken,
        refuse: (times, answer) => {
          refusals = Array.from({ length: times }, () => answer);
        },
        close: () => {
          sockets.forEach((socket) => socket.destroy());
          return new Promise((closed) => server.close(() => { closed(); }));
        },
      });
    });
  });
}

function converse(socket: Socket, take: (mail: TakenMail) => string): void {
  let heard = Buffer.alloc(0);
  let reading = false;
  let from = '';
  let to = '';
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (/^(?:EHLO|HELO)/iu.test(line)) say('250 sink');
    else if (/^MAIL FROM:/iu.test(line)) say(`250 ${(from = addressIn(line))}`);
    else if (/^RCPT TO:/iu.test(line)) say(`250 ${(to = addressIn(line))}`);
    else if (/^DATA/iu.test(line)) {
      reading = true;
      say('354 go on');
    } else if (/^QUIT/iu.test(line)) socket.end('221 bye\r\n');
    else say('502 not here');
  };
  socket.on('error', () => undefined);
  socket.on('data', (part: Buffer) => {
    heard = Buffer.concat([heard, part]);
    for (;;) {
      const at = heard.indexOf(reading ? END : '\r\n');
      if (at < 0) return;
      const piece = heard.subarray(0, at);
      heard = heard.subarray(at + (reading ? END.length : 2));
      if (reading) {
        reading = false;
        // A line that begins with a dot was sent with one more.
        say(take({ from, to, bytes: Buffer.from(`${piece.toString('latin1').replace(/^\.\./gmu, '.')}\r\n`, 'latin1') }));
      } else hear(piece.toString('latin1'));
    }
  });
  say('220 sink');
}

function addressIn(line: string): string {
  return /<([^>]*)>/u.exec(line)?.[1] ?? '';
}
