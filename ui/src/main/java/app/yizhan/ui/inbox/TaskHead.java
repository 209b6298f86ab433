package app.yizhan.ui.inbox;

import app.yizhan.approval.TaskDetail;
import app.yizhan.request.RequestDetail;
import app.yizhan.ui.journey.DueBadge;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Whose request it is, what it is, and how its time stands. */
final class TaskHead {

    private TaskHead() {}

    /** @param unit of the applicant in the reader's language */
    static Div of(TaskDetail task, RequestDetail detail, String unit, CaseWords words, PageWords page) {
        var request = detail.request();
        var title = new H1(page.say("task.title", request.applicantName(), words.name()));
        var facts = new Paragraph(
                page.say("task.facts", unit, request.number(), page.times().at(request.submittedAt())));
        facts.addClassNames("s", "q");
        var names = new Div(title, facts);
        names.addClassName("grow");
        var head = new Div(new LineMark(words.family().line()), names);
        head.addClassName("hdr");
        if (task.due() != null) {
            var by = new Span(page.say("time.by", page.times().at(task.due())));
            by.addClassNames("s", "q");
            var due = new Div(DueBadge.of(task.since(), task.due(), page), by);
            due.addClassName("due");
            head.add(due);
        }
        return head;
    }
}
