// The question coach, in a worker of its own.
import { answerWith } from "../../../ui/js/coach/answers.js";
import { questionCoach } from "./linter.js";

answerWith(questionCoach);
