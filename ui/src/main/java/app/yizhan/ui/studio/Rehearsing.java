package app.yizhan.ui.studio;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.SampleStudents;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.Rehearsal;
import app.yizhan.rehearsal.RehearsalAct;
import app.yizhan.rehearsal.Rehearsals;
import app.yizhan.request.Words;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.journey.CaseFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of a rehearsal needs beside the studio's own. */
@Component
record Rehearsing(
        Rehearsals rehearsals,
        SampleStudents samples,
        People people,
        Words words,
        CaseFacts facts,
        List<FieldInputType> inputs) {

    /** @throws NotFound if the role ended after the session began */
    void start(Studio studio) {
        demandAdmin(studio);
        rehearsals.start(studio.key(), studio.me().id(), studio.locale());
    }

    /** @throws Refusal also REHEARSAL_OVER */
    void act(Studio studio, RehearsalAct act) {
        running(studio).act(act);
    }

    /** Takes the last act back. @throws Refusal also REHEARSAL_OVER */
    void back(Studio studio) {
        rehearsals.back(studio.key(), running(studio).id(), studio.me().id());
    }

    private Rehearsal running(Studio studio) {
        demandAdmin(studio);
        return rehearsals
                .of(studio.key(), studio.me().id())
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "REHEARSAL_OVER", Map.of()));
    }

    private void demandAdmin(Studio studio) {
        if (!people.hasRole(studio.me().id(), Roles.ADMIN)) {
            throw new NotFound("page");
        }
    }

    /** Files and signatures would be stored in the school's own store: a sample stands for each. */
    List<FieldInputType> harmless() {
        return inputs.stream().<FieldInputType>map(SampleInput.Type::new).toList();
    }
}
