package app.yizhan.ui.studio;

import app.yizhan.rehearsal.RehearsalSight;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to see and to do in a rehearsal, from the application to its mails. */
final class RehearsalBoard {

    private RehearsalBoard() {}

    static List<Component> of(RehearsalDesk desk, RehearsalForm.Kept kept) {
        if (desk.sight().cases().isEmpty()) {
            return List.of(new RehearsalForm(desk, kept).card());
        }
        List<Component> parts = new ArrayList<>();
        desk.sight().incidents().forEach(failed -> parts.add(failed(desk, failed)));
        desk.sight().tasks().forEach(task -> parts.add(new RehearsalTask(desk, task).card()));
        desk.sight().cases().forEach(it -> parts.add(new RehearsalCase(desk, it).card()));
        if (!desk.sight().rungs().isEmpty()) {
            parts.add(rungs(desk));
        }
        parts.add(new RehearsalMails(desk).card());
        return parts;
    }

    private static Note failed(RehearsalDesk desk, RehearsalSight.Failed failed) {
        var step = desk.words(failed.requestId()).step(failed.element());
        return new Note(Note.Tone.LATE, desk.say("rehearsal.incident", step, desk.at(failed.since())))
                .with(desk.say("incident.why." + failed.why()));
    }

    private static Card rungs(RehearsalDesk desk) {
        var list = new UnorderedList();
        list.addClassName("rungs");
        desk.sight()
                .rungs()
                .forEach(rung -> list.add(new ListItem(desk.say(
                        "rehearsal.rung",
                        desk.at(rung.at()),
                        desk.words(rung.requestId()).step(rung.step()),
                        acts(desk, rung)))));
        return new Card(desk.say("rehearsal.rungs")).with(new Paragraph(desk.say("rehearsal.rungs.hint")), list);
    }

    private static String acts(RehearsalDesk desk, RehearsalSight.NextRung rung) {
        return rung.acts().stream().map(act -> act(desk, act)).collect(Collectors.joining(desk.say("panel.and")));
    }

    /** @param act e.g. {@code remind} or {@code cc(college-office)} */
    private static String act(RehearsalDesk desk, String act) {
        int open = act.indexOf('(');
        if (open < 0) {
            return desk.say("rehearsal.act." + act);
        }
        var rule = act.substring(open + 1, act.length() - 1);
        return desk.say("rehearsal.act." + act.substring(0, open), RehearsalTask.rule(desk, rule));
    }
}
