package app.yizhan.ui.shell;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What breaks after a click is told in a dialog over the page; the page and everything typed stay as they are. */
@Component
class Failures implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final transient PageWords page;

    Failures(PageWords page) {
        this.page = page;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    /** Writes the failure to the log under a number that a person can quote. */
    static String note(Throwable failure) {
        String number =
                "E-%04X".formatted(ThreadLocalRandom.current().nextInt(0x10000)).toUpperCase(Locale.ROOT);
        LOG.error("{} on a page", number, failure);
        return number;
    }

    @Override
    public void error(ErrorEvent event) {
        var refusal = refusal(event.getThrowable());
        String words = refusal == null ? page.say("failed.why", note(event.getThrowable())) : page.of(refusal);
        if (UI.getCurrent() != null) {
            var sheet = new Sheet(page.say("failed.title"), new Paragraph(words));
            sheet.getFooter().add(Buttons.primary(page.say("failed.close"), click -> sheet.close()));
            sheet.open();
        }
    }

    private static @Nullable Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
