import { expect } from 'chai';
import { anAccount, frozen, theSettings } from '../testing/index.js';
import { PROFILE_FORM, profileOf, profileValues } from './profile-form.js';

describe('the form of a profile', () => {
  const account = frozen(anAccount({ recipient: { fullName: 'Trần Văn Bình', extra: 'giữ nguyên' }, signer: { capacities: 'KT. GIÁM ĐỐC', name: 'Lê Thị Hà' } }));

  it('begins with what the account has, and comes back to it unchanged', () => {
    const values = profileValues(account);
    expect(PROFILE_FORM.shape.safeParse(values).success).to.equal(true);
    const { parentAuthority, place } = account.organisation;
    const profile = profileOf(values, account);
    expect(profile).to.deep.include({ parentAuthority, place, signer: account.signer });
    expect(profile.recipient).to.deep.include(account.recipient);
  });

  it('keeps facts of the recipient that it does not ask for', () => {
    const values = profileValues(account);
    const { recipient } = profileOf({ ...values, recipient: { ...values['recipient'], fullName: 'Lê Thị Hà' } }, account);
    expect([recipient['fullName'], recipient['extra']]).to.deep.equal(['Lê Thị Hà', 'giữ nguyên']);
  });

  it('requires nothing, and checks what is given', () => {
    const settings = theSettings();
    expect(PROFILE_FORM.check(PROFILE_FORM.begin(), settings)).to.deep.equal([]);
    const issues = PROFILE_FORM.check({ ...PROFILE_FORM.begin(), recipient: { idNumber: '12345', idIssuedOn: '01/01/2099' } }, settings);
    expect(issues.map(({ path, code }) => [path.join('.'), code])).to.deep.equal([['recipient.idNumber', 'identity.length'], ['recipient.idIssuedOn', 'day.future']]);
  });
});
