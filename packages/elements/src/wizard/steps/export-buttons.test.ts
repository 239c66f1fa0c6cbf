import { Failure, type Exporter, type LetterModel, type UnknownCharacter } from '@ctso/core';
import { expect } from '@open-wc/testing';
import { deep, go, onDraft, settled, wordsOf, type Scene } from '../../testing/a-wizard.js';

type Export = Parameters<Exporter['export']>;

/** A printer that the test finishes by hand. */
function aPrinter(): Exporter & { readonly asked: Export[]; finish(file: Blob): void; fail(error: unknown): void } {
  const asked: Export[] = [];
  let finish: (file: Blob) => void;
  let fail: (error: unknown) => void;
  return {
    asked,
    export: (...call) => {
      asked.push(call);
      call[2]?.signal?.addEventListener('abort', () => { fail(new Failure('cancelled')); });
      return new Promise((resolve, reject) => { finish = resolve; fail = reject; });
    },
    pages: () => Promise.resolve([]),
    finish: (file) => { finish(file); },
    fail: (error) => { fail(error); },
  };
}

const buttons = (scene: Scene): string => wordsOf(deep(scene.wizard.shadowRoot!, 'ctso-export-buttons')[0]!);

describe('<ctso-export-buttons>', () => {
  it('hands the printer the letter as it stands, and saves what it makes', async () => {
    const printer = aPrinter();
    const scene = await onDraft({ exporter: printer });
    await go(scene, 'Xuất file Word');
    const [model, format] = printer.asked[0] as [LetterModel, string];
    expect(format).to.equal('docx');
    expect(model.blocks.map(({ kind }) => kind)).to.deep.equal(['letterhead', 'addressee', 'facts', 'reference', 'closing']);

    printer.finish(new Blob(['x']));
    await settled(scene.wizard);
    expect(buttons(scene)).to.contain('Đã xuất 125-SNV-VP-de-nghi-cap-chung-thu-so-cho-ca-nhan.docx');
  });

  it('shows how far it is, prints once, and can be stopped', async () => {
    const printer = aPrinter();
    const scene = await onDraft({ exporter: printer });
    await go(scene, 'Xuất file đơn đăng ký');
    printer.asked[0]?.[2]?.onProgress?.(40, 100);
    await settled(scene.wizard);
    expect(buttons(scene)).to.contain('Đang xuất file…').and.contain('Đã in 40 / 100 dòng');
    await expect(deep(scene.wizard.shadowRoot!, 'ctso-export-buttons')[0]!).to.be.accessible();

    await go(scene, 'Đang xuất file…');
    expect(printer.asked).to.have.length(1);

    await go(scene, 'Thôi xuất');
    expect(buttons(scene)).to.equal('Xem trước Xuất file đơn đăng ký Xuất file Word');
  });

  it('says in words why it failed', async () => {
    const printer = aPrinter();
    const scene = await onDraft({ exporter: printer });
    await go(scene, 'Xuất file Word');
    printer.fail(new Failure('unsupported'));
    await settled(scene.wizard);
    expect(buttons(scene)).to.match(/Chưa xuất được file\. \S/u);
  });

  it('names the character that cannot be printed, and where to mend it', async () => {
    const printer = aPrinter();
    const scene = await onDraft({ exporter: printer });
    await go(scene, 'Xuất file đơn đăng ký');
    const cause: UnknownCharacter = { character: '語', codePoint: 'U+8A9E', block: 'table', label: 'Họ và tên', row: 3 };
    printer.fail(new Failure('unsupported', { cause }));
    await settled(scene.wizard);
    expect(buttons(scene)).to.contain('Ký tự “語” (U+8A9E) ở dòng 3 của danh sách, cột “Họ và tên”, không có trong phông chữ của văn bản.');
  });

  it('prints the letter with its dossier’s fingerprint', async () => {
    const printer = aPrinter();
    const scene = await onDraft({ exporter: printer });
    await go(scene, 'Xuất file Word');
    const [model] = printer.asked[0]!;
    expect(model.stamp?.fingerprint).to.match(/^[0-9a-f]{64}$/u);
    expect(model.stamp?.text).to.match(/^Mã kiểm tra hồ sơ: [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/u);
  });
});
