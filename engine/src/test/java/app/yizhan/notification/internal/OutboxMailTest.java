package app.yizhan.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.BaseAddress;
import app.yizhan.notification.Channel;
import app.yizhan.notification.Delivery;
import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.OutboxItem.Status;
import app.yizhan.notification.Recipient;
import app.yizhan.notification.Recipients;
import app.yizhan.notification.TextRef;
import app.yizhan.notification.TextSource;
import app.yizhan.notification.Texts;
import app.yizhan.setting.Settings;
import app.yizhan.testing.EngineTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The outbox against a real SMTP server. */
@EngineTest
class OutboxMailTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);

    @Autowired
    OutboxMapper outbox;

    @Autowired
    QuietHours quietHours;

    @Autowired
    Settings settings;

    @Autowired
    ChoiceMapper choices;

    @Autowired
    Kinds kinds;

    @Autowired
    MailHours hours;

    @Autowired
    Mates mates;

    @Autowired
    TextBundles bundles;

    @Autowired
    JdbcTemplate jdbc;

    private final SchoolClock clock =
            new SchoolClock(Clock.fixed(NOON.atZone(SchoolClock.ZONE).toInstant(), SchoolClock.ZONE));
    private final Map<String, Recipient> people = Map.of(
            "li", new Recipient("li", "李敏", "li@example.org", Locale.CHINESE),
            "ann", new Recipient("ann", "Ann", "ann@example.org", Locale.ENGLISH),
            "odd", new Recipient("odd", "Odd", "not an address", Locale.ENGLISH),
            "mute", new Recipient("mute", "Mute", null, Locale.ENGLISH));
    private GreenMail smtp;
    private MailChannel mail;
    private OutboxSender sender;

    @BeforeEach
    void start_a_mail_server() throws IOException {
        jdbc.update("DELETE FROM outbox");
        try (var free = new ServerSocket(0)) {
            smtp = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", "smtp"));
        }
        smtp.start();
        mail = channel("127.0.0.1");
        sender = sender(mail);
    }

    @AfterEach
    void stop_it() {
        smtp.stop();
        jdbc.update("DELETE FROM outbox");
    }

    @Test
    void a_mail_is_sent_once_in_its_readers_language() throws Exception {
        add("li", NOON, false);
        add("ann", NOON, false);
        assertThat(sender.runDue()).isEqualTo(2);
        assertThat(sender.runDue()).isZero();
        var mails = smtp.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).isEqualTo("请处理：换宿申请");
        assertThat(mails[0].getContent().toString())
                .contains("李敏")
                .contains("11月25日 周三 18:00")
                .contains("https://yizhan.example/inbox/slot-1");
        assertThat(mails[1].getSubject()).isEqualTo("To do: Room change");
        assertThat(mails[1].getContent().toString()).contains("by Wed 25 Nov, 18:00");
        assertThat(mails[1].getHeader("Message-ID")[0])
                .isEqualTo("<" + item("ann").id() + "@yizhan.example>");
        assertThat(item("ann").status()).isEqualTo(Status.SENT);
    }

    @Test
    void a_server_that_is_away_for_an_hour_loses_nothing_and_keeps_the_order_for_each_reader() throws Exception {
        smtp.stop();
        for (var n = 0; n < 6; n++) {
            add(n % 2 == 0 ? "li" : "ann", NOON, false);
        }
        for (var tries = 0; tries < 12; tries++) {
            assertThat(sender.runDue()).isZero();
            pass(Duration.ofMinutes(5));
        }
        assertThat(outbox.newest(null, 10))
                .allSatisfy(row -> assertThat(row.status()).isEqualTo(Status.PENDING))
                .anySatisfy(row -> assertThat(row.lastError()).isNotBlank());
        smtp.start();
        pass(Duration.ofMinutes(10));
        assertThat(sender.runDue()).isEqualTo(6);
        var order = received();
        assertThat(order).hasSize(6);
        assertThat(order.stream().filter(idsOf("li")::contains)).isSorted();
        assertThat(order.stream().filter(idsOf("ann")::contains)).isSorted();
    }

    /** R5 of docs/trust.md, with kinds that are gathered, refused or chosen for the daily summary by nobody. */
    @Test
    @Tag("trust")
    void an_hour_without_a_server_ends_with_every_item_told_once_in_order() throws Exception {
        smtp.stop();
        for (var n = 0; n < 12; n++) {
            add(n % 2 == 0 ? "li" : "ann", clock.now(), n > 8, n % 3 == 0 ? "task" : n % 3 == 1 ? "returned" : "test");
            sender.runDue();
            pass(Duration.ofMinutes(5));
        }
        assertThat(outbox.newest(null, 20))
                .allSatisfy(row -> assertThat(row.status()).isEqualTo(Status.PENDING));
        smtp.start();
        for (var tries = 0; tries < 30; tries++) {
            pass(Duration.ofMinutes(10));
            sender.runDue();
        }
        assertThat(received()).doesNotHaveDuplicates();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM outbox WHERE status = 'SENT'", Integer.class))
                .isEqualTo(12);
        for (var reader : List.of("li", "ann")) {
            assertThat(jdbc.queryForList(
                            "SELECT id FROM outbox WHERE recipient_id = ? AND urgent = FALSE AND kind = 'test' ORDER BY sent_at, id",
                            String.class,
                            reader))
                    .isSorted();
            assertThat(received().stream().filter(idsOf(reader)::contains)).isSorted();
        }
    }

    @Test
    void a_letter_whose_sender_died_goes_again_as_it_was() throws Exception {
        add("li", clock.now(), false, "task");
        add("li", clock.now(), false, "task");
        var ids = outbox.newest("li", 5).stream().map(OutboxRow::id).sorted().toList();
        outbox.claim(ids, "killed", clock.now(), clock.now().plusMinutes(2));
        outbox.keep(ids, ids.getFirst(), "killed", clock.now().plusMinutes(2));
        pass(Duration.ofMinutes(3));
        add("li", clock.now(), false, "task");
        sender.runDue();
        assertThat(received()).containsExactly(ids.getFirst());
        assertThat(smtp.getReceivedMessages()[0].getSubject()).isEqualTo("2 件新待办");
        pass(Duration.ofMinutes(16));
        sender.runDue();
        assertThat(received()).hasSize(2);
    }

    @Test
    void who_dies_between_sending_and_marking_sends_it_again_under_the_same_id() throws Exception {
        add("li", NOON, false);
        var id = item("li").id();
        outbox.claim(List.of(id), "killed", clock.now(), clock.now().plusMinutes(2));
        mail.deliver(item("li"));
        assertThat(sender.runDue()).as("still locked").isZero();
        assertThat(sender.nextAfter(clock.now())).contains(NOON.plusMinutes(2).plusNanos(1_000_000));
        pass(Duration.ofMinutes(2).plusMillis(1));
        assertThat(sender.runDue()).isEqualTo(1);
        assertThat(received()).hasSize(2).containsOnly(id);
        assertThat(item("li").status()).isEqualTo(Status.SENT);
    }

    /** R2 of docs/trust.md. The deaths are those of a thread's work: what a dead process leaves behind is written by hand. */
    @Test
    @Tag("trust")
    void ten_deaths_before_or_after_sending_lose_no_mail_and_double_at_most_one_each() throws Exception {
        var ids = new HashSet<String>();
        for (var kill = 0; kill < 10; kill++) {
            var reader = kill % 3 == 0 ? "li" : "ann";
            add(reader, clock.now(), false);
            var item = item(reader);
            ids.add(item.id());
            outbox.claim(
                    List.of(item.id()),
                    "killed" + kill,
                    clock.now(),
                    clock.now().plusMinutes(2));
            if (kill % 2 == 0) {
                mail.deliver(item);
            }
            add("li", clock.now(), false);
            ids.add(item("li").id());
            sender.runDue();
            pass(Duration.ofMinutes(2).plusMillis(1));
            sender.runDue();
        }
        assertThat(received()).hasSizeBetween(20, 30).containsAll(ids);
        assertThat(received().size() - ids.size()).as("mails that came twice").isEqualTo(5);
        assertThat(outbox.newest(null, 100))
                .allSatisfy(row -> assertThat(row.status()).isEqualTo(Status.SENT));
    }

    @Test
    void nodes_that_compete_send_each_mail_once() throws Exception {
        for (var n = 0; n < 60; n++) {
            add(n % 3 == 0 ? "li" : "ann", NOON, false);
        }
        try (var pool = Executors.newFixedThreadPool(3)) {
            var nodes = IntStream.range(0, 3)
                    .<Callable<Integer>>mapToObj(n -> sender(mail)::runDue)
                    .toList();
            for (var node : pool.invokeAll(nodes)) {
                node.get();
            }
        }
        sender.runDue();
        assertThat(received()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void a_refused_mail_waits_longer_each_time_and_is_not_overtaken() {
        var delivered = new ArrayList<String>();
        var moody = new Moody(delivered);
        var moodySender = sender(moody);
        add("li", NOON, true);
        add("li", NOON, true);
        add("ann", NOON, true);
        moody.outcome = Delivery.Outcome.REFUSED;
        moodySender.runDue();
        assertThat(moody.tries)
                .as("the second for the same person waits behind the first")
                .isEqualTo(2);
        moodySender.runDue();
        assertThat(moody.tries).isEqualTo(2);
        var waits = new ArrayList<Long>();
        for (var tries = 0; tries < 14; tries++) {
            var next = item("ann").nextAt();
            waits.add(Duration.between(clock.now(), next).toMinutes());
            pass(Duration.between(clock.now(), next));
            moodySender.runDue();
        }
        assertThat(waits).startsWith(1L, 2L, 4L, 8L, 16L).isSorted().endsWith(1440L);
        moody.outcome = Delivery.Outcome.SENT;
        pass(Duration.ofHours(24));
        moodySender.runDue();
        assertThat(delivered).hasSize(3);
        assertThat(delivered.stream().filter(idsOf("li")::contains)).isSorted();
    }

    @Test
    void a_mail_that_is_refused_too_often_is_given_up() {
        var moody = new Moody(new ArrayList<>());
        moody.outcome = Delivery.Outcome.REFUSED;
        add("li", NOON, false);
        var moodySender = sender(moody);
        for (var days = 0; days < 30; days++) {
            moodySender.runDue();
            pass(Duration.ofHours(24));
        }
        assertThat(item("li").status()).isEqualTo(Status.FAILED);
        assertThat(item("li").attempts()).isEqualTo(20);
    }

    @Test
    void quiet_hours_hold_back_what_is_not_urgent() throws Exception {
        pass(Duration.ofHours(11));
        add("li", NOON, false);
        add("ann", NOON, true);
        assertThat(sender.runDue()).isEqualTo(1);
        assertThat(received()).containsExactly(item("ann").id());
        assertThat(sender.nextAfter(clock.now())).contains(LocalDateTime.of(2026, 11, 24, 7, 0));
        pass(Duration.ofHours(8));
        assertThat(sender.runDue()).isEqualTo(1);
    }

    @Test
    void without_a_host_mails_stay_visible_and_nothing_fails() {
        add("li", NOON, false);
        assertThat(sender(channel("")).runDue()).isEqualTo(1);
        assertThat(item("li").status()).isEqualTo(Status.NO_HOST);
    }

    /** The mail may have arrived, whether the connection ends in order or is cut. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_that_hangs_up_after_the_mail_is_not_one_that_cannot_be_reached(boolean inOrder) throws Exception {
        add("li", NOON, false);
        try (var server = new ServerSocket(0)) {
            var answers = Thread.ofVirtual().start(() -> takeAndHangUp(server, inOrder));
            var channel = channel("127.0.0.1", server.getLocalPort());
            assertThat(channel.deliver(item("li")).outcome()).isEqualTo(Delivery.Outcome.BROKEN_OFF);
            answers.join();
        }
        smtp.stop();
        assertThat(mail.deliver(item("li")).outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
    }

    @Test
    void without_an_address_or_with_a_wrong_one_nothing_is_tried_again() {
        add("mute", NOON, false);
        add("gone", NOON, false);
        add("odd", NOON, false);
        assertThat(sender.runDue()).isEqualTo(3);
        assertThat(item("mute").status()).isEqualTo(Status.NO_ADDRESS);
        assertThat(item("gone").status()).isEqualTo(Status.NO_ADDRESS);
        assertThat(item("odd").status()).isEqualTo(Status.FAILED);
    }

    private void add(String recipient, LocalDateTime at, boolean urgent) {
        add(recipient, at, urgent, "test");
    }

    private void add(String recipient, LocalDateTime at, boolean urgent, String kind) {
        var args = ArgsJson.write(
                Map.of("due", LocalDateTime.of(2026, 11, 25, 18, 0), "service", new TextRef("test.service")));
        var id = TimeOrderedId.next();
        assertThat(outbox.add(
                        id,
                        new OutboxRow(
                                id,
                                "mail",
                                recipient,
                                kind,
                                args,
                                null,
                                "slot-1",
                                urgent,
                                Status.PENDING,
                                0,
                                at,
                                clock.now(),
                                null,
                                null,
                                false,
                                null,
                                1),
                        "slot-1",
                        null))
                .isEqualTo(1);
    }

    private OutboxItem item(String recipient) {
        return outbox.newest(recipient, 1).getFirst().item();
    }

    private List<String> idsOf(String recipient) {
        return outbox.newest(recipient, 100).stream().map(OutboxRow::id).toList();
    }

    /** Ids of what arrived, in order. */
    private List<String> received() throws MessagingException {
        var ids = new ArrayList<String>();
        for (var mail : smtp.getReceivedMessages()) {
            ids.add(mail.getHeader("Message-ID")[0].replaceAll("^<|@.*$", ""));
        }
        return ids;
    }

    private static void takeAndHangUp(ServerSocket server, boolean inOrder) {
        try (var client = server.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.getOutputStream().write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                if (line.matches("(EHLO|MAIL|RCPT|DATA).*")) {
                    var answer = line.equals("DATA") ? "354 go on\r\n" : "250 OK\r\n";
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (inOrder) {
                client.shutdownOutput();
                in.lines().forEach(rest -> {});
            } else {
                client.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Duration time) {
        clock.setOffset(clock.offset().plus(time));
    }

    private OutboxSender sender(Channel channel) {
        var rules = new MailRules(outbox, choices, kinds, hours, quietHours, letters(), clock);
        var lateHost = new LateHost(outbox, settings, quietHours, clock);
        return new OutboxSender(outbox, List.of(channel), mates, rules, lateHost, quietHours, clock);
    }

    private MailChannel channel(String host) {
        return channel(host, smtp.getSmtp().getServerSetup().getPort());
    }

    private MailChannel channel(String host, int port) {
        var smtpSender = new JavaMailSenderImpl();
        smtpSender.setHost(host);
        smtpSender.setPort(port);
        return new MailChannel(
                only((JavaMailSender) smtpSender),
                letters(),
                clock,
                "yizhan@example.org",
                URI.create("https://yizhan.example/"));
    }

    private Letters letters() {
        Recipients recipients = id -> Optional.ofNullable(people.get(id));
        return new Letters(
                outbox,
                new Texts(bundles, only(new TestTexts()), clock),
                only(recipients),
                new BaseAddress("https://yizhan.example/"));
    }

    private static <T> ObjectProvider<T> only(T bean) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(bean);
            }

            @Override
            public Stream<T> orderedStream() {
                return Stream.of(bean);
            }
        };
    }

    /** The texts of these mails. */
    private static final class TestTexts implements TextSource {

        private static final Map<String, String> ZH = Map.of(
                "mail.test.subject", "请处理：{service}",
                "mail.test.body", "{recipient}：请在{due}前处理。\n{link}\n",
                "test.service", "换宿申请");
        private static final Map<String, String> EN = Map.of(
                "mail.test.subject", "To do:\n {service}",
                "mail.test.body", "{recipient}: decide by {due}.\n{link}\n",
                "test.service", "Room change");

        @Override
        public Optional<String> find(Locale locale, String key) {
            return Optional.ofNullable((TextBundles.isEnglish(locale) ? EN : ZH).get(key));
        }
    }

    /** A channel that does what the test says. */
    private static final class Moody implements Channel {

        private final List<String> delivered;
        private Delivery.Outcome outcome = Delivery.Outcome.SENT;
        private int tries;

        Moody(List<String> delivered) {
            this.delivered = delivered;
        }

        @Override
        public String name() {
            return "mail";
        }

        @Override
        public Delivery deliver(OutboxItem item) {
            tries++;
            if (outcome == Delivery.Outcome.SENT) {
                delivered.add(item.id());
            }
            return Delivery.of(outcome);
        }
    }
}
