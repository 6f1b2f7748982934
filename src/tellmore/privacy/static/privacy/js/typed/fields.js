// On a page of the team: a field with data-names-seen is watched from the moment somebody enters it, and only
// then is anything fetched. The server looks again at everything that is saved.

const model = document.getElementById("names-typed");
const watched = new WeakSet();
let opened; // one worker for all fields of the page

async function enter(field) {
  if (watched.has(field)) return;
  watched.add(field);
  opened ??= import("./watch.js").then(({ openWatch }) => openWatch(model));
  (await opened)(field);
}

const isWatched = (element) => element?.matches?.("[data-names-seen]");
document.addEventListener("focusin", ({ target }) => isWatched(target) && enter(target));
if (isWatched(document.activeElement)) enter(document.activeElement);
