/** Procedure 06 under decree 68/2024/NĐ-CP: restoring key storage devices. Form 06 of the decree. */
import type { ProcedureDefinition } from '../definition.js';
import { restoreDevices as before } from '../vn-2018/restore-devices.js';
import { underDecree68 } from './decree-68.js';

export const restoreDevices: ProcedureDefinition = underDecree68(before, {
  'coordinator.id-number': 'Số định danh cá nhân',
});
