// The headline coach, in a worker of its own.
import { answerWith } from "../../../ui/js/coach/answers.js";
import { headlineCoach } from "./linter.js";

answerWith(headlineCoach);
