import { expect } from 'chai';
import type { FieldValues } from '../records/draft.js';
import { anAccount, theSettings } from '../testing/index.js';
import { registeredEmail, registeredFacts, registeredOrganisation, registeredProfile } from './registered.js';
import { REGISTRATION_FORM } from './registration-form.js';

const address = {
  scheme: 'vn-2025',
  detail: 'Số 1, đường Lê Lợi',
  province: { code: '92', name: 'Thành phố Cần Thơ' },
  district: null,
  commune: { code: '31117', name: 'Phường Ninh Kiều' },
} as const;

const settings = { ...theSettings(), addresses: 'vn-2025' as const };

function answers(organisation: FieldValues = {}): Record<'organisation' | 'recipient' | 'account', FieldValues> {
  const begun = REGISTRATION_FORM.begin();
  const { recipient } = anAccount();
  return {
    organisation: { ...begun['organisation'], organisation: { id: 'o1', name: 'Sở Y tế' }, phone: '02923812345', taxCode: '0100109106', address, parentAuthority: 'UBND thành phố', ...organisation },
    recipient: { ...begun['recipient'], ...recipient, address },
    account: { email: 'VanThu@SoYTe.CanTho.gov.vn', committed: true },
  };
}

const created = { isNew: true, organisation: null, newName: 'Trung tâm Kiểm soát bệnh tật', newParent: { id: 'o1', name: 'Sở Y tế' } };

describe('the registration form', () => {
  const codesOf = (given: ReturnType<typeof answers>) => REGISTRATION_FORM.check(given, settings).filter(({ severity }) => severity === 'error').map(({ path, code }) => `${path.join('/')} ${code}`);

  it('passes what a standing organisation and a new one say', () => {
    expect(codesOf(answers())).to.deep.equal([]);
    expect(codesOf(answers(created))).to.deep.equal([]);
  });

  it('asks for every field that the manual stars, and for the commitment', () => {
    const asked = REGISTRATION_FORM.check(REGISTRATION_FORM.begin(), settings).map(({ path }) => path.join('/'));
    expect(asked).to.deep.equal([
      'organisation/organisation', 'organisation/phone', 'organisation/address',
      'recipient/fullName', 'recipient/mobile', 'recipient/officialEmail', 'recipient/idNumber', 'recipient/idIssuedOn', 'recipient/idIssuedBy', 'recipient/address',
      'account/email', 'account/committed',
    ]);
  });

  it('asks a new organisation for its name and its parent, and a standing one for neither', () => {
    expect(codesOf(answers({ ...created, newName: '', newParent: null }))).to.deep.equal(['organisation/newName required', 'organisation/newParent required.organisation']);
    expect(codesOf(answers({ newName: '', newParent: null }))).to.deep.equal([]);
  });

  it('refuses a private mailbox, and papers of tomorrow', () => {
    const given = answers();
    expect(codesOf({ ...given, account: { ...given.account, email: 'van.thu@gmail.com' } })).to.deep.equal(['account/email official-email.free-mail']);
    expect(codesOf({ ...given, recipient: { ...given.recipient, idIssuedOn: '01/01/2031' } })).to.have.length(1);
  });
});

describe('what a registration becomes', () => {
  it('is an account of the organisation that was chosen', () => {
    expect(registeredOrganisation(answers())).to.deep.equal({ kind: 'standing', id: 'o1', name: 'Sở Y tế' });
  });

  it('is a new organisation below the parent that was chosen, with the facts that were said', () => {
    expect(registeredOrganisation(answers(created))).to.deep.equal({
      kind: 'new',
      parentId: 'o1',
      facts: { name: 'Trung tâm Kiểm soát bệnh tật', phone: '02923812345', taxCode: '0100109106', address, province: '92' },
    });
  });

  it('leaves out facts that were left blank', () => {
    expect(registeredFacts({ phone: '', taxCode: '', budgetCode: '', address: null })).to.deep.equal({});
    expect(registeredFacts({})).to.deep.equal({});
  });

  it('signs in with its address in lower case', () => {
    expect(registeredEmail(answers())).to.equal('vanthu@soyte.cantho.gov.vn');
    expect(registeredEmail({})).to.equal('');
  });

  it('names the place without its rank, as a date line does', () => {
    for (const name of ['tỉnh Cà Mau', 'Tỉnh Cà Mau', 'thành phố Cà Mau', 'Cà Mau']) {
      const given = answers({ address: { ...address, province: { code: '96', name } } });
      expect(registeredProfile(given, (key) => key).place, name).to.equal('Cà Mau');
    }
  });

  it('pre-fills wizards with the recipient, the place and the body above, and with no signer', () => {
    const profile = registeredProfile(answers(), (key) => key);
    const { recipient } = anAccount();
    expect(profile).to.deep.include({ parentAuthority: 'UBND thành phố', place: 'Cần Thơ', signer: { capacities: '', name: '' } });
    for (const id of ['fullName', 'position', 'mobile', 'officialEmail', 'idNumber', 'idIssuedOn', 'idIssuedBy']) expect(profile.recipient[id], id).to.equal(recipient[id] ?? '');
    expect(profile.recipient['address']).to.match(/^Số 1, đường Lê Lợi.*Ninh Kiều.*Cần Thơ/u);
  });
});
