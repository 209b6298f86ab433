package app.yizhan.ui.studio;

import app.yizhan.studio.NewServices;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How a new service is called, where it stands, and whether it is a copy. */
final class NewServiceHead {

    private final PageWords page;
    private final TextBox name = new TextBox();
    private final TextBox nameEn = new TextBox();
    private final TextBox key = new TextBox();
    private final TextBox description = new TextBox();
    private final TextBox descriptionEn = new TextBox();
    private final Select copyOf;
    private final boolean offersCopies;
    private final List<String> refused;
    private String suggested = "";

    /** @param copies hears whether it is to be a copy */
    NewServiceHead(PageWords page, NewServices services, Consumer<Boolean> copies) {
        this.page = page;
        var offered = services.copied(page.locale());
        offersCopies = !offered.isEmpty();
        refused = services.notCopied(page.locale());
        Map<String, String> origins = new LinkedHashMap<>();
        origins.put("", page.say("new.copy.none"));
        origins.putAll(offered);
        copyOf = new Select(origins, "");
        copyOf.addValueChangeListener(event -> copies.accept(isCopy()));
        name.getElement().setAttribute("lang", "zh-CN");
        description.getElement().setAttribute("lang", "zh-CN");
        nameEn.getElement().setAttribute("lang", "en");
        descriptionEn.getElement().setAttribute("lang", "en");
        nameEn.addValueChangeListener(event -> suggest(services.suggestedKey(event.getValue())));
    }

    /** What somebody wrote themselves stays. */
    private void suggest(String found) {
        if (key.getValue().isBlank() || key.getValue().equals(suggested)) {
            suggested = found;
            key.setValue(found);
        }
    }

    Card card(AskedFields fields) {
        var names = pair(
                fields.field("name", "new-name", page.say("new.name"), true, name),
                fields.field("nameEn", "new-name-en", page.say("new.name.en"), true, nameEn));
        var about = pair(
                fields.field("description", "new-about", page.say("new.about"), true, description),
                fields.field("descriptionEn", "new-about-en", page.say("new.about.en"), true, descriptionEn));
        var card = new Card(page.say("new.what"))
                .with(
                        names,
                        about,
                        fields.field("key", "new-key", page.say("new.key"), true, key)
                                .hint(page.say("new.key.hint")));
        if (offersCopies) {
            card.with(fields.field("copyOf", "new-copy", page.say("new.copy"), false, copyOf)
                    .hint(page.say("new.copy.hint")));
        }
        if (!refused.isEmpty()) {
            card.with(new Paragraph(page.say(offersCopies ? "new.copy.others" : "new.copy.nothing")), refused());
        }
        return card;
    }

    /** Looked up by whoever misses one. */
    private NativeDetails refused() {
        var list = new UnorderedList();
        refused.forEach(why -> list.add(new ListItem(why)));
        var fold = new NativeDetails(page.say("new.copy.why"), list);
        fold.addClassName("said-table");
        return fold;
    }

    private static Div pair(Field left, Field right) {
        var pair = new Div(left, right);
        pair.addClassName("two");
        return pair;
    }

    boolean isCopy() {
        return !copyOf.getValue().isEmpty();
    }

    String name() {
        return name.getValue();
    }

    String nameEn() {
        return nameEn.getValue();
    }

    String key() {
        return key.getValue();
    }

    String description() {
        return description.getValue();
    }

    String descriptionEn() {
        return descriptionEn.getValue();
    }

    String copyOf() {
        return copyOf.getValue();
    }
}
