/** How addresses are compared: the one spelling that the database keeps them in. */
export function addressKey(email: string): string {
  return email.trim().toLowerCase();
}
