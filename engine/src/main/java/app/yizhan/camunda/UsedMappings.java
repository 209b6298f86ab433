package app.yizhan.camunda;

import app.yizhan.calendar.SchoolClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/**
 * The engine without the SQL of what is switched off here. MyBatis reads each file again at every start, and reading them all takes a
 * third of a start's processor time. Files are named by what is left out, so that one which a new version of the engine brings is read.
 */
class UsedMappings extends SpringProcessEngineConfiguration {

    /** History, cases of CMMN, batches, metrics, reports, filters, external people and notes: our own record, directory and pages have them. */
    private static final Pattern UNUSED = Pattern.compile(
            "<mapper resource=\"[^\"]*/(?:Historic\\w+|Case\\w+|UserOperationLogEntry|Attachment|Comment|Batch|Metrics|TaskMetrics|Statistics"
                    + "|Report|Filter|User|Group|Membership|TenantMembership|IdentityInfo)\\.xml\"\\s*/>");

    private final SchoolClock clock;

    /** @param clock that the engine goes by, see {@link EngineTime} */
    UsedMappings(SchoolClock clock) {
        this.clock = clock;
        EngineTime.install();
    }

    SchoolClock clock() {
        return clock;
    }

    @Override
    protected InputStream getMyBatisXmlConfigurationSteam() {
        try (var all = super.getMyBatisXmlConfigurationSteam()) {
            var text = new String(all.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(UNUSED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
