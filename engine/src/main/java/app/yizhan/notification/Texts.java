package app.yizhan.notification;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Every sentence people read, in Chinese and English. */
@Service
public class Texts {

    public String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    public String text(Locale locale, String key, Map<String, ?> args) {
        throw new UnsupportedOperationException();
    }

    public boolean has(Locale locale, String key) {
        throw new UnsupportedOperationException();
    }
}
