package app.yizhan.testing;

import app.yizhan.approval.Approvals;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.MovableClock;
import app.yizhan.catalog.Families;
import app.yizhan.housing.BedAllocations;
import app.yizhan.housing.Beds;
import app.yizhan.inbox.Inbox;
import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.People;
import app.yizhan.request.Path;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Requests;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Withdrawals;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes {@link Scenario} and what else tests act and look with of the services of the context. */
@TestConfiguration(proxyBeanMethods = false)
public class ScenarioConfiguration {

    @Bean
    Scenario scenario(
            Requests requests,
            RequestQueries queries,
            RequestsById byId,
            Withdrawals withdrawals,
            Approvals approvals,
            Inbox inbox,
            People people,
            Beds beds,
            MovableClock clock,
            SchoolClock time,
            RuntimeService runtime,
            Path path,
            Families families) {
        return new Scenario(
                requests,
                queries,
                byId,
                withdrawals,
                approvals,
                inbox,
                people,
                beds,
                clock,
                time,
                runtime,
                path,
                families);
    }

    @Bean
    Hands hands(Approvals approvals, People people, JdbcTemplate jdbc) {
        return new Hands(approvals, people, jdbc);
    }

    @Bean
    CaseInvariants caseInvariants(JdbcTemplate jdbc, BedAllocations allocations, List<NoticeKind> kinds) {
        return new CaseInvariants(jdbc, allocations, kinds);
    }

    /** Before other interceptors, so that it meets the statement itself and not what they made of it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    StatementCount statementCount() {
        return new StatementCount();
    }

    @Bean
    static ReachedRows reachedRows() {
        return new ReachedRows();
    }
}
