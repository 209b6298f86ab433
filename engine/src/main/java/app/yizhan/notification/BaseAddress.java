package app.yizhan.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this school's Yizhan: {@code yizhan.base-address}. */
@Component
public class BaseAddress {

    private final String address;

    public BaseAddress(@Value("${yizhan.base-address}") String configured) {
        address = configured.strip().replaceAll("/+$", "");
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return address + path;
    }

    /** Without a slash at its end. */
    @Override
    public String toString() {
        return address;
    }
}
