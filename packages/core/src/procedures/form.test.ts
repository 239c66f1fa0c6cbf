import { expect } from 'chai';
import { theSettings } from '../testing/index.js';
import { compileForm, type FormDefinition } from './form.js';

const definition: FormDefinition = {
  id: 'visit',
  sections: [
    {
      id: 'person',
      title: 'person',
      fields: [
        { id: 'name', kind: 'text', label: 'name', required: true, maxLength: 20 },
        { id: 'abroad', kind: 'flag', label: 'abroad' },
        { id: 'passport', kind: 'text', label: 'passport', required: true, visible: { equals: { field: 'abroad', value: true } } },
        { id: 'bornOn', kind: 'day', label: 'born-on' },
      ],
    },
    { id: 'stay', title: 'stay', fields: [{ id: 'email', kind: 'official-email', label: 'email', required: true }] },
  ],
  rules: [{ rule: 'day-not-future', scope: 'person', args: { day: 'bornOn' } }],
};

const form = compileForm(definition);
const settings = theSettings();
const filled = { person: { name: 'Lê An', abroad: false, passport: '', bornOn: '01/02/1990' }, stay: { email: 'le.an@x.gov.vn' } };
const found = (values: Parameters<typeof form.check>[0]) => form.check(values, settings).map(({ path, code }) => `${path.join('/')} ${code}`);

describe('a form', () => {
  it('begins empty, and asks at first for what is required and applies', () => {
    expect(form.begin()).to.deep.equal({ person: { name: '', abroad: false, passport: '', bornOn: '' }, stay: { email: '' } });
    expect(found(form.begin())).to.deep.equal(['person/name required', 'stay/email required']);
  });

  it('says nothing of what is right', () => {
    expect(found(filled)).to.deep.equal([]);
  });

  it('asks for a field that is shown by another, and only then', () => {
    expect(found({ ...filled, person: { ...filled.person, abroad: true } })).to.deep.equal(['person/passport required']);
  });

  it('checks fields by their kinds and sections by their rules, in order', () => {
    const wrong = { person: { ...filled.person, bornOn: '01/02/2090' }, stay: { email: 'le.an@gmail.com' } };
    expect(found(wrong).map((each) => each.split(' ')[0])).to.deep.equal(['person/bornOn', 'stay/email']);
    expect(form.checkSection('stay', wrong, settings).map(({ path }) => path)).to.deep.equal([['stay', 'email']]);
    expect(form.checkSection('nowhere', wrong, settings)).to.deep.equal([]);
  });

  it('takes sections that are missing for empty ones', () => {
    expect(found({})).to.deep.equal(found(form.begin()));
  });

  it('takes half-filled values of its own fields, and no others', () => {
    expect(form.shape.safeParse({ person: { name: 'x' } }).success).to.equal(true);
    expect(form.shape.safeParse({}).success).to.equal(true);
    for (const foreign of [{ person: { age: 3 } }, { house: {} }, { person: { name: 7 } }, { person: { name: 'x'.repeat(10_000) } }]) {
      expect(form.shape.safeParse(foreign).success, JSON.stringify(foreign).slice(0, 40)).to.equal(false);
    }
  });

  it('tidies each value, and empties those that do not apply', () => {
    const tidied = form.tidied({ person: { ...filled.person, name: '  Lê   An ', passport: 'B123' }, stay: { email: ' Le.An@X.gov.vn ' } }, settings);
    expect(tidied).to.deep.equal({ person: { name: 'Lê An', abroad: false, bornOn: '01/02/1990' }, stay: { email: 'le.an@x.gov.vn' } });
  });

  it('finds its fields by their paths, and keys of its strings by its id', () => {
    expect(form.field(['person', 'bornOn'])?.definition.kind).to.equal('day');
    for (const path of [['person', 'x'], ['x', 'name'], ['person'], ['person', 'name', 'x']]) expect(form.field(path), path.join('/')).to.equal(undefined);
    expect(form.key('name')).to.equal('visit.name');
  });

  it('is refused as a defect when it names a rule that is not there', () => {
    expect(() => compileForm({ ...definition, rules: [{ rule: 'no-such-rule', scope: 'person', args: {} }] })).to.throw(/no-such-rule/u);
  });
});
