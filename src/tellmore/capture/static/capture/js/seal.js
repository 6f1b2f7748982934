// The only module that touches WebCrypto. Drafts are sealed with AES-GCM under a key that cannot leave the browser.

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

export const newKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

export async function seal(key, data, boundTo) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const body = ENCODER.encode(JSON.stringify(data));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: ENCODER.encode(boundTo) }, key, body);
  return { iv, sealed };
}

export async function unseal(key, { iv, sealed }, boundTo) {
  const body = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: ENCODER.encode(boundTo) }, key, sealed);
  return JSON.parse(DECODER.decode(body));
}

export const newId = () => {
  // A version 7 UUID (RFC 9562): 48 bits of milliseconds, then random bits.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let at = 5; at >= 0; at -= 1, now = Math.floor(now / 256)) bytes[at] = now % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
