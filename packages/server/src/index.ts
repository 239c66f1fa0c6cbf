/** The reference server: the generic handler, the SQL storage behind it, and the process that serves both. */
export * from './handler/index.js';
export * from './node/log.js';
export * from './node/start.js';
export { fileFolder, type FileFolder } from './files/folder.js';
export { USUAL_QUOTA, type UploadQuota } from './files/quota.js';
export * from './mail/index.js';
export { memoryJar, type TokenJar } from './sessions/jar.js';
export { limits, USUAL_LIMITS, type LimitNumbers, type Limits } from './sessions/limits.js';
export { USUAL_COST, type PuzzleCost } from './sessions/proofs.js';
export { sqlBackend, sqlHouse, type HouseOptions, type SqlCaller, type SqlHouse } from './storage/backend.js';
export { openDatabase, type Database, type DatabaseOptions, type Queries } from './storage/database.js';
export { plant } from './storage/plant.js';
