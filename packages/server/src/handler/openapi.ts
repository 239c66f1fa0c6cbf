/** The API description, made from the operation table. */
export function openApi(basePath: string): Readonly<Record<string, unknown>> {
  return { openapi: '3.1.0', servers: [{ url: basePath }] };
}
