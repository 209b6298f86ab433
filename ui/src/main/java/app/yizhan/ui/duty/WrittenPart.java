package app.yizhan.ui.duty;

import app.yizhan.duty.DutySheet;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was written, by whom, and who read it for the branch; to others that it is not for them. */
final class WrittenPart extends Div {

    private final transient DutyServices services;
    private final transient Card card;

    WrittenPart(DutySheet sheet, DutyServices services) {
        this.services = services;
        this.card = new Card(services.say("duty.written"));
        quiet("duty.by-whom", name(sheet.recordedBy()));
        if (sheet.said() == null) {
            quiet(
                    sheet.atStep()
                            ? "duty.at-step"
                            : "duty.sealed." + sheet.item().kind(),
                    "");
        } else {
            words(sheet);
        }
        quiet("duty.late.why", sheet.lateReason());
        quiet("duty.confirmed-by", name(sheet.confirmedBy()));
        if (sheet.remark() != null) {
            card.with(said(sheet.remark()));
        }
        add(card);
    }

    private void words(DutySheet sheet) {
        if (sheet.rating() != null) {
            var rating = services.words().notice("duty.rating." + sheet.rating(), Map.of());
            card.with(new Paragraph(services.say("duty.rated", rating)));
        }
        if (sheet.said() != null && !sheet.said().isEmpty()) {
            card.with(said(sheet.said()));
        }
        if (sheet.place() != null) {
            card.with(new Paragraph(services.say("duty.place.at", sheet.place())));
        }
        if (!sheet.files().isEmpty()) {
            card.with(files(sheet));
        }
    }

    private void quiet(String key, @Nullable String what) {
        if (what != null) {
            card.with(DutyServices.quiet(services.say(key, what)));
        }
    }

    private @Nullable String name(@Nullable String kept) {
        return kept == null ? null : services.words().name(kept);
    }

    private static Paragraph said(String words) {
        var said = new Paragraph(words);
        said.addClassName("said");
        return said;
    }

    private static UnorderedList files(DutySheet sheet) {
        var list = new UnorderedList();
        list.addClassName("files");
        sheet.files().forEach(file -> {
            var link = new Anchor("ui/file/" + file.id(), file.name());
            link.addClassName("file-link");
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            list.add(new ListItem(new Icon("clip"), link));
        });
        return list;
    }
}
