import assert from "node:assert/strict";
import { test } from "node:test";

import { newId, newKey, seal, unseal } from "../static/capture/js/seal.js";

test("what was sealed comes back, and only for its session", async () => {
  const key = await newKey();
  const sealed = await seal(key, { text: "Señora K 🙂" }, "one");
  assert.deepEqual(await unseal(key, sealed, "one"), { text: "Señora K 🙂" });
  await assert.rejects(unseal(key, sealed, "two"));
});

test("the key cannot be taken out of the browser", async () => {
  assert.equal((await newKey()).extractable, false);
});

test("ids are version 7 and sort by time", async () => {
  const first = newId();
  await new Promise((done) => setTimeout(done, 3));
  assert.match(first, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(first < newId());
});
