package app.yizhan.ui.studio;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.SampleStudents;
import app.yizhan.refusal.NotFound;
import app.yizhan.rehearsal.Rehearsals;
import app.yizhan.request.Words;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.journey.CaseFacts;
import java.util.List;
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

    /** A session may be older than the end of the role. @throws NotFound if it is */
    void demandAdmin(String personId) {
        if (!people.hasRole(personId, Roles.ADMIN)) {
            throw new NotFound("page");
        }
    }

    /** Files and signatures would be stored in the school's own store: a sample stands for each. */
    List<FieldInputType> harmless() {
        return inputs.stream().<FieldInputType>map(SampleInput.Type::new).toList();
    }
}
