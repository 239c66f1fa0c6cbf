/** What a browser calls itself, in short: for its owner to tell sessions apart, too coarse to follow anybody by. */

/** Those that others imitate come last. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\/(\d{1,4})/u, 'Edge'],
  [/\bOPR\/(\d{1,4})/u, 'Opera'],
  [/\bcoc_coc_browser\/(\d{1,4})/u, 'Cốc Cốc'],
  [/\bFirefox\/(\d{1,4})/u, 'Firefox'],
  [/\bFxiOS\/(\d{1,4})/u, 'Firefox'],
  [/\bCriOS\/(\d{1,4})/u, 'Chrome'],
  [/\bChrome\/(\d{1,4})/u, 'Chrome'],
  [/\bVersion\/(\d{1,4})[\d.]* (?:Mobile\/\S+ )?Safari\//u, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/u, 'Android'],
  [/\b(?:iPhone|iPad)\b/u, 'iOS'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b/u, 'macOS'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bLinux\b/u, 'Linux'],
];

/** `Chrome 109, Windows`; empty for what none of them fits. */
export function agentOf(header: string | null | undefined): string {
  const said = (header ?? '').slice(0, 1000);
  const browser = BROWSERS.flatMap(([pattern, name]) => {
    const version = pattern.exec(said)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  })[0];
  const system = SYSTEMS.find(([pattern]) => pattern.test(said))?.[1];
  return [browser, system].filter((part) => part !== undefined).join(', ');
}
