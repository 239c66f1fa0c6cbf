/** Where one caller keeps its session token between calls: a cookie for a browser, a variable for a program. */

export interface TokenJar {
  read(): string | undefined;
  /** `until` is absent for a token that goes when the browser closes. */
  write(token: string, until: Date | undefined): void;
  clear(): void;
}

/** For a program that calls the backend without HTTP between. */
export function memoryJar(): TokenJar {
  let kept: string | undefined;
  return {
    read: () => kept,
    write: (token) => {
      kept = token;
    },
    clear: () => {
      kept = undefined;
    },
  };
}
