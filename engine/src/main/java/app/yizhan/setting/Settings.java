package app.yizhan.setting;

import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** What administrators may change while the application runs. Read live; every change is in the audit. */
@Service
public class Settings {

    public String text(String name) {
        throw new UnsupportedOperationException();
    }

    public int number(String name) {
        throw new UnsupportedOperationException();
    }

    public boolean flag(String name) {
        throw new UnsupportedOperationException();
    }

    public LocalTime time(String name) {
        throw new UnsupportedOperationException();
    }

    public List<DateRange> dateRanges(String name) {
        throw new UnsupportedOperationException();
    }

    /** By name. */
    public List<Setting> all() {
        throw new UnsupportedOperationException();
    }

    public void change(String name, String value, String actorId) {
        throw new UnsupportedOperationException();
    }
}
