package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.RatingFigures;
import app.yizhan.figures.StepFigures;
import app.yizhan.ui.figures.FiguresPresenter.Outcome;
import app.yizhan.ui.text.PageWords;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How what is counted is called in the reader's language. */
record WeekNames(Families families, PageWords words) {

    String service(String key) {
        return families.latest(key).name(words.locale());
    }

    String step(StepFigures step) {
        return families.of(step.definitionId()).stepName(words.locale(), step.step());
    }

    String unit(StepFigures step) {
        var name = words.locale().getLanguage().equals("en") ? step.unitNameEn() : step.unitName();
        return name == null ? words.say("overdue.no-unit") : name;
    }

    /** @param ofOne whether the reader knows which service it is */
    String stepOf(StepFigures step, boolean ofOne) {
        return words.say("figures.step.unit", ofOne ? step(step) : serviceStep(step), unit(step));
    }

    String serviceStep(StepFigures step) {
        return words.say("overdue.step.line", service(step.service()), step(step));
    }

    String result(Outcome outcome) {
        return families.latest(outcome.service())
                .text(words.locale(), outcome.result())
                .orElse(outcome.result());
    }

    /** @param ofOne whether the reader knows which service it is */
    String outcome(Outcome outcome, boolean ofOne) {
        return ofOne ? result(outcome) : words.say("overdue.step.line", service(outcome.service()), result(outcome));
    }

    String stars(RatingFigures line) {
        return BigDecimal.valueOf(line.average())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
