/** Measures the two columns of the letterhead and the rules beneath their texts. */
import { textWidth } from './metrics.js';
import { lineLength, type Paper } from './paper.js';
import { wrap } from './wrap.js';

/** The right column holds the nation's name on one line; the left has the rest. */
export function letterheadColumns(paper: Paper, nation: string): { readonly left: number; readonly right: number } {
  const width = lineLength(paper);
  const right = Math.max(textWidth(nation, paper.type.nation, 'bold') + 16, width * 0.56);
  return { left: width - Math.min(right, width * 0.62), right: Math.min(right, width * 0.62) };
}

/** `whole`: as long as the text's last line; `part`: between a third and a half of it. */
export function ruleLength(text: string, size: number, width: number, share: 'whole' | 'part'): number {
  const lines = wrap(text, width, size, 'bold');
  const last = textWidth(lines[lines.length - 1] ?? '', size, 'bold');
  if (share === 'whole') return last;
  const longest = Math.max(...lines.map((line) => textWidth(line, size, 'bold')));
  return Math.min(longest, Math.max(48, longest * 0.4));
}
