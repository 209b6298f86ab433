package app.yizhan.ui.inbox;

import app.yizhan.approval.Approvals;
import app.yizhan.approval.TaskDetail;
import app.yizhan.approval.Tasks;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.Inbox;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.SignedValues;
import app.yizhan.request.Words;
import app.yizhan.ui.absence.OutToday;
import app.yizhan.ui.behalf.EnteredNote;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.inquiry.InquiryNote;
import app.yizhan.ui.journey.CaseFacts;
import app.yizhan.ui.meeting.AgendaNote;
import app.yizhan.ui.publicity.PublicityNote;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the inbox needs and what it can do. */
@Component
record InboxServices(
        Inbox inbox,
        Tasks tasks,
        Approvals approvals,
        RequestQueries requests,
        Families families,
        SignedValues signed,
        Words words,
        CaseFacts facts,
        EnteredNote entered,
        AgendaNote agenda,
        PublicityNote publicity,
        InquiryNote inquiries,
        People people,
        FilterChoices filters,
        DeskServices desk,
        OutToday outToday,
        List<FieldInputType> inputs) {

    /** The task as its reader may see and fill it in. */
    TaskPanel panel(TaskDetail task, Person reader, PageWords page, TaskPanel.Decisions decisions) {
        var family = families.of(String.valueOf(task.request().definitionId()));
        var inTheirWords = new CaseWords(family, words, page.locale());
        var fields = new FormFields(task.form(), task.writable(), inTheirWords, reader, inputs, task.data());
        fields.fill(signed.ownOf(reader.id(), task.request().id(), task.data()));
        var request = requests.detail(task.request().id(), reader.id(), page.locale());
        var open = new OpenTask(task, reader, inTheirWords, page, desk, decisions);
        var panel = new TaskPanel(open, request, fields, facts);
        if (task.open()) {
            agenda.of(task.request().id(), reader.id()).ifPresent(panel::underHead);
            publicity.of(task.request().id(), reader.id()).ifPresent(panel::underHead);
            inquiries.of(task.request().id(), reader.id()).ifPresent(panel::underHead);
        }
        entered.of(task.request(), reader.id(), () -> {}).ifPresent(panel::underHead);
        panel.underHead(new ClaimPart(task, request, reader.id(), page, decisions));
        return panel;
    }
}
