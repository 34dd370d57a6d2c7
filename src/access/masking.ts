import type { Mask } from "./personal.ts";

/**
 * The useful rest of a value its reader may not see: `138****8000`, `a***@example.com`, the last four
 * characters of a document number. Short values keep less, so that the rest never gives the whole away.
 * Undefined where nothing may be shown.
 */
export function masked(mask: Mask, text: string): string | undefined {
  switch (mask) {
    case "phone":
      return maskPhone(text);
    case "email":
      return maskEmail(text);
    case "tail":
      return text.length >= 8 ? `****${text.slice(-4)}` : "****";
    case "hidden":
      return undefined;
  }
}

function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  if (digits.length >= 10) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 7 ? `****${digits.slice(-2)}` : "****";
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (at < 1) return "****";
  const [first] = email;
  return `${first}***${email.slice(at)}`;
}
