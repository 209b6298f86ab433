package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;

/** Why something was refused, in one sentence: that of the field if there is one. */
final class Refused {

    private Refused() {}

    static String sentence(Studio studio, Refusal refused) {
        return studio.page().refusals().fields(refused).values().stream()
                .findFirst()
                .orElseGet(() -> studio.page().of(refused));
    }
}
