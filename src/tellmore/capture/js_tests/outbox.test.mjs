import assert from "node:assert/strict";
import { test } from "node:test";

import { LONGEST_WAIT, makeOutbox, waitAfter } from "../static/capture/js/outbox.js";

function made(answers) {
  const told = [];
  const planned = [];
  const outbox = makeOutbox({
    send: async () => answers.shift(),
    schedule: (work, wait) => {
      planned.push({ work, wait });
      return { cancel() {} };
    },
    tell: (state) => told.push(state),
  });
  return { outbox, told, planned };
}

test("a change is sent and received", async () => {
  const { outbox, told } = made(["received"]);
  await outbox.changed();
  assert.deepEqual(told, ["saving", "received"]);
  assert.equal(outbox.isEmpty, true);
});

test("a dead network keeps the change and tries again with doubling waits", async () => {
  const { outbox, told, planned } = made(["again", "again", "received"]);
  await outbox.changed();
  await planned[0].work();
  await planned[1].work();
  assert.deepEqual(planned.map((one) => one.wait), [1000, 2000]);
  assert.deepEqual(told.at(-1), "received");
});

test("a session that ended keeps the change and asks to sign in", async () => {
  const { outbox, told, planned } = made(["signIn"]);
  await outbox.changed();
  assert.equal(told.at(-1), "signIn");
  assert.equal(outbox.isEmpty, false);
  assert.equal(planned.length, 0);
});

test("a change that comes while sending is sent afterwards", async () => {
  let release;
  const sent = [];
  const outbox = makeOutbox({
    send: () => new Promise((done) => { sent.push(1); release = () => done("received"); }),
    schedule: () => ({ cancel() {} }),
    tell() {},
  });
  const first = outbox.changed();
  outbox.changed();
  release();
  await new Promise((done) => setImmediate(done));
  release();
  await first;
  assert.equal(sent.length, 2);
});

test("waits end at five minutes", () => {
  assert.equal(waitAfter(1), 1000);
  assert.equal(waitAfter(50), LONGEST_WAIT);
});
