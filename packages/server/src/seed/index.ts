/** The demo world. Imports nothing of Node, so that a browser can have it too. */
export { demoAccounts, world, type DemoAccount } from './lam-giang.js';
