package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Decide;
import app.yizhan.approval.TaskDetail;
import app.yizhan.organisation.Person;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;

/**
 * A task as it lies before its reader: what its parts and dialogs share.
 *
 * @param words of the family's version
 * @param decisions told what the reader does
 */
record OpenTask(
        TaskDetail task,
        Person reader,
        CaseWords words,
        PageWords page,
        DeskServices services,
        TaskPanel.Decisions decisions) {

    String say(String key, Object... args) {
        return page.say(key, args);
    }

    /** What the act is called at this step. */
    String act(Action action) {
        return words.act(task.step(), action.name()).orElseGet(() -> say("action." + action));
    }

    String slotId() {
        return task.slotId();
    }

    /** What the browser keeps words on this task under until they are decided. */
    String draft() {
        return "task/" + task.slotId();
    }

    /** What was written in one of its dialogs. */
    String draft(String dialog) {
        return draft() + "/" + dialog;
    }

    String applicant() {
        return task.request().applicantName();
    }

    /** Name of a step, or the applicant's. */
    String target(String step) {
        return step.equals(Decide.APPLICANT) ? say("return.applicant", applicant()) : words.step(step);
    }
}
