package app.yizhan.ui.inbox;

import app.yizhan.approval.ChangeSigners;
import app.yizhan.approval.TaskDetail.Signer;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 会签: who signs here in which order, who signed what and when, and who waits for whom. */
final class SignersPart extends Section {

    private static final int NAMED = 3;
    private static final Set<String> SIGNED = Set.of("APPROVED", "REJECTED", "DONE", "ADVISED");

    private final transient OpenTask desk;

    /** @param history of the request, with what signers wrote; empty where only who signs is of interest */
    SignersPart(OpenTask desk, List<TimelineEntry> history) {
        this.desk = desk;
        addClassName("signers");
        var signers = desk.task().signers();
        long votes = signers.stream().filter(s -> !s.place().equals("DELEGATE")).count();
        long signed = signers.stream()
                .filter(s -> !s.place().equals("DELEGATE") && s.verdict() != null)
                .count();
        var list = new OrderedList();
        signers.forEach(signer -> list.add(row(signer, said(signer, history))));
        add(new H2(votes > 1 ? desk.say("signers.head", signed, votes) : desk.say("signers.head.advice")), list);
    }

    /** The opinion of whoever has signed or given advice. */
    private static Optional<String> said(Signer signer, List<TimelineEntry> history) {
        return signer.verdict() == null
                ? Optional.empty()
                : history.reversed().stream()
                        .filter(entry -> signer.slotId().equals(entry.slotId()))
                        .filter(entry -> SIGNED.contains(entry.action()))
                        .findFirst()
                        .map(TimelineEntry::opinion)
                        .filter(words -> !words.isBlank());
    }

    private ListItem row(Signer signer, Optional<String> said) {
        boolean own = signer.slotId().equals(desk.slotId());
        var name = new Span(own && signer.verdict() == null ? desk.say("signers.you") : names(signer));
        name.addClassName("signer");
        var facts = new Span(facts(signer, own));
        facts.addClassNames("s", "q");
        var words = new Span(name, facts);
        words.addClassNames("grow", "signer-words");
        var row = new ListItem(words, state(signer));
        row.addClassName("row");
        if (signer.removable() != null) {
            var drop = Buttons.quiet(desk.say("signers.drop"), click -> remove(signer));
            drop.setAriaLabel(desk.say("signers.drop.one", names(signer)));
            row.add(drop);
        }
        said.ifPresent(opinion -> row.add(say(opinion)));
        return row;
    }

    private static Div say(String opinion) {
        var say = new Div(opinion);
        say.addClassName("say");
        return say;
    }

    private String names(Signer signer) {
        var names = signer.names();
        return names.size() > NAMED
                ? desk.say("path.any", names.getFirst(), names.size())
                : names.isEmpty() ? desk.say("path.nobody") : String.join(desk.say("signers.or"), names);
    }

    private String facts(Signer signer, boolean own) {
        String key = own && signer.place().equals("DELEGATE") ? "signers.by.me" : "signers.by." + signer.place();
        String by = signer.addedBy() == null ? "" : desk.say(key, signer.addedBy());
        String at = signer.at() == null ? "" : desk.page().times().at(signer.at());
        return String.join(
                desk.say("signers.join"),
                List.of(by, at).stream().filter(s -> !s.isEmpty()).toList());
    }

    private Component state(Signer signer) {
        if (signer.verdict() != null) {
            boolean no = signer.verdict().equals("REJECT");
            boolean advice = signer.place().equals("DELEGATE");
            return new Badge(
                    no ? Badge.Tone.LATE : Badge.Tone.OK,
                    desk.say(advice ? "signers.advised" : "signers.verdict." + signer.verdict()));
        }
        return switch (signer.state()) {
            case "OPEN" -> new Badge(Badge.Tone.INFO, desk.say("signers.open"));
            case "WAITING" -> new Badge(Badge.Tone.OUT, desk.say("signers.waiting", before(signer)));
            default -> new Badge(Badge.Tone.OUT, desk.say("signers.hidden"));
        };
    }

    /** Who has to sign or answer first. */
    private String before(Signer waiting) {
        var first = desk.task().signers().stream()
                .filter(s -> s.state().equals("OPEN") && !s.slotId().equals(waiting.slotId()))
                .map(s -> s.slotId().equals(desk.slotId()) ? desk.say("signers.you") : names(s))
                .findFirst();
        return first.orElseGet(() -> desk.say("signers.others"));
    }

    private void remove(Signer signer) {
        var change = new ChangeSigners(
                desk.slotId(),
                List.of(),
                List.of(String.valueOf(signer.removable())),
                null,
                null,
                UUID.randomUUID().toString(),
                desk.reader().id());
        try {
            desk.services().signers().change(change);
            desk.decisions().acted(desk.say("signers.dropped", names(signer)));
        } catch (Refusal refused) {
            Toast.show(VerbSheet.sentence(refused, desk.page()));
        }
    }
}
