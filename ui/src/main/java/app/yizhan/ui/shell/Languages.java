package app.yizhan.ui.shell;

import app.yizhan.organisation.People;
import app.yizhan.ui.security.ChosenLocale;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The language of a page: chosen on this device, else the person's own. Also: a lost session leads to log-in without a word. */
@Component
class Languages implements VaadinServiceInitListener {

    private final transient People people;

    Languages(People people) {
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                index -> index.getDocument().child(0).attr("lang", ChosenLocale.tag(locale(index.getVaadinRequest()))));
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(locale(VaadinRequest.getCurrent())));
        event.getSource().setSystemMessagesProvider(info -> quiet());
    }

    private Locale locale(VaadinRequest request) {
        return ChosenLocale.from(request.getCookies()).orElseGet(() -> own(request));
    }

    private Locale own(VaadinRequest request) {
        var user = request.getUserPrincipal();
        return user == null
                ? ChosenLocale.of(request.getLocale().getLanguage())
                : people.find(user.getName())
                        .map(p -> ChosenLocale.of(p.locale().getLanguage()))
                        .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** The page loads itself again and comes back through log-in to where it was; typed words wait in the browser. */
    private static SystemMessages quiet() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        return messages;
    }
}
