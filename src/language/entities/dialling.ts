import { none, type Reader } from "./reader.ts";

/** Country codes said apart from the number. The phone reader uses them; here they are only accounted for. */
export const readDialling: Reader = ({ dialling }) =>
  dialling.length === 0
    ? none
    : dialling.map(({ labels, start, end }) => {
        const [label] = labels;
        const value = label?.kind === "country" ? label.code : "";
        return { entity: { kind: "dialling", value, start, end }, named: true, or: [] };
      });
