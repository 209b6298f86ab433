package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.ChangeSigners;
import app.yizhan.approval.ChangeSigners.Place;
import app.yizhan.ui.colleague.ColleaguePicker;
import app.yizhan.ui.form.KeptWords;
import app.yizhan.ui.part.Radios;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** 加签: who else signs, and whether before me, after me or at the same time. */
final class SignersSheet {

    private static final int MOST = 10;
    private static final String VERB = Action.SIGNERS.name();

    private SignersSheet() {}

    static void open(OpenTask desk) {
        var colleagues = desk.services().picker(desk, MOST);
        var place = new Radios("signer-place", desk.say("signers.place"), places(desk), Place.BEFORE.name());
        var opinion = new Opinion(desk, "verb-words", desk.say("verb.words.SIGNERS"), false, 2, null);
        var sheet =
                new VerbSheet(desk, VERB, desk.say("verb.title.SIGNERS", desk.applicant()), colleagues, place, opinion);
        if (desk.task().signers().size() > 1) {
            sheet.add(new SignersPart(desk, List.of()));
        }
        var key = UUID.randomUUID().toString();
        sheet.act(
                desk.say("verb.do.SIGNERS"),
                () -> colleagues.isGiven() && isAdded(desk, colleagues, Place.valueOf(place.value()), opinion, key));
        sheet.open();
        colleagues.focus();
    }

    private static boolean isAdded(
            OpenTask desk, ColleaguePicker colleagues, Place place, Opinion opinion, String key) {
        var change = new ChangeSigners(
                desk.slotId(),
                colleagues.ids(),
                List.of(),
                place,
                opinion.orNull(),
                key,
                desk.reader().id());
        desk.services().signers().change(change);
        KeptWords.forget(desk.draft(VERB));
        desk.decisions().acted(desk.say("verb.done.SIGNERS." + place, colleagues.names()));
        return true;
    }

    private static List<Radios.Option> places(OpenTask desk) {
        return Stream.of(Place.values())
                .map(p -> new Radios.Option(
                        p.name(), desk.say("signers.place." + p), desk.say("signers.place." + p + ".what"), null))
                .toList();
    }
}
