import assert from "node:assert/strict";
import { test } from "node:test";

import { quietSeats, turns } from "../static/capture/js/turns.js";

const said = (...seats) => seats.map((seat) => ({ seat, question: "q1" }));

test("turns are counted by seat", () => {
  assert.deepEqual([...turns(said("A", "A", "", "B"), ["A", "B", "C"])], [["A", 2], ["B", 1], ["C", 0]]);
});

test("nobody is called quiet before the talk is under way", () => {
  assert.deepEqual(quietSeats(turns(said("A"), ["A", "B"])), []);
});

test("a seat that was not heard is named once others spoke twice", () => {
  assert.deepEqual(quietSeats(turns(said("A", "B", "A", "B"), ["A", "B", "C"])), ["C"]);
});
