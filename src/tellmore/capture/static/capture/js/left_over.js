// On the page of a closed conversation: does this device hold words that never arrived?

import { leftOver } from "./draft.js";
import { openStore } from "./store.js";

const notice = document.getElementById("left-over");
notice.hidden = !(await leftOver(await openStore(), notice.dataset.session));
notice.dataset.ready = "yes";
