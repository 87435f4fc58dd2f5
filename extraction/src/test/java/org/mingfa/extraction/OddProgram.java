package org.mingfa.extraction;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingfa.extraction.exchange.Exchange;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Verdict;
import org.mingfa.extraction.exchange.ExtractionLimits;

/** A reading process that does what the file tells it to, as a parser does that a file has taken over. */
final class OddProgram {

    private OddProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        Exchange exchange =
                new Exchange(new FileInputStream(FileDescriptor.in), out, ExtractionLimits.parse(List.of(arguments)));
        exchange.sayReady();
        while (true) {
            String order = new String(exchange.request().bytes());
            if (order.contains("hang")) {
                Thread.sleep(600_000);
            } else if (order.contains("fill")) {
                List<byte[]> kept = new ArrayList<>();
                while (true) {
                    kept.add(new byte[1 << 20]);
                }
            } else if (order.contains("exit")) {
                Runtime.getRuntime().halt(7);
            } else if (order.contains("killed")) {
                Runtime.getRuntime().halt(137); // as who is killed seems to end
            } else if (order.contains("last words")) {
                exchange.send(new Reply(Verdict.TEXT, pid()));
                Runtime.getRuntime().halt(0);
            } else if (order.contains("open")) {
                exchange.send(new Reply(Verdict.TEXT, refusals(Path.of(order.replaceAll("<[^>]*>|open ", "")))));
            } else if (order.contains("seed")) {
                exchange.send(new Reply(Verdict.TEXT, cpuOfASeed()));
            } else if (order.contains("endless")) {
                out.write(new byte[] {0, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
                out.flush();
            } else {
                exchange.send(
                        new Reply(Verdict.TEXT, pid() + " " + System.getenv().size()));
            }
        }
    }

    /** What happens to who reads a file, writes another one beside it, and calls a server. */
    private static String refusals(Path file) {
        List<String> refusals = new ArrayList<>();
        refusal(refusals, () -> Files.readString(file));
        refusal(refusals, () -> Files.createFile(file.resolveSibling(file.getFileName() + "2")));
        refusal(refusals, () -> new Socket("127.0.0.1", 9));
        return String.join(" ", refusals);
    }

    private static void refusal(List<String> refusals, Callable<?> attempt) {
        try {
            attempt.call();
            refusals.add("done");
        } catch (Exception e) {
            refusals.add(e.getClass().getSimpleName());
        }
    }

    /** Milliseconds of the processor that a first random number costs; without the system's it is made of threads, in seconds. */
    private static String cpuOfASeed() {
        Duration before = cpu();
        new SecureRandom().nextInt();
        return Long.toString(cpu().minus(before).toMillis());
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
