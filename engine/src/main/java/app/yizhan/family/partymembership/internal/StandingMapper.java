package app.yizhan.family.partymembership.internal;

import app.yizhan.party.PartyCases.Taken;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Cases of joining the Party with the step at which they wait. */
@Mapper
public interface StandingMapper {

    /**
     * @param branchId the applicant's branch today; null: the directory names none
     * @param step key of the model's step; null: it waits at none, or has ended
     * @param openedAt null: with {@code step}
     */
    record CaseRow(
            String id,
            String number,
            String applicantId,
            String applicantName,
            @Nullable String className,
            @Nullable String branchId,
            String status,
            @Nullable String step,
            @Nullable LocalDateTime openedAt,
            @Nullable LocalDateTime dueAt) {}

    /** @param val JSON */
    record ValueRow(String requestId, String field, String val) {}

    /** Those that run, in the order in which they began. */
    List<CaseRow> running(Collection<String> branches);

    Optional<CaseRow> find(String id);

    /** What was handed in first comes first, so that what was handed in last stands. */
    List<ValueRow> values(Collection<String> requests);

    /** Of those who were chosen from one day until before another, the last time counts. */
    Taken taken(
            @Param("committee") String committee,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("except") String except);
}
