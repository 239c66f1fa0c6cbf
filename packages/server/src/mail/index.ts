/** Mail as a server sends it: from facts in the outbox to an SMTP server or a folder. */
export { carrier, type Carrier } from './carrier.js';
export { messageOf, USUAL_LINKS, type MailLinks, type Message, type Wording } from './message.js';
export { mailSender, type MailSender, type SenderOptions } from './sender.js';
