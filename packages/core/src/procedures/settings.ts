/** Settings in force: what the profile says, then what the host says over it, on a given day. */
import type { Finding, Settings } from '../fields/kind.js';
import type { IsoDay } from '../support/date.js';
import type { Issue, Severity } from '../support/issue.js';
import type { Path } from '../support/path.js';
import type { Profile } from './definition.js';

/** What a host may set. A list replaces the profile's list; severities are merged code by code, addressees procedure by procedure. */
export interface SettingsOverrides {
  readonly officialEmail?:
    { readonly refused?: readonly string[] | undefined; readonly trusted?: readonly string[] | undefined } | undefined;
  readonly severities?: Readonly<Record<string, Severity>> | undefined;
  readonly operators?: readonly string[] | undefined;
  readonly addresses?: Settings['addresses'] | undefined;
  readonly addressees?: Settings['addressees'];
}

export function settingsOf(profile: Profile, overrides: SettingsOverrides, today: IsoDay): Settings {
  const { officialEmail, severities, operators, addresses, addressees } = profile.settings;
  return {
    today,
    officialEmail: {
      refused: overrides.officialEmail?.refused ?? officialEmail.refused,
      trusted: overrides.officialEmail?.trusted ?? officialEmail.trusted,
    },
    severities: { ...severities, ...overrides.severities },
    operators: overrides.operators ?? operators,
    addresses: overrides.addresses ?? addresses,
    addressees: { ...addressees, ...overrides.addressees },
  };
}

/** A finding as an issue at its path, with the severity in force; `undefined` where that is `off`. */
export function issueOf(path: Path, found: Finding, source: Issue['source'], settings: Settings): Issue | undefined {
  const severity = settings.severities[found.code] ?? found.severity;
  return severity === 'off' ? undefined : { path, code: found.code, params: found.params ?? {}, severity, source };
}
