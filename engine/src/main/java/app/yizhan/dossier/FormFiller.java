package app.yizhan.dossier;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.party.PartyCases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a form with what a case holds; what it does not hold stays empty. */
@Component
class FormFiller {

    /** What says something of a person; in the mode that prints days alone it is written by hand. */
    private static final Set<String> CONTENTS = Set.of("opinion", "vote", "inquiry");

    private final FormFacts facts;
    private final FormWords words;
    private final People people;
    private final List<AssessmentWords> assessments;
    private final SchoolClock clock;

    FormFiller(FormFacts facts, FormWords words, People people, List<AssessmentWords> assessments, SchoolClock clock) {
        this.facts = facts;
        this.words = words;
        this.people = people;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** One of the acts of a step that comes again and again. @param said by field, what was written at it */
    private record Period(PartyCases.Done act, Map<String, Object> said) {}

    /** @param blank whether only index and days are printed */
    private record Filling(CaseOnPaper open, String readerId, boolean blank) {}

    FormSheet fill(PaperForm form, CaseOnPaper open, String readerId, boolean blank) {
        var filling = new Filling(open, readerId, blank);
        return new FormSheet(
                words.say("dossier.form." + form.code()),
                words.say("dossier.head.branch", Map.of("name", facts.say(open, "case.branch", readerId))),
                words.say("dossier.head.number", Map.of("number", open.request().number())),
                form.parts().stream().flatMap(part -> sections(part, filling)).toList(),
                foot(readerId));
    }

    String foot(String readerId) {
        return words.say("dossier.foot", Map.of("name", people.get(readerId).name(), "at", words.at(clock.now())));
    }

    /** A form that nothing was written on yet has one empty table for the first time. */
    private Stream<FormSheet.Section> sections(PaperForm.Part part, Filling filling) {
        if (part.each() == null) {
            return Stream.of(section(part, filling, null, 1));
        }
        var periods = periods(filling.open(), part.each());
        List<FormSheet.Section> all = new ArrayList<>();
        for (int i = 0; i < Math.max(1, periods.size()); i++) {
            all.add(section(part, filling, i < periods.size() ? periods.get(i) : null, i + 1));
        }
        return all.stream();
    }

    private FormSheet.Section section(PaperForm.Part part, Filling filling, @Nullable Period period, int n) {
        var title = part.title() == null ? "" : words.say("dossier.part." + part.title(), Map.of("n", n));
        return new FormSheet.Section(
                title,
                part.rows().stream()
                        .map(row -> new FormSheet.Row(row.stream()
                                .map(cell -> cell(cell, filling, period))
                                .toList()))
                        .toList());
    }

    private FormSheet.Cell cell(PaperForm.Cell cell, Filling filling, @Nullable Period period) {
        var label = cell.label().isEmpty() || cell.isField() && isField(cell, filling)
                ? words.label(filling.open(), cell.field())
                : words.say("dossier.label." + cell.label());
        List<String> closing = new ArrayList<>();
        cell.sign().forEach(who -> closing.add(words.say("dossier.sign." + who)));
        if (!cell.sign().isEmpty()) {
            var day = cell.day().isEmpty() ? "" : said(cell.day(), filling, period);
            closing.add(day.isEmpty() ? words.say("dossier.sign.day") : day);
        }
        return new FormSheet.Cell(label, text(cell, filling, period), 1, cell.lines(), closing);
    }

    private static boolean isField(PaperForm.Cell cell, Filling filling) {
        return filling.open().family().field(cell.field()).isPresent();
    }

    private String text(PaperForm.Cell cell, Filling filling, @Nullable Period period) {
        if (cell.of().isEmpty() || filling.blank() && isContents(cell, filling.open())) {
            return "";
        }
        boolean closed = cell.veiled()
                && isField(cell, filling)
                && !filling.open().fields().contains(cell.field());
        return closed ? words.say("dossier.veiled") : said(cell.of(), filling, period);
    }

    private boolean isContents(PaperForm.Cell cell, CaseOnPaper open) {
        var kind = cell.of().substring(0, cell.of().indexOf('.'));
        return CONTENTS.contains(kind)
                || cell.isField() && open.family().field(cell.field()).isPresent() && !words.isDay(open, cell.field());
    }

    private String said(String of, Filling filling, @Nullable Period period) {
        if (!of.startsWith("period.")) {
            return facts.say(filling.open(), of, filling.readerId());
        }
        if (period == null) {
            return "";
        }
        var what = of.substring("period.".length());
        return switch (what) {
            case "day" -> words.day(period.act().day());
            case "by" -> people.get(period.act().by()).name();
            default -> words.field(filling.open(), what, period.said().get(what));
        };
    }

    /** The last has the words of the case, unless its act was taken back since; those before have what another feature kept. */
    private List<Period> periods(CaseOnPaper open, String step) {
        Map<String, Map<String, Object>> kept = new HashMap<>();
        assessments.forEach(each -> kept.putAll(each.of(open.request().id())));
        var acts = FormFacts.periods(open, step);
        return acts.stream()
                .map(act -> new Period(act, kept.getOrDefault(act.id(), lastWords(open, acts, act))))
                .toList();
    }

    private Map<String, Object> lastWords(CaseOnPaper open, List<PartyCases.Done> acts, PartyCases.Done act) {
        return act.equals(acts.getLast()) && facts.isLatest(open, act) ? open.data() : Map.of();
    }
}
