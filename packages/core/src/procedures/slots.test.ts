import { expect } from 'chai';
import { fileFailure, judgeFile } from './slots.js';
import { issueIndividuals } from './vn-2018/issue-individuals.js';
import type { SlotDefinition } from './definition.js';

const slot = issueIndividuals.slots[0] as SlotDefinition;
const MB = 1024 * 1024;
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('judging a file for a slot', () => {
  const cases: readonly (readonly [string, number, string | undefined, string | undefined])[] = [
    ['125-SNV-VP_da-ky.pdf', 14 * MB, PDF, undefined],
    ['VĂN BẢN.PDF', 25 * MB, PDF, undefined],
    ['van-ban.pdf', 25 * MB + 1, PDF, 'file.size'],
    ['van-ban.pdf', 0, undefined, 'file.empty'],
    ['van-ban.pdf', 9, 'application/x-msdownload', 'file.program'],
    ['van-ban.pdf', 9, 'image/png', 'file.content'],
    ['van-ban.pdf', 9, undefined, 'file.unreadable'],
    ['van-ban.exe', 9, 'application/x-msdownload', 'file.extension'],
    ['van-ban.pdf.exe', 9, PDF, 'file.extension'],
    ['van-ban', 9, PDF, 'file.no-extension'],
    ['.pdf', 9, PDF, 'file.no-extension'],
    ['van-ban.', 9, PDF, 'file.no-extension'],
    ['van-ban.doc', 9, 'application/x-cfb', undefined],
    ['van-ban.docx', 9, DOCX, undefined],
    ['van-ban.docx', 9, 'application/zip', undefined],
    ['van-ban.docx', 9, 'application/x-cfb', 'file.content'],
    ['danh-sach.xlsx', 9, DOCX, 'file.content'],
    ['danh-sach.xls', 9, 'application/x-cfb', undefined],
    ['tat-ca.zip', 9, DOCX, undefined],
    ['tat-ca.zip', 9, 'application/x-7z-compressed', 'file.content'],
    ['ghi-chu.txt', 9, undefined, undefined],
    ['ghi-chu.txt', 9, PDF, 'file.content'],
    ['anh.jpeg', 9, 'image/jpeg', undefined],
  ];
  for (const [name, size, detected, expected] of cases) {
    it(`${name} of ${size} bytes that shows ${detected ?? 'no signature'} is ${expected ?? 'fine'}`, () => {
      expect(judgeFile({ name, size, detected }, slot)?.code).to.equal(expected);
    });
  }

  it('names both types, and sizes in whole megabytes', () => {
    expect(judgeFile({ name: 'a.pdf', size: 9, detected: 'image/png' }, slot)?.params).to.deep.equal({ extension: 'pdf', detected: 'png' });
    expect(judgeFile({ name: 'a.pdf', size: 25.2 * MB, detected: PDF }, slot)?.params).to.deep.equal({ size: 26, most: 25 });
  });

  it('fails as too large by size and as wrong type by all else', () => {
    const tooLarge = judgeFile({ name: 'a.pdf', size: 26 * MB, detected: PDF }, slot);
    const wrongType = judgeFile({ name: 'a.exe', size: 9, detected: undefined }, slot);
    expect([tooLarge, wrongType].map((found) => (found === undefined ? undefined : fileFailure(found)))).to.deep.equal([
      'too-large',
      'wrong-type',
    ]);
  });
});
