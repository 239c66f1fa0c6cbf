/** The conformance kit and the world that it is played in. */
export { CASES, conformance, play, playAll, type KitOptions, type Played, type Runner } from './kit.js';
export { openHttp, type OpenHttpOptions } from './http.js';
export { fullDraft, sampleRow, type SampleOptions } from './sample.js';
export { SABOTEURS, type OpenHonest, type Saboteur } from './saboteurs.js';
export type { Case, Opened, Stage } from './stage.js';
export { KIT_PASSWORD, kitAccounts, kitEmails, kitWorld, type KitAccount } from './world.js';
