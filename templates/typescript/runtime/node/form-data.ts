/**
 * A form as `multipart/form-data` (HTML §4.10.21.8). A `Blob` of its parts knows its length and reads files only when
 * they are sent.
 */
export function formDataBlob(form: FormData): Blob {
  const boundary = `----form-${crypto.randomUUID()}`;
  const parts: (string | Blob)[] = [];
  form.forEach((value, name) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(lines(name))}"`;
    if (typeof value === "string") parts.push(`${head}\r\n\r\n${lines(value)}\r\n`);
    else {
      const type = value.type || "application/octet-stream";
      parts.push(`${head}; filename="${escape(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`, value, "\r\n");
    }
  });
  parts.push(`--${boundary}--\r\n`);
  return new Blob(parts, { type: `multipart/form-data; boundary=${boundary}` });
}

const lines = (text: string): string => text.replace(/\r\n?|\n/g, "\r\n");

const escape = (text: string): string => text.replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/"/g, "%22");
