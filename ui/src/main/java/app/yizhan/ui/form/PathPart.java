package app.yizhan.ui.form;

import app.yizhan.request.RequestDetail.Candidate;
import app.yizhan.request.RequestDetail.PathStep;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.Station;
import app.yizhan.ui.line.StationLine;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The way ahead, beside a form: who will have it, until when. */
final class PathPart extends Aside {

    private static final int NAMED = 2;

    private final transient CaseWords words;
    private final transient PageWords page;
    private final String whose;
    private final Div head = new Div();
    private final Div body = new Div();

    /** @param whose who hands it in */
    PathPart(CaseWords words, PageWords page, String whose) {
        this.words = words;
        this.whose = whose;
        this.page = page;
        addClassName("side");
        setId("path");
        getElement().setAttribute("aria-label", getTranslation("path.title"));
        head.addClassNames("hd", "between");
        body.addClassName("bd");
        var card = new Div(head, body);
        card.addClassName("card");
        add(card);
    }

    void show(List<PathStep> steps) {
        head.removeAll();
        head.add(new H2(getTranslation("path.title")));
        body.removeAll();
        List<Station> stations = new ArrayList<>();
        stations.add(new Station(Station.State.HERE, getTranslation("path.submit"), whose, "", ""));
        steps.forEach(step -> stations.add(Station.ahead(words.step(step.step()), who(step), when(step))));
        body.add(StationLine.vertical(words.family().line(), stations));
        var foot = new Paragraph(steps.isEmpty() ? getTranslation("path.unknown") : summary(steps));
        foot.addClassNames("s", "q", "path-foot");
        body.add(foot);
        if (!steps.isEmpty()) {
            head.add(new Badge(Badge.Tone.PLAIN, getTranslation(said("path.count"), stations.size())));
        }
    }

    String summary(List<PathStep> steps) {
        return steps.stream()
                .map(PathStep::due)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .map(last -> getTranslation(
                        said("path.latest"), steps.size() + 1, page.times().day(last.toLocalDate())))
                .orElseGet(() -> getTranslation(said("path.stations"), steps.size() + 1));
    }

    private String said(String key) {
        return LineColor.words(words.family().line(), key);
    }

    private String who(PathStep step) {
        var names = step.candidates().stream().map(Candidate::name).toList();
        if (names.isEmpty()) {
            return getTranslation("path.nobody");
        }
        return names.size() <= NAMED
                ? String.join(getTranslation("list.and"), names)
                : getTranslation("path.any", names.getFirst(), names.size());
    }

    private String when(PathStep step) {
        return step.due() == null
                ? ""
                : getTranslation("time.by", page.times().day(step.due().toLocalDate()));
    }
}
