/** What the wizard's stories stand on: a draft of six people at the backend, and hands that type and press. */
import type { MemoryBackend } from '@ctso/backends/memory';
import type { Dossiers, Draft, Failure, FieldValues, Row } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { aBackend, aPorts, procedure, settings, world } from './world.js';

export const DOSSIER = '11111111-1111-4111-8111-111111111111';
const REF = { id: procedure.definition.id, profile: procedure.definition.profile };

function aRow(fullName: string, { mailbox: id, ...values }: FieldValues & { readonly mailbox: string }): Row {
  const email = `${id}@snv.lamgiang.gov.vn`;
  return {
    id,
    values: {
      ...procedure.beginRow(id).values,
      fullName, idIssuedOn: '14/05/2021', idIssuedBy: 'Cục Cảnh sát QLHC về TTXH', organisation: { id: 'H99.12', name: 'Sở Nội vụ tỉnh Lam Giang' }, province: '24',
      position: 'Chuyên viên', phone: '0912345678', lookup: { email, outcome: 'new' }, ...values, officialEmail: email,
    },
  };
}

export const GOOD_ROWS: readonly Row[] = [
  aRow('Nguyễn Thị Hoa', { mailbox: 'nguyenthihoa', birthDate: '21/07/1985', idNumber: '030185004127', position: 'Trưởng phòng' }),
  aRow('Trần Quốc Vượng', { mailbox: 'vuongtq', birthDate: '03/02/1990', idNumber: '001090012345', simOperator: 'Viettel', keepNumber: true }),
  aRow('Đặng Ngọc Quỳnh', { mailbox: 'quynhdn', birthDate: '28/12/1995', idNumber: '038195003316', position: 'Chuyên viên chính' }),
];

/** One with a warning, one with an error. */
export const ROWS: readonly Row[] = [
  ...GOOD_ROWS,
  aRow('Lê Thị Ánh Tuyết', { mailbox: 'tuyetlta', birthDate: '15/11/1992', idNumber: '037191006842', position: 'Phó Chi cục trưởng' }),
  aRow('Phạm Đức Huỳnh', { mailbox: 'huynhpd', birthDate: '09/09/1978', idNumber: '34938493849', position: 'Thanh tra viên' }),
];

export function aDraft(rows: readonly Row[] = GOOD_ROWS): Draft {
  const [first] = world.accounts;
  if (first === undefined) throw new Error('the demo world has no account');
  const begun = procedure.begin(first.account, settings, vietnamese().translate);
  const { letter, closing, ...rest } = begun.sections;
  return {
    sections: { ...rest, letter: { ...letter, symbol: '125/SNV-VP' }, closing: { ...closing, recipients: '- Như trên;\n- UBND tỉnh;\n- Lưu: VT.' }, commitment: { agreed: true } },
    rows,
  };
}

export const SIGNED = new File(['%PDF-1.7'], '125-SNV-VP_de-nghi-cap-CTS_da-ky.pdf', { type: 'application/pdf' });

export interface Standing {
  readonly draft?: Draft;
  readonly signed?: boolean;
  readonly filed?: boolean;
  readonly dossiers?: (dossiers: Dossiers) => Partial<Dossiers>;
}

/** A backend with the draft, perhaps with its paper, perhaps filed; `dossiers` bends what the wizard then meets. */
export async function standing({ draft = aDraft(), signed = false, filed = false, dossiers = () => ({}) }: Standing = {}): Promise<MemoryBackend> {
  const backend = aBackend();
  const { revision } = await backend.dossiers.create({ id: DOSSIER, procedure: REF, draft });
  const [slot] = procedure.definition.slots;
  if ((signed || filed) && slot !== undefined) await backend.attachments.put({ id: crypto.randomUUID(), dossierId: DOSSIER, slot: slot.id, name: SIGNED.name, file: SIGNED });
  if (filed) await backend.dossiers.act({ id: DOSSIER, revision, key: 'filed', act: 'submit' });
  return { ...backend, dossiers: { ...backend.dossiers, ...dossiers(backend.dossiers) } };
}

/** Saving fails so; everything else works. */
export function savesFail(failure: Failure): Standing {
  return { dossiers: () => ({ save: () => Promise.reject(failure) }) };
}

export function offlinePorts(): ReturnType<typeof aPorts> {
  const ports = aPorts();
  return { ...ports, environment: { ...ports.environment, online: () => false } };
}

const frame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** Every element with this selector, in this tree and in the shadow trees below it. */
function deep(root: ParentNode, selector: string): HTMLElement[] {
  const below = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : deep(shadowRoot, selector)));
  return [...root.querySelectorAll<HTMLElement>(selector), ...below];
}

async function appears(find: () => HTMLElement | undefined): Promise<HTMLElement> {
  for (let patience = 0; patience < 600; patience += 1) {
    const found = find();
    if (found !== undefined) return found;
    await frame();
  }
  throw new Error('waited in vain');
}

export async function press(canvas: HTMLElement, words: string): Promise<void> {
  const button = await appears(() => deep(canvas, 'button, a').find((one) => one.textContent.trim() === words));
  button.click();
}

export async function typeInto(canvas: HTMLElement, fieldId: string, text: string): Promise<void> {
  const field = await appears(() => deep(canvas, `[data-field="${fieldId}"]`)[0]);
  const input = await appears(() => field.shadowRoot?.querySelector<HTMLElement>('#control') ?? undefined) as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.blur();
}

export async function sees(canvas: HTMLElement, selector: string): Promise<void> {
  await appears(() => deep(canvas, selector)[0]);
}
