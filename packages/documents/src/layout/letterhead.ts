/** Measures the two columns of the letterhead and the rules beneath their texts. */
import { textWidth, type Face } from './metrics.js';
import { lineLength, type Paper } from './paper.js';

/** The right column holds the nation's name on one line; the left has the rest. */
export function letterheadColumns(paper: Paper, nation: string): { readonly left: number; readonly right: number } {
  const width = lineLength(paper);
  const right = Math.min(textWidth(nation, paper.type.nation, 'bold') + 4, width * 0.62);
  return { left: width - right, right };
}

/** `whole`: as long as the longest line; `part`: between a third and a half of it. */
export function ruleLength(lines: readonly string[], size: number, share: 'whole' | 'part', face: Face = 'bold'): number {
  const longest = Math.max(...lines.map((line) => textWidth(line, size, face)));
  return share === 'whole' ? longest : longest * 0.4;
}
