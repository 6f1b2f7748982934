// The only module that touches IndexedDB: one key for this browser, and sealed drafts by session.

import { newKey, seal, unseal } from "./seal.js";

const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function openStore(factory = indexedDB) {
  const opening = factory.open("tellmore", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("keys");
    opening.result.createObjectStore("drafts");
  };
  const database = await asked(opening);
  const within = (name, mode) => database.transaction(name, mode).objectStore(name);

  async function key() {
    const known = await asked(within("keys", "readonly").get("device"));
    if (known) return known;
    const fresh = await newKey();
    try {
      await asked(within("keys", "readwrite").add(fresh, "device"));
      return fresh;
    } catch {
      return asked(within("keys", "readonly").get("device")); // another tab made it first
    }
  }

  return {
    async keep(session, draft) {
      const sealed = await seal(await key(), draft, session);
      await asked(within("drafts", "readwrite").put(sealed, session));
    },
    async find(session) {
      const sealed = await asked(within("drafts", "readonly").get(session));
      if (!sealed) return null;
      try {
        return await unseal(await key(), sealed, session);
      } catch {
        return null; // sealed under a key this browser no longer has: nobody can read it
      }
    },
    drop: (session) => asked(within("drafts", "readwrite").delete(session)),
  };
}
