package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file of a draft, changed in the browser by a library that is fetched when it is opened; see {@code draft-element.js}. On a narrow
 * window, and where it may not be changed, it is only shown.
 */
abstract class DraftEditor extends Component {

    /** Who keeps what is changed. */
    interface Keeper {

        /** @return the state of the draft that has it now; empty if it was not saved */
        String drawn(String text);

        /** This browser kept something that was changed in another state of the draft. */
        void kept();

        /** What was to be shown is nothing that the library can show. */
        void unreadable();
    }

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What is changed has to be sent anew: it has not heard yet of what the panel changed. */
    private static final String AGAIN = "again";

    private final transient Keeper keeper;
    private String basis = "";

    /** @param label what it is, for those who do not see it */
    DraftEditor(String label, Keeper keeper) {
        this.keeper = keeper;
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    }

    /**
     * @param words of the library, see {@code words.js}
     * @param key under which the browser keeps what is not saved yet
     * @param basis state of the draft that the file was read from
     */
    void open(String text, Map<String, String> words, String key, String basis, boolean draws) {
        this.basis = basis;
        var texts = JSON.objectNode();
        words.forEach(texts::put);
        var options = options().put("key", key).put("basis", basis).put("draws", draws);
        getElement().callJsFunction("open", text, texts, options);
    }

    /** What it has to know beyond the file. */
    ObjectNode options() {
        return JSON.objectNode();
    }

    /** Marks the parts that lint speaks of, errors otherwise than the rest. */
    abstract void mark(List<Finding> findings);

    /** Parts of the file that lint speaks of. */
    static ArrayNode marks(List<Finding> findings) {
        var marks = JSON.arrayNode();
        findings.stream()
                .filter(finding -> finding.part() != null)
                .forEach(finding ->
                        marks.addObject().put("element", finding.part()).put("error", finding.isError()));
        return marks;
    }

    /** Brings what lint speaks of into sight. */
    void goTo(String element) {
        getElement().callJsFunction("goTo", element);
    }

    /** State of the draft that it shows, but for what is changed since. */
    String basis() {
        return basis;
    }

    void goesOnFrom(String now) {
        basis = now;
    }

    /** The draft has what is changed. */
    void confirmed(String now) {
        basis = now;
        getElement().callJsFunction("confirmed", now);
    }

    /** Goes on with what this browser kept. */
    void takeUp() {
        getElement().callJsFunction("takeUp");
    }

    /** Drops what this browser kept. */
    void leave() {
        getElement().callJsFunction("leave");
    }

    /**
     * Called by the editor when the hand rests.
     *
     * @param seen state of the draft that it knew of
     */
    @ClientCallable
    String drawn(String text, String seen) {
        if (!seen.equals(basis)) {
            return AGAIN;
        }
        var saved = keeper.drawn(text);
        basis = saved.isEmpty() ? basis : saved;
        return saved;
    }

    @ClientCallable
    private void kept() {
        keeper.kept();
    }

    @ClientCallable
    private void unreadable() {
        keeper.unreadable();
    }
}
