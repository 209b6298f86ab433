package app.yizhan.housing;

import app.yizhan.housing.internal.BedKeyRow;
import app.yizhan.housing.internal.StudentRow;
import java.time.LocalDate;

/** A good line of {@code allocations.csv}. */
record AllocationLine(int line, StudentRow student, BedKeyRow bed, LocalDate from) {}
