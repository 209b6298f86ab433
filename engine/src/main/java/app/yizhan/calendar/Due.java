package app.yizhan.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When something is due.
 *
 * @param at wall time in Asia/Shanghai
 * @param provisional whether a day was counted in a year whose calendar is not loaded: only weekends are known there
 * @param counted the working days counted, in order; empty for durations that run by the clock
 */
public record Due(LocalDateTime at, boolean provisional, List<LocalDate> counted) {}
