/** Measures the two columns of the letterhead and the rules beneath their texts. */
import type { Block } from '@ctso/core';
import { textWidth, type Face } from './metrics.js';
import { lineLength, type Paper } from './paper.js';

/** The right column holds the nation's name, and place and date, each on one line where the left can spare the room. */
export function letterheadColumns(paper: Paper, { nation, placeAndDate }: Letterhead): { readonly left: number; readonly right: number } {
  const width = lineLength(paper);
  const needed = Math.max(textWidth(nation, paper.type.nation, 'bold'), textWidth(placeAndDate, paper.type.placeAndDate, 'italic')) + 4;
  const right = needed <= width * WIDEST ? needed : Math.min(textWidth(nation, paper.type.nation, 'bold') + 4, width * WIDEST);
  return { left: width - right, right };
}

type Letterhead = Pick<Extract<Block, { kind: 'letterhead' }>, 'nation' | 'placeAndDate'>;

/** Share of the line: the rest still holds the bodies' names. */
const WIDEST = 0.68;

/** `whole`: as long as the longest line; `part`: between a third and a half of it. */
export function ruleLength(lines: readonly string[], size: number, share: 'whole' | 'part', face: Face = 'bold'): number {
  const longest = Math.max(...lines.map((line) => textWidth(line, size, face)));
  return share === 'whole' ? longest : longest * 0.4;
}
