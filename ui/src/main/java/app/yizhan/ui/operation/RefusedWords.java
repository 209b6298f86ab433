package app.yizhan.ui.operation;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.text.PageWords;

/** Why something was refused, in one sentence: that of the field if there is one. */
final class RefusedWords {

    private RefusedWords() {}

    static String of(PageWords page, Refusal refused) {
        return page.refusals().fields(refused).values().stream().findFirst().orElseGet(() -> page.of(refused));
    }
}
