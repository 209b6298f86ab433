package app.yizhan.ui.publicity;

import app.yizhan.notification.FullDate;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyWords;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How notices are told on pages. */
@Component
record PublicityWords(PartyWords party, PageWords page, Units units) {

    String say(String key, Object... args) {
        return page.say(key, args);
    }

    String unit(Unit unit) {
        return units.name(unit, page.locale());
    }

    String step(String code) {
        return party.step(code, page.locale());
    }

    /** From when until when, marked where a year without its holidays was counted in. */
    String days(LocalDate first, LocalDate last, boolean provisional) {
        var days = say("publicity.days", date(first), date(last));
        return provisional ? say("publicity.provisional", days) : days;
    }

    /** With its year: applications are years old. */
    String date(LocalDate day) {
        return page.notice("publicity.date", Map.of("day", new FullDate(day)));
    }

    String notice(String key) {
        return page.notice(key, Map.of());
    }

    /** The class stays as it was called on that day. */
    Span group(@Nullable String group) {
        var said = new Span(group == null ? "" : group);
        said.addClassNames("s", "q");
        said.getElement().setAttribute("lang", "zh-CN");
        return said;
    }

    /** Since when they are on the way; empty where nothing is known. */
    String since(@Nullable LocalDate applied, @Nullable LocalDate activist) {
        if (applied == null) {
            return "";
        }
        return activist == null
                ? say("publicity.applied", date(applied))
                : say("publicity.since", date(applied), date(activist));
    }

    Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("s", "q");
        return line;
    }

    /** In a list to choose from: two may have one name. */
    String label(String name, @Nullable String group) {
        return group == null ? page.name(name) : page.name(name) + " " + group;
    }

    Div named(String name, @Nullable String group) {
        var both = new Div(new Span(page.name(name)), group(group));
        both.addClassName("row");
        return both;
    }

    Div head(String title, Badge... marks) {
        var name = new H1(title);
        name.addClassName("grow");
        var head = new Div(name);
        head.addClassNames("page-head", "row", "between");
        head.add(marks);
        return head;
    }
}
