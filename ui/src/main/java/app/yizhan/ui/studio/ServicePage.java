package app.yizhan.ui.studio;

import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.Optional;

/** What the pages of one service have in common. */
abstract class ServicePage extends Div implements Titled {

    final transient StudioServices services;
    final transient PageWords page;
    private final transient CurrentPerson current;
    private String name = "";

    ServicePage(StudioServices services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.current = current;
        addClassNames("wide", "dense", "stack-cards");
    }

    /** An empty page of the service. @param changed shows it anew */
    Studio begin(String key, Runnable changed) {
        removeAll();
        var model = services.models().get(key);
        name = services.name(key, getLocale());
        return new Studio(services, page, current.person(), model, changed);
    }

    H1 head() {
        var head = new H1(title());
        head.addClassName("page-head");
        return head;
    }

    StudioTabs tabs(Studio studio, StudioTabs.Tab tab) {
        return new StudioTabs(studio.key(), name, tab);
    }

    /** Another administrator edits the draft. @param changed shows the page anew */
    Note held(Studio studio, Runnable changed) {
        var draft = studio.model().draft();
        var take = Buttons.plain(getTranslation("studio.take"), click -> {
            services.drafts().takeOver(studio.key(), studio.me().id());
            changed.run();
        });
        return new Note(
                        Note.Tone.SOON,
                        getTranslation(
                                "studio.held",
                                studio.who(draft.holderId()),
                                page.times().at(draft.heldSince())))
                .with(take);
    }

    /** Of the service. */
    String name() {
        return name;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("studio", getTranslation("nav.studio")));
    }
}
