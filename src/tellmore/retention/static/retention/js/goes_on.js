// A change of keys goes on by itself while somebody looks; without this, the button does the same.

const waiting = document.querySelector("form[data-goes-on]");
if (waiting && document.visibilityState === "visible") setTimeout(() => waiting.requestSubmit(), 600);
