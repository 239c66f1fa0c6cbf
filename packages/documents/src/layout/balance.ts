/** Breaks the short centred texts of a letter as a clerk does: into as few lines as it takes, of even length, at the joints of the name. */
import { textWidth, type Face } from './metrics.js';
import { wrap } from './wrap.js';

/** A line begins well with one of these: the name of a unit starts here. */
const BEGINS_WELL = /^(tỉnh|thành phố|tp\.|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|ban|và)( |$)/iu;
/** A line never begins with a dash, nor ends with an opening bracket. */
const NEVER_BEGINS = /^[-–—,.;:)]+$/u;
/** Words of several syllables that the titles and bodies of these letters are made of. */
const WHOLE_WORDS = [
  'chứng thư', 'chứng thư số', 'chữ ký', 'chữ ký số', 'cá nhân', 'cơ quan', 'tổ chức', 'thiết bị', 'khóa bí mật', 'bí mật', 'đề nghị', 'gia hạn', 'thay đổi', 'nội dung', 'thông tin',
  'thu hồi', 'khôi phục', 'dịch vụ', 'phần mềm', 'công vụ', 'chuyên dùng', 'ủy ban', 'nhân dân', 'hội đồng', 'văn phòng', 'chính phủ', 'giám đốc', 'chủ tịch', 'nội vụ',
  'thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'quốc hội', 'đại biểu', 'chi cục', 'trung tâm', 'trung ương', 'đo lường', 'chất lượng', 'tiêu chuẩn', 'công nghệ', 'khoa học', 'quản lý', 'bảo mật',
].map((word) => word.split(' '));
/** What a break inside of one of them costs. */
const TORN = 0.2;
/** What a well-placed break is worth, as a share of the line's width. */
const WORTH = 0.3;
/** What a single syllable alone on its line costs. */
const LONELY = 0.5;

/** More words than a heading has are set as running text. */
const MOST_WORDS = 40;

interface Choice {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** Lines of printable text, each no wider than `width` where its words allow. Line breaks that were typed stay. */
export function balance(text: string, width: number, size: number, face: Face): string[] {
  return text.split('\n').flatMap((line) => balanceLine(line, width, size, face));
}

function balanceLine(text: string, width: number, size: number, face: Face): string[] {
  const plain = wrap(text, width, size, face);
  const words = text.split(' ');
  if (plain.length < 2 || words.length > MOST_WORDS || words.some((word) => textWidth(word, size, face) > width)) return plain;
  const ideal = textWidth(text, size, face) / plain.length;
  const costOf = (line: string, begins: string, alone: boolean): number =>
    ((textWidth(line, size, face) - ideal) / width) ** 2 - (BEGINS_WELL.test(begins) ? WORTH ** 2 : 0) + (alone ? LONELY : 0);
  const best: (Choice | undefined)[][] = Array.from({ length: plain.length + 1 }, () => []);
  best[0] = [];
  best[0][words.length] = { cost: 0, lines: [] };
  for (let count = 1; count <= plain.length; count += 1) {
    const rest = best[count - 1] ?? [];
    best[count] = words.map((_, from) => bestFrom(words, from, rest, { width, size, face, costOf }));
  }
  return [...(best[plain.length]?.[0]?.lines ?? plain)];
}

interface Measure {
  readonly width: number;
  readonly size: number;
  readonly face: Face;
  readonly costOf: (line: string, begins: string, alone: boolean) => number;
}

/** Whether a break before the word at `index` tears a word of several syllables. */
function tears(words: readonly string[], index: number): boolean {
  return WHOLE_WORDS.some((whole) =>
    whole.slice(1).some((_, before) => {
      const start = index - before - 1;
      return start >= 0 && whole.every((syllable, at) => words[start + at]?.toLowerCase().replace(/[,;.:()]/gu, '') === syllable);
    }),
  );
}

/** The best first line of the words from `from` on, given the best ways to set what is left. */
function bestFrom(words: readonly string[], from: number, rest: readonly (Choice | undefined)[], { width, size, face, costOf }: Measure): Choice | undefined {
  const first = words[from] ?? '';
  if (from > 0 && NEVER_BEGINS.test(first)) return undefined;
  let best: Choice | undefined;
  for (let to = from + 1; to <= words.length; to += 1) {
    const line = words.slice(from, to).join(' ');
    if (textWidth(line, size, face) > width) break;
    const after = rest[to];
    if (after === undefined) continue;
    const cost = costOf(line, from === 0 ? '' : words.slice(from, from + 2).join(' '), to - from === 1) + (to < words.length && tears(words, to) ? TORN : 0) + after.cost;
    if (best === undefined || cost < best.cost) best = { cost, lines: [line, ...after.lines] };
  }
  return best;
}
