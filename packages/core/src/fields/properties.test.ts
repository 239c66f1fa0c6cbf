import { expect } from 'chai';
import fc from 'fast-check';
import { settingsOf } from '../procedures/settings.js';
import { vn2018 } from '../procedures/vn-2018/index.js';
import type { FieldValue, UnitRef } from '../records/draft.js';
import { showDay, toIsoDay } from '../support/date.js';
import { FIELD_KINDS, type FieldKind, type WordContext } from './kind.js';
import { kindOf } from './kinds.js';

const settings = settingsOf(vn2018.profile, {}, '2026-11-22');
const words: WordContext = { translate: (key) => key, provinceName: (code) => code };

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789 .-+/@aAđĐễ\u0301\u200B\u00A0\n')), maxLength: 24 }),
);

const unit: fc.Arbitrary<UnitRef | null> = fc.option(fc.record({ code: typed, name: typed }));

/** Whatever a value of that kind may be, sense or nonsense. */
function anyValue(kind: FieldKind): fc.Arbitrary<FieldValue> {
  switch (kind) {
    case 'flag':
      return fc.boolean();
    case 'serials':
      return fc.array(typed, { maxLength: 4 });
    case 'organisation':
      return fc.option(fc.record({ id: fc.constant('o1'), name: typed }));
    case 'address':
      return fc.option(
        fc.record({
          scheme: fc.constantFrom('vn-2018' as const, 'vn-2025' as const),
          detail: typed,
          province: unit,
          district: unit,
          commune: unit,
        }),
      );
    case 'lookup':
      return fc.option(fc.record({ email: typed, outcome: fc.constantFrom('existing' as const, 'new' as const, 'elsewhere' as const) }));
    default:
      return typed;
  }
}

describe('every field kind', () => {
  for (const name of FIELD_KINDS) {
    const kind = kindOf(name);

    it(`${name}: tidying twice is tidying once, and stays within the shape`, () => {
      fc.assert(
        fc.property(anyValue(name), (value) => {
          const once = kind.tidy(value, settings);
          expect(kind.tidy(once, settings)).to.deep.equal(once);
          if (kind.shape.safeParse(value).success) expect(kind.shape.safeParse(once).success).to.equal(true);
        }),
      );
    });

    it(`${name}: checks, words and meanings never throw, and each finding has a code of its kind`, () => {
      fc.assert(
        fc.property(anyValue(name), (value) => {
          expect(kind.toText(value, words)).to.be.a('string');
          kind.mean(value, settings);
          for (const found of kind.check(kind.tidy(value, settings), { settings, values: {} }))
            expect(found.code).to.match(new RegExp(`^${name}\\.`, 'u'));
        }),
      );
    });

    it(`${name}: its empty value is empty, of its shape, and without words`, () => {
      expect(kind.isEmpty(kind.empty)).to.equal(true);
      expect(kind.shape.safeParse(kind.empty).success).to.equal(true);
      expect(kind.toText(kind.empty, words)).to.equal('');
    });
  }

  it('day: each day of the calendar is read back from what is shown', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }),
        (date) => {
          const day = { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
          expect(kindOf('day').tidy(showDay(day), settings)).to.equal(showDay(day));
          expect(kindOf('day').mean(showDay(day), settings)).to.equal(toIsoDay(day));
        },
      ),
    );
  });
});
