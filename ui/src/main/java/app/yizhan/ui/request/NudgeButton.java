package app.yizhan.ui.request;

import app.yizhan.approval.Nudges;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestStatus;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 催办: the applicant asks those who have it; after that it says from when on one may ask again. */
final class NudgeButton extends Div {

    private static final int NAMED = 3;

    private final transient PageWords page;
    private final transient Nudges nudges;
    private final NativeButton button;
    private final Span when = new Span();
    private final String key = UUID.randomUUID().toString();

    private NudgeButton(RequestDetail detail, List<String> holders, Nudges nudges, PageWords page) {
        this.page = page;
        this.nudges = nudges;
        var request = detail.request();
        addClassName("nudge");
        button = Buttons.withIcon(
                "bell", page.say("nudge.do"), click -> nudge(request.id(), request.applicantId(), holders));
        when.addClassNames("s", "q");
        when.setId("nudge-when");
        button.getElement().setAttribute("aria-describedby", "nudge-when");
        add(button, when);
        wait(request.id());
    }

    /** Empty for everybody but the applicant, and while no office has the request. */
    static Optional<NudgeButton> of(RequestDetail detail, Nudges nudges, PageWords page) {
        var request = detail.request();
        var holders = detail.open().stream()
                .filter(step -> !step.returned() && step.slotId() == null)
                .flatMap(step -> step.holders().stream())
                .distinct()
                .toList();
        boolean offered = detail.own() && request.status() == RequestStatus.RUNNING && !holders.isEmpty();
        return offered ? Optional.of(new NudgeButton(detail, holders, nudges, page)) : Optional.empty();
    }

    private void wait(String requestId) {
        var again = nudges.againFrom(requestId);
        Buttons.shut(button, again.isPresent());
        when.setText(
                again.map(at -> page.say("nudge.again", page.times().at(at))).orElse(""));
        when.setVisible(again.isPresent());
    }

    private void nudge(String requestId, String applicantId, List<String> holders) {
        if (nudges.againFrom(requestId).isPresent()) {
            return;
        }
        try {
            nudges.nudge(requestId, null, key, applicantId);
            Toast.show(page.say("nudge.done", told(holders)));
        } catch (Refusal refused) {
            Toast.show(page.of(refused));
        }
        wait(requestId);
    }

    private String told(List<String> holders) {
        return holders.size() > NAMED
                ? page.say("nudge.many", holders.getFirst(), holders.size())
                : String.join(page.say("list.and"), holders);
    }
}
