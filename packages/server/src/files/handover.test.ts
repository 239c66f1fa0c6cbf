import type { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { expect } from 'chai';
import type { SignedIn } from '../storage/caller.js';
import { finisher, type UploadHouse } from './handover.js';

describe('finishing an upload', () => {
  const upload = new Upload({ id: 'u1', offset: 9, size: 9, metadata: { done: 'yes' } });

  it('is done once for all who ask while it is under way, and looked at anew for who asks later', async () => {
    let looked = 0;
    let answer: (upload: Upload) => void = () => undefined;
    const getUpload = (): Promise<Upload> => {
      looked += 1;
      return new Promise((resolve) => (answer = resolve));
    };
    const finish = finisher({ store: { getUpload } as unknown as FileStore } as UploadHouse);
    const who = {} as SignedIn;
    const both = [finish(who, upload), finish(who, upload)];
    answer(upload);
    await Promise.all(both);
    expect(looked).to.equal(1);
    const later = finish(who, upload);
    answer(upload);
    await later;
    expect(looked).to.equal(2);
  });
});
