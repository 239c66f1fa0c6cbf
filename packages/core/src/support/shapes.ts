/** Shapes that every record is built from: bounded, composed, and nothing that was not asked for. */
import * as z from './schema.js';

/** Ids of records, rows, fields and slots, made by either side. Starts with a letter or digit, so `__proto__` is none. */
export const idShape = z.string().check(z.maxLength(80), z.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/u));

/** Text as a person typed it, composed (NFC) on its way in. `longest` counts UTF-16 units after composing. */
export function textShape(longest: number): z.ZodMiniType<string> {
  return z.string().check(z.normalize('NFC'), z.maxLength(longest));
}

export const isoDayShape = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));

/** An ISO time stamp in UTC, e.g. `2026-11-22T03:04:05.678Z`. */
export const momentShape = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/u));

export const revisionShape = z.int().check(z.nonnegative());

/** An opaque place in a list. It may hold the key that the list is sorted by, e.g. a long name. */
export const cursorShape = z.string().check(z.minLength(1), z.maxLength(4000));
