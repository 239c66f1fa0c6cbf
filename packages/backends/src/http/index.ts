/** The backend of a server that speaks the routes of `wire/`. */
export { http, type HttpOptions } from './http.js';
