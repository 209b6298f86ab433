package app.yizhan.ui.operation;

import app.yizhan.approval.CaseMoves;
import app.yizhan.approval.ReturnTarget;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Request;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Radios;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;

/** Takes a token back to a step: to which, what that ends and who is asked again, and why some steps are not offered. */
final class MoveSheet {

    private final StuckCaseView.Services services;
    private final Request request;
    private final CaseMoves.Place place;
    private final PageWords page;
    private final String me;
    private final Runnable moved;
    private final UnorderedList effects = new UnorderedList();
    private final Div answer = new Div();
    private final TextArea reason = new TextArea(2);
    private final Field field;
    private final Radios to;
    private final NativeButton act;
    private final Sheet sheet;
    private final String key = UUID.randomUUID().toString();

    private MoveSheet(
            StuckCaseView.Services services,
            Request request,
            CaseMoves.Place place,
            PageWords page,
            String me,
            Runnable moved) {
        this.services = services;
        this.request = request;
        this.place = place;
        this.page = page;
        this.me = me;
        this.moved = moved;
        var first = place.targets().getFirst();
        to = new Radios(
                "move-to",
                page.say("ops.move.to"),
                place.targets().stream().map(this::option).toList(),
                first.step());
        field = new Field("move-reason", page.say("ops.move.reason"), true, reason).hint(page.say("ops.move.seen"));
        effects.addClassName("eff");
        effects.getElement().setAttribute("aria-live", "polite");
        answer.getElement().setAttribute("aria-live", "polite");
        sheet = new Sheet(page.say("ops.move.from", name(place.element())), to, effects, field, answer);
        act = Buttons.primary("", click -> move());
        sheet.acts(page.say("studio.leave"), act);
        to.onChange(this::chosen);
        chosen(first.step());
    }

    static void open(
            StuckCaseView.Services services,
            Request request,
            CaseMoves.Place place,
            PageWords page,
            String me,
            Runnable moved) {
        new MoveSheet(services, request, place, page, me, moved).sheet.open();
    }

    private Radios.Option option(ReturnTarget target) {
        return new Radios.Option(
                target.step(),
                name(target.step()),
                "",
                target.blocked() == null ? null : page.say("return.blocked." + target.blocked()));
    }

    private void chosen(String step) {
        act.setText(page.say("ops.move.do", name(step)));
        effects.removeAll();
        place.targets().stream()
                .filter(target -> target.step().equals(step))
                .findFirst()
                .ifPresent(target -> {
                    tell("x", "return.cancels", target.cancels());
                    tell("alert", "return.opens", target.opens());
                });
        effects.add(new ListItem(new Icon("alert"), new Span(page.say("ops.move.again"))));
    }

    private void tell(String icon, String text, List<String> steps) {
        if (!steps.isEmpty()) {
            var names = steps.stream().map(this::name).toList();
            effects.add(new ListItem(
                    new Icon(icon), new Span(page.say(text, String.join(page.say("list.and"), names)))));
        }
    }

    private String name(String element) {
        return services.names().of(String.valueOf(request.definitionId()), element, page.locale());
    }

    private void move() {
        answer.removeAll();
        field.error(null);
        try {
            services.moves().move(request.id(), place.id(), to.value(), reason.getValue(), key, me);
            sheet.close();
            Toast.show(page.say("ops.move.done", request.number(), name(to.value())));
            moved.run();
        } catch (InvalidFields wrong) {
            field.error(RefusedWords.of(page, wrong));
        } catch (Refusal refused) {
            if (refused.code().equals("CASE_WENT_ON")) {
                sheet.close();
                Toast.show(RefusedWords.of(page, refused));
                moved.run();
                return;
            }
            answer.add(new Note(Note.Tone.INFO, RefusedWords.of(page, refused)));
        }
    }
}
