/** A node of the organisation tree. */
import type { Address } from './draft.js';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** Identifier code (mã định danh), e.g. `H99.12.05`. */
  readonly code?: string | undefined;
  readonly parentId: string | null;
  /** How many direct children it has, known before they are loaded. */
  readonly childCount: number;
  /** Whether the signed-in account may file for it. Others are shown locked. */
  readonly inScope: boolean;
  /** Two-digit code of the province of its seat. */
  readonly province?: string | undefined;
  /** Facts below are given only for organisations in scope. */
  readonly address?: Address | undefined;
  readonly taxCode?: string | undefined;
  readonly budgetCode?: string | undefined;
  readonly officialEmail?: string | undefined;
  readonly phone?: string | undefined;
}

/** What a person may say of an organisation; everything but the name may be left out. */
export type OrganisationFacts = Pick<Organisation, 'name' | 'code' | 'province' | 'address' | 'taxCode' | 'budgetCode' | 'officialEmail' | 'phone'>;

/** A search hit: the organisation with its ancestors, root first. */
export interface OrganisationHit extends Organisation {
  readonly path: readonly { readonly id: string; readonly name: string }[];
}
