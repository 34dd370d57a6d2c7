/** Weights of the first 17 digits and the check characters of GB 11643-1999. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";

/** The check character that belongs to the first 17 digits of an 18-digit resident number. */
export function residentCheck(first17: string): string {
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  return checks[sum % 11] ?? "";
}

/**
 * An 18-digit number with a right check character that belongs to nobody: no place has the area codes used
 * here (99xxxx for residents; 8199xx and 8399xx, beside the real 810000, 820000 and 830000, for the
 * residence permits of Hong Kong, Macao and Taiwan).
 */
export function residentNumber(
  area: "990000" | "819900" | "839900",
  birthday: string,
  sequence: number,
): string {
  const first17 = `${area}${birthday.replaceAll("-", "")}${String(sequence % 1000).padStart(3, "0")}`;
  return first17 + residentCheck(first17);
}

/** A document number of one of Hire's IdentificationTypes, plainly a test one. `male` fits the resident number. */
export function documentNumber(type: number, birthday: string, n: number, male: boolean): string {
  const sequence = (n % 490) * 2 + (male ? 1 : 0);
  const eight = String(n).padStart(8, "0");
  switch (type) {
    case 1:
      return residentNumber("990000", birthday, sequence);
    case 2:
      return `E${eight}`;
    case 3:
      return residentNumber("819900", birthday, sequence);
    case 4:
      return eight;
    case 6:
      return `H${eight}`;
    case 9:
      return residentNumber("839900", birthday, sequence);
    default:
      return `TEST-${eight}`;
  }
}
