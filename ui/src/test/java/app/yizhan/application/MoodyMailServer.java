package app.yizhan.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The part of an SMTP server that a sender meets, and one that may fall silent just where a death hurts most. */
final class MoodyMailServer implements AutoCloseable {

    enum Mood {
        /** Takes every mail. */
        KIND,
        /** Lets people in and never says a word: no mail leaves. */
        MUTE,
        /** Takes the mail wholly and never says so. */
        FORGETFUL
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger silences = new AtomicInteger();
    private volatile Mood mood = Mood.KIND;

    MoodyMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::listen);
    }

    String[] options() {
        return new String[] {
            "--spring.mail.host=" + socket.getInetAddress().getHostAddress(),
            "--spring.mail.port=" + socket.getLocalPort()
        };
    }

    void become(Mood next) {
        mood = next;
    }

    /** Ids of the mails that have arrived, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** How often a sender was left without an answer. */
    int silences() {
        return silences.get();
    }

    private Void listen() throws IOException {
        while (!socket.isClosed()) {
            var sender = socket.accept();
            threads.submit(() -> serve(sender));
        }
        return null;
    }

    private Void serve(Socket sender) throws IOException {
        try (sender;
                var in = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8))) {
            if (mood == Mood.MUTE) {
                return silence(in);
            }
            var out = sender.getOutputStream();
            say(out, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("DATA")) {
                    say(out, "354 go on");
                    readMail(in);
                    if (mood == Mood.FORGETFUL) {
                        return silence(in);
                    }
                }
                say(out, word.startsWith("QUIT") ? "221 bye" : "250 done");
            }
            return null;
        }
    }

    private void readMail(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                taken.add(id);
                return;
            }
            if (line.startsWith("Message-ID: <")) {
                id = line.substring(line.indexOf('<') + 1, line.indexOf('@'));
            }
        }
    }

    /** Until the other side is dead or gives up. */
    private Void silence(BufferedReader in) throws IOException {
        silences.incrementAndGet();
        while (in.read() >= 0) {
            // whatever it says
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
