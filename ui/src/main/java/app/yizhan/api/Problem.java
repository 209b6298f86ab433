package app.yizhan.api;

import app.yizhan.organisation.DirectoryReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call was refused, as {@code application/problem+json}.
 *
 * @param detail a sentence that a person can act on, in the caller's language
 * @param code stable, upper snake
 * @param fields what is wrong with which field; only with status 422
 * @param reference number under which the operator finds a failure of ours
 * @param report what a directory import would have done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<Field> fields,
        @Nullable String reference,
        @Nullable DirectoryReport report) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(String name, String message) {}
}
