package app.yizhan.notification;

import java.time.LocalDate;

/** As an argument of a text: a day from which something has held, with its year and without its weekday. */
public record FullDate(LocalDate day) {}
