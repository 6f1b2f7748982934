// On the page of a conversation that was erased: this device lets go of what it still holds of it.

import { openStore } from "./store.js";

const place = document.getElementById("erased");
await (await openStore()).drop(place.dataset.session);
place.dataset.ready = "yes";
